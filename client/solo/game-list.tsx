/** Games of this device: go on, watch, download, delete. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { Button, ButtonLink } from "../ui/button";
import { Confirm } from "../ui/dialog";
import { say } from "../words/words";
import { stateOf, titleOf } from "./game-words";
import type { KeptGame } from "./kept";
import { deleteGame, download } from "./session";

export interface Roles {
  /** Ids of the roles by scenario, in the order of the seats. */
  readonly [scenario: string]: readonly string[];
}

interface ListProps {
  readonly games: readonly KeptGame[];
  readonly roles: Roles;
  readonly onGone: () => void;
}

export function GameList({ games, roles, onGone }: ListProps) {
  const asked = useSignal<KeptGame | null>(null);
  return (
    <>
      <ul class="solo-list">
        {games.map((game) => (
          <Row key={game.id} game={game} roles={roles[game.setup.scenario] ?? []}>
            {game.end ? (
              <>
                <ButtonLink size="small" icon="eye" href={`/replay#${game.id}`}>
                  {say("solo.done.watch")}
                </ButtonLink>
                <Button size="small" icon="download-simple" onClick={() => void download(game)}>
                  {say("solo.done.download")}
                </Button>
              </>
            ) : (
              <ButtonLink kind="main" icon="play" href={`/solo#${game.id}`}>
                {say("solo.go-on")}
              </ButtonLink>
            )}
            <Button
              kind="quiet"
              size="small"
              icon="trash"
              onClick={() => {
                asked.value = game;
              }}
            >
              {say("solo.delete")}
            </Button>
          </Row>
        ))}
      </ul>
      {asked.value && (
        <Confirm
          bad
          title={say("solo.delete.title")}
          text={
            <>
              <strong>{titleOf(asked.value)}</strong>
              <br />
              {say("solo.delete.text")}
            </>
          }
          yes={say("solo.delete.yes")}
          onYes={async () => {
            const { id } = asked.peek()!;
            asked.value = null;
            await deleteGame(id);
            onGone();
          }}
          onNo={() => {
            asked.value = null;
          }}
        />
      )}
    </>
  );
}

const Row = ({
  game,
  roles,
  children,
}: {
  readonly game: KeptGame;
  readonly roles: readonly string[];
  readonly children: ComponentChildren;
}) => (
  <li class="card-flat solo-kept">
    <p class="solo-kept-text">
      <strong>{titleOf(game)}</strong>
      <span class="muted">{stateOf(game, roles)}</span>
    </p>
    <span class="row">{children}</span>
  </li>
);
