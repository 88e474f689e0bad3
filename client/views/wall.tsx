import { Heading, Page } from "../ui/page"; export const Wall = (_: { token?: string | null; code?: string | null }) => (<Page><Heading>Wall</Heading></Page>);
