import { Heading, Page } from "../ui/page"; export const Seat = (_: { token?: string | null; code?: string | null }) => (<Page><Heading>Seat</Heading></Page>);
