/** Which game? A file by button or by drop, or one of one's own. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Roles } from "../solo/game-list";
import { stateOf, titleOf } from "../solo/game-words";
import { loadRoles } from "../solo/games-page";
import { inOrder, type KeptGame } from "../solo/kept";
import { allGames } from "../solo/session";
import { Button, ButtonLink } from "../ui/button";
import { Heading, Page } from "../ui/page";
import { say } from "../words/words";

export function Chooser({
  onFile,
  children,
}: {
  readonly onFile: (file: File) => void;
  /** What went wrong with the last one. */
  readonly children?: ComponentChildren;
}) {
  const input = useRef<HTMLInputElement>(null);
  const over = useSignal(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    over.value = false;
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  };
  return (
    <Page>
      <div class="stack-wide solo-room">
        <div class="stack-tight">
          <Heading>{say("replay.title")}</Heading>
          <p class="lead">{say("replay.lead")}</p>
        </div>
        {children}
        <section
          class={over.value ? "replay-drop replay-drop-now" : "replay-drop"}
          aria-label={say("replay.choose")}
          onDragOver={(event) => {
            event.preventDefault();
            over.value = true;
          }}
          onDragLeave={() => {
            over.value = false;
          }}
          onDrop={drop}
        >
          <input
            ref={input}
            type="file"
            accept=".jsonl,.ndjson,.json,.txt,application/x-ndjson"
            hidden
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = "";
              if (file) onFile(file);
            }}
          />
          <Button kind="main" size="large" icon="file-arrow-up" onClick={() => input.current?.click()}>
            {say("replay.choose")}
          </Button>
          <p class="muted">{say(over.value ? "replay.drop.now" : "replay.drop")}</p>
        </section>
        <OwnGames />
      </div>
    </Page>
  );
}

function OwnGames() {
  const games = useSignal<readonly KeptGame[]>([]);
  const roles = useSignal<Roles>({});
  useEffect(() => {
    void (async () => {
      const all = await allGames();
      roles.value = await loadRoles(all);
      games.value = inOrder(all.filter((game) => game.end !== null));
    })().catch(() => {});
  }, []);
  return (
    <section class="card stack" aria-labelledby="replay-own">
      <h2 id="replay-own">{say("replay.own")}</h2>
      {games.value.length === 0 && <p class="muted">{say("replay.none")}</p>}
      <ul class="solo-list">
        {games.value.map((game) => (
          <li key={game.id} class="card-flat solo-kept">
            <p class="solo-kept-text">
              <strong>{titleOf(game)}</strong>
              <span class="muted">{stateOf(game, roles.value[game.setup.scenario] ?? [])}</span>
            </p>
            <ButtonLink size="small" icon="eye" href={`/replay#${game.id}`}>
              {say("solo.done.watch")}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
