import { Heading, Page } from "../ui/page"; export const Front = (_: { token?: string | null; code?: string | null }) => (<Page><Heading>Front</Heading></Page>);
