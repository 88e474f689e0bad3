import { Heading, Page } from "../ui/page"; export const Open = (_: { token?: string | null; code?: string | null }) => (<Page><Heading>Open</Heading></Page>);
