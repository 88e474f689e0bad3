/** A game alone: the table, a bar with the ways out, and what to do when it is over. */
import { useSignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { phasesOf } from "../../game/phases/length";
import { PassPage } from "../pass/pass-page";
import { passTable } from "../pass/pass-table";
import { go } from "../router";
import { BotWhy } from "../table/bot-why";
import { TablePage } from "../table/table-page";
import { TutorialOffer } from "../tutorial/offer";
import { setSeen } from "../tutorial/seen";
import { toast } from "../ui/announcer";
import { Button, ButtonLink } from "../ui/button";
import { Confirm } from "../ui/dialog";
import { Icon } from "../ui/icon";
import { Heading, Page } from "../ui/page";
import { Shell } from "../ui/shell";
import { say } from "../words/words";
import { roleOf } from "./game-words";
import { isTouched, type KeptGame } from "./kept";
import { lastMove } from "./last-move";
import { CannotGoOn, type LocalTable } from "./local-table";
import { beginAgain, deleteGame, download, findGame, type Session, sitDown } from "./session";

type State =
  | { readonly is: "loading" }
  | { readonly is: "missing" }
  | { readonly is: "stopped"; readonly why: CannotGoOn["why"]; readonly game: KeptGame }
  | { readonly is: "open"; readonly session: Session };

export function GamePage({ id }: { readonly id: string }) {
  const state = useSignal<State>({ is: "loading" });
  const elsewhere = useSignal(false);
  useEffect(() => {
    let gone = false;
    let opened: Session | null = null;
    void (async () => {
      const game = await findGame(id);
      if (gone) return;
      if (!game) {
        state.value = { is: "missing" };
        return;
      }
      try {
        opened = await sitDown(game, (what) => {
          if (what === "elsewhere") elsewhere.value = true;
          else toast(say("solo.trouble.failed"), true);
        });
        if (gone) opened.close();
        else state.value = { is: "open", session: opened };
      } catch (error) {
        if (!(error instanceof CannotGoOn)) throw error;
        if (!gone) state.value = { is: "stopped", why: error.why, game };
      }
    })();
    return () => {
      gone = true;
      opened?.close();
    };
  }, [id]);

  const now = state.value;
  if (now.is === "loading")
    return (
      <Page plain bleed folds>
        <Shell shape="table">
          <p role="status">{say("solo.loading")}</p>
        </Shell>
      </Page>
    );
  if (now.is === "missing") return <Astray title="solo.missing.title" text="solo.missing.text" />;
  if (now.is === "stopped")
    return (
      <Astray title="solo.stopped.title" text={`solo.stopped.${now.why}`} onLeave={() => deleteGame(now.game.id)} />
    );
  return (
    <Page
      wide
      plain
      folds
      banner={
        elsewhere.value && (
          <p class="line-banner" role="alert">
            <Icon name="warning" />
            <span>{say("solo.trouble.elsewhere")}</span>
          </p>
        )
      }
    >
      <Game table={now.session.table} />
    </Page>
  );
}

function Game({ table }: { readonly table: LocalTable }) {
  const sure = useSignal(false);
  const isToldAway = useSignal(false);
  const game = table.game.value;
  const pass = useMemo(
    () => (game.mine.length > 1 ? passTable(new Map(game.mine.map((seat) => [seat, table.endOf(seat)]))) : null),
    [table],
  );
  useEffect(() => pass?.close, [pass]);
  const isOver = game.end !== null;
  const roles = table.content.value?.scenario.roles.map((role) => role.id) ?? [];
  /** Nothing has been done in it yet: what has begun here stands in the place of what others do. */
  const isFresh = !isToldAway.value && !isTouched(game);
  const again = async () => {
    const next = await beginAgain(table.game.peek());
    if (!table.game.peek().end) await deleteGame(game.id);
    go(`/solo#${next.id}`, !isOver);
  };
  const whatNow = isOver && <WhatNow game={game} onAgain={again} />;
  return (
    <>
      <div class="solo-bar">
        <ButtonLink kind="quiet" size="small" icon="arrow-left" href="/solo#games">
          {say("solo.games")}
        </ButtonLink>
        <div class="solo-bar-text">
          <strong class="solo-bar-title">{say("solo.bar")}</strong>
          <span class="muted small">
            {say("solo.bar.about", {
              length: say(`length.${game.setup.length}`),
              seats: game.setup.seats,
              n: game.mine.length,
              role: roleOf(game, roles),
            })}
          </span>
        </div>
        {isFresh && (
          <WhatIsThis
            game={game}
            onAway={() => {
              isToldAway.value = true;
            }}
          />
        )}
        {!isFresh && !isOver && <JustNow table={pass ? { game: table.game, view: pass.view, log: pass.log } : table} />}
        {!isOver && (
          <Button
            kind="quiet"
            size="small"
            icon="arrows-clockwise"
            onClick={() => {
              sure.value = true;
            }}
          >
            {say("solo.restart")}
          </Button>
        )}
      </div>
      {pass ? (
        <PassPage table={pass} match={game.id} atEnd={whatNow} />
      ) : (
        <TablePage store={table} match={game.id} atEnd={whatNow} />
      )}
      {sure.value && (
        <Confirm
          bad
          title={say("solo.restart.title")}
          text={say("solo.restart.text")}
          yes={say("solo.restart")}
          onYes={() => {
            sure.value = false;
            void again();
          }}
          onNo={() => {
            sure.value = false;
          }}
        />
      )}
    </>
  );
}

/** Seen, not said: the table says everything that happens itself. */
function JustNow({ table }: { readonly table: Pick<LocalTable, "game" | "view" | "log"> }) {
  const last = lastMove(table);
  const view = table.view.value;
  return (
    <p class="solo-now" aria-hidden={last ? undefined : "true"}>
      {last && view && (
        <>
          <Icon name="robot" />{" "}
          <span class="solo-now-text">
            {say(last.line)}
            {last.reason && (
              <BotWhy key={last.seq} reason={last.reason} view={view} situation={last.situation} of={last.line} />
            )}
          </span>
        </>
      )}
    </p>
  );
}

/** Minutes that a table of people takes (R1.4). */
const MINUTES: { readonly [length: string]: number } = { short: 25, full: 65, tutorial: 5 };

/** Before the first own move: what has begun here, and the tutorial for who is new; to be put away. */
function WhatIsThis({ game, onAway }: { readonly game: KeptGame; readonly onAway: () => void }) {
  const { length, seats } = game.setup;
  return (
    <div class="solo-start" role="note" aria-label={say("solo.start.title")}>
      <p>
        {say("solo.start", {
          length: say(`length.${length}`),
          phases: phasesOf(length).length,
          minutes: MINUTES[length] ?? 0,
          bots: seats - game.mine.length,
        })}{" "}
        <TutorialOffer />
      </p>
      <button
        type="button"
        class="button-away"
        title={say("solo.start.away")}
        onClick={() => {
          setSeen();
          onAway();
        }}
      >
        <Icon name="x" />
        <span class="hidden-text">{say("solo.start.away")}</span>
      </button>
    </div>
  );
}

function WhatNow({ game, onAgain }: { readonly game: KeptGame; readonly onAgain: () => void }) {
  return (
    <section class="solo-end" aria-label={say("solo.end.title")}>
      <Button kind="main" icon="arrows-clockwise" onClick={onAgain}>
        {say("solo.end.same")}
      </Button>
      <ButtonLink icon="plus" href="/solo#games">
        {say("solo.end.new")}
      </ButtonLink>
      <ButtonLink icon="eye" href={`/replay#${game.id}`}>
        {say("solo.end.watch")}
      </ButtonLink>
      <Button icon="download-simple" onClick={() => void download(game)}>
        {say("solo.end.download")}
      </Button>
      <p class="small">
        {say("solo.end.same.help")} <span class="muted">{say("solo.end.seed", { seed: game.setup.seed })}</span>
      </p>
    </section>
  );
}

function Astray({
  title,
  text,
  onLeave,
}: {
  readonly title: string;
  readonly text: string;
  readonly onLeave?: () => Promise<void>;
}) {
  return (
    <Page>
      <div class="card stack astray">
        <Heading>{say(title)}</Heading>
        <p>{say(text)}</p>
        <p>
          <Button
            kind="main"
            onClick={async () => {
              await onLeave?.();
              go("/solo#games", true);
            }}
          >
            {say("solo.to-games")}
          </Button>
        </p>
      </div>
    </Page>
  );
}
