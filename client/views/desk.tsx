import { Heading, Page } from "../ui/page"; export const Desk = (_: { token?: string | null; code?: string | null }) => (<Page><Heading>Desk</Heading></Page>);
