import { type Route, route } from "../router";
import { Announcer } from "../ui/announcer";
import { Heading, Page } from "../ui/page";
import { say } from "../words/words";
import { Front } from "./front";
import { later } from "./later";
import { NotFound } from "./not-found";

const Join = later(async () => (await import("./join")).Join);
const Open = later(async () => (await import("./open")).Open);
const Desk = later(async () => (await import("./desk")).Desk);
const Wall = later(async () => (await import("./wall")).Wall);
const Seat = later(async () => (await import("./seat")).Seat);
const How = later(async () => (await import("./how")).How);

/** Views of other rooms; absent while they are not built. */
const OTHERS = import.meta.glob<{ readonly Solo?: () => preact.JSX.Element; readonly Replay?: () => preact.JSX.Element }>([
  "./solo.tsx",
  "./replay.tsx",
]);
const other = (file: string, name: "Solo" | "Replay") =>
  later(async () => (await OTHERS[file]?.())?.[name] ?? NotYet);
const Solo = other("./solo.tsx", "Solo");
const Replay = other("./replay.tsx", "Replay");
const NotYet = () => (
  <Page>
    <Heading>{say("load.failed")}</Heading>
  </Page>
);

/** `key` makes another code or token another visit. */
function View({ at }: { readonly at: Route }) {
  switch (at.name) {
    case "front":
      return <Front />;
    case "join":
      return <Join key={at.code} code={at.code} />;
    case "open":
      return <Open />;
    case "desk":
      return <Desk key={at.token} token={at.token} />;
    case "wall":
      return <Wall key={at.token} token={at.token} />;
    case "table":
      return <Seat key={at.token} token={at.token} />;
    case "solo":
      return <Solo />;
    case "replay":
      return <Replay />;
    case "how":
      return <How />;
    case "not-found":
      return <NotFound />;
  }
}

/** The whole page: one view, and what is said aloud. */
export const App = () => (
  <>
    <View at={route.value} />
    <Announcer close={say("ui.close")} />
  </>
);
