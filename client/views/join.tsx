import { Heading, Page } from "../ui/page"; export const Join = (_: { token?: string | null; code?: string | null }) => (<Page><Heading>Join</Heading></Page>);
