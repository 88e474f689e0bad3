import { Heading, Page } from "../ui/page"; export const How = (_: { token?: string | null; code?: string | null }) => (<Page><Heading>How</Heading></Page>);
