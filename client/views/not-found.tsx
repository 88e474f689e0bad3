import { Heading, Page } from "../ui/page"; export const NotFound = (_: { token?: string | null; code?: string | null }) => (<Page><Heading>NotFound</Heading></Page>);
