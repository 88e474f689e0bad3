import { useSignal } from "@preact/signals";
import { forget, places, type Remembered } from "../net/remembered";
import { keepOthers } from "../net/together";
import { Button, ButtonLink } from "../ui/button";
import { Icon, type IconName } from "../ui/icon";
import { Heading, Page } from "../ui/page";
import { type Meadow, Scene } from "../ui/scene";
import { hasWord, needWords, say } from "../words/words";
import { HowSteps } from "./how-steps";
import { JoinForm } from "./join-form";
import "./front.css";

await needWords("tutorial");

/** Where this device was before: one press back to the seat or desk. */
function Back() {
  const list = useSignal(places());
  if (list.value.length === 0) return null;
  const drop = (place: Remembered) => {
    forget(place.token);
    keepOthers(place.token, []);
    list.value = places();
  };
  return (
    <section class="back" aria-labelledby="back-title">
      <h2 id="back-title" class="back-title">
        {say("back.title")}
      </h2>
      <ul class="back-list">
        {list.value.slice(0, 3).map((place) => (
          <li key={place.token} class="back-place">
            <span class="back-text">
              <strong>{place.workshop}</strong>{" "}
              <span class="muted">
                {place.kind === "desk"
                  ? say("back.desk.where", { code: place.code })
                  : say("back.seat.where", { name: place.name, table: place.table })}
              </span>
            </span>
            <span class="row">
              <ButtonLink
                kind="main"
                size="small"
                href={`/${place.kind === "desk" ? "desk" : "table"}#${place.token}`}
                icon={place.kind === "desk" ? "projector-screen" : "chair"}
              >
                {say(place.kind === "desk" ? "back.desk" : "back.seat")}
              </ButtonLink>
              <Button kind="quiet" size="small" onClick={() => drop(place)}>
                {say("back.forget")}
                <span class="hidden-text">: {place.workshop}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Way = ({
  name,
  icon,
  href,
}: {
  readonly name: "open" | "solo" | "replay";
  readonly icon: IconName;
  readonly href: string;
}) => (
  <li class={`way way-${name}`}>
    <span class="way-sign">
      <Icon name={icon} />
    </span>
    <h3>{say(`front.${name}.title`)}</h3>
    <p>{say(`front.${name}.text`)}</p>
    <p class="way-go">
      <ButtonLink href={href} icon="arrow-right">
        {say(`front.${name}.go`)}
      </ButtonLink>
    </p>
  </li>
);

/** The front page: join by code, and the other ways in. */
export function Front() {
  const meadow = useSignal<Meadow | null>(null);
  const room = meadow.value;
  return (
    <Page bleed>
      <section class="hero">
        <Scene
          onMeadow={(found) => {
            meadow.value = found;
          }}
        />
        <div
          class="hero-middle"
          style={
            room
              ? { paddingTop: `${room.top}px`, width: `clamp(36rem, ${room.width}px, 48rem)` }
              : { paddingTop: "", width: "" }
          }
        >
          <Heading>{say("ui.game")}</Heading>
          <p class="hero-line">{say("front.line")}</p>
          <section class="hero-join" aria-labelledby="join-title">
            <h2 id="join-title" class="hero-join-title">
              {say("join.title")}
            </h2>
            <JoinForm />
            <p class="hero-new">
              <span>{say("tutorial.none")}</span>
              <ButtonLink size="small" href="/solo#tutorial" icon="hand-pointing">
                {say("tutorial.try")}
              </ButtonLink>
            </p>
          </section>
        </div>
      </section>
      <div class="front-below">
        <Back />
        <section aria-labelledby="ways-title" class="stack">
          <h2 id="ways-title">{say("front.ways")}</h2>
          <ul class="ways">
            <Way name="open" icon="users-three" href="/open" />
            <Way name="solo" icon="robot" href="/solo" />
            <Way name="replay" icon="clock-counter-clockwise" href="/replay" />
          </ul>
        </section>
        {hasWord("how.1.title") && (
          <section aria-labelledby="how-title" class="stack">
            <h2 id="how-title">{say("how.title")}</h2>
            <p class="lead">{say("how.lead")}</p>
            <HowSteps level="h3" />
            <p>
              <ButtonLink href="/how" icon="question">
                {say("how.all")}
              </ButtonLink>
            </p>
          </section>
        )}
      </div>
    </Page>
  );
}
