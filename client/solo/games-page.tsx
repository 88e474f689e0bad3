/** The practice room's front: go on, begin, and what has been played here. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { canInstall, install, isKept } from "../offline/state";
import { go } from "../router";
import { Button } from "../ui/button";
import { Confirm } from "../ui/dialog";
import { Heading, Page } from "../ui/page";
import { needWords, say } from "../words/words";
import { loadContent } from "./content";
import { SCENARIO_IDS } from "./files";
import { GameList, type Roles } from "./game-list";
import { inOrder, type KeptGame } from "./kept";
import type { Wish } from "./new-game";
import { NewGameForm } from "./new-game-form";
import { allGames, beginGame, deleteAll, rolesOfOwn } from "./session";

/** The roles of every scenario, and its words; those of own partnerships as far as these games are played on one. */
export async function loadRoles(games: readonly KeptGame[]): Promise<Roles> {
  const own = await rolesOfOwn(games);
  const all = await Promise.all([
    ...SCENARIO_IDS.map(async (id) => [id, (await loadContent(id)).scenario.roles.map((role) => role.id)] as const),
    needWords("offline", ...SCENARIO_IDS),
  ]);
  return { ...Object.fromEntries(all.filter((one) => one !== undefined)), ...own };
}

export function GamesPage() {
  const games = useSignal<readonly KeptGame[] | null>(null);
  const roles = useSignal<Roles | null>(null);
  const sure = useSignal(false);
  const load = async () => {
    const all = await allGames();
    roles.value = await loadRoles(all);
    games.value = inOrder(all);
  };
  useEffect(() => void load(), []);
  const begin = async (wish: Wish): Promise<string | null> => {
    try {
      go(`/solo#${(await beginGame(wish, "asked")).id}`, true);
      return null;
    } catch {
      return say("load.failed.text");
    }
  };
  if (!games.value || !roles.value)
    return (
      <Page plain>
        <p role="status">{say("solo.loading")}</p>
      </Page>
    );
  const open = games.value.filter((game) => game.end === null);
  const done = games.value.filter((game) => game.end !== null);
  return (
    <Page>
      <div class="stack-wide solo-room">
        <div class="stack-tight">
          <Heading>{say("solo.title")}</Heading>
          <p class="lead">{say("solo.lead")}</p>
          <p>
            <a href="/solo#tutorial">{say("tutorial.try")}</a> · <a href="/how">{say("how.all")}</a>
          </p>
        </div>
        {open.length > 0 && (
          <section class="card stack" aria-labelledby="solo-open">
            <h2 id="solo-open">{say("solo.go-on.many", { n: open.length })}</h2>
            <GameList games={open} roles={roles.value} onGone={load} />
          </section>
        )}
        <section class="card stack" aria-labelledby="solo-new">
          <h2 id="solo-new">{say("solo.new.title")}</h2>
          <NewGameForm roles={roles.value} onWish={begin} />
        </section>
        {done.length > 0 && (
          <section class="card stack" aria-labelledby="solo-done">
            <h2 id="solo-done">{say("solo.done.title")}</h2>
            <GameList games={done} roles={roles.value} onGone={load} />
          </section>
        )}
        {(isKept.value || canInstall()) && (
          <div class="row-between">
            <p class="muted">{isKept.value && say("offline.ready")}</p>
            {canInstall() && (
              <Button icon="device-mobile" onClick={install}>
                {say("offline.install")}
              </Button>
            )}
          </div>
        )}
        {games.value.length > 0 && (
          <div class="row-between">
            <p class="muted">{say("solo.here-only")}</p>
            <Button
              kind="quiet"
              icon="trash"
              onClick={() => {
                sure.value = true;
              }}
            >
              {say("solo.delete-all")}
            </Button>
          </div>
        )}
      </div>
      {sure.value && (
        <Confirm
          bad
          title={say("solo.delete-all.title")}
          text={say("solo.delete-all.text")}
          yes={say("solo.delete-all.yes")}
          onYes={async () => {
            sure.value = false;
            await deleteAll();
            await load();
          }}
          onNo={() => {
            sure.value = false;
          }}
        />
      )}
    </Page>
  );
}
