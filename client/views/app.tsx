import { type Route, route } from "../router";
import { Announcer } from "../ui/announcer";
import { say } from "../words/words";
import { later } from "./later";
import { NotFound } from "./not-found";

const Front = later(async () => (await import("./front")).Front, { words: [] });
const Join = later(async () => (await import("./join")).Join);
const Open = later(async () => (await import("./open")).Open);
const Desk = later(async () => (await import("./desk")).Desk);
const Wall = later(async () => (await import("./wall")).Wall);
const Watch = later(async () => (await import("./watch")).Watch);
// What it shows at a table brings the table's words.
const Seat = later(async () => (await import("./seat")).Seat, { words: [] });
const How = later(async () => (await import("./how")).How, { words: ["rules", "table", "how"] });

const Solo = later(async () => (await import("./solo")).Solo, { words: ["solo", "tutorial"] });
const Replay = later(async () => (await import("./replay")).Replay);

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
      return <Wall token={at.token} />;
    case "table":
      return <Seat key={at.token} token={at.token} />;
    case "solo":
      return <Solo />;
    case "replay":
      return <Replay key={at.match} match={at.match} />;
    case "watch":
      return <Watch key={`${at.table} ${at.token}`} table={at.table} token={at.token} />;
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
    <Announcer label={say("ui.messages")} close={say("ui.close")} />
  </>
);
