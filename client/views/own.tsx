/** The form in which a team writes its own partnership: its case, its partners, and what each of them openly wants. */
import { useEffect, useRef } from "preact/hooks";
import { MOST, type OwnFault, type OwnProblem, PARTNERS } from "../../game/content/own";
import { SEATS, TAGS, type Tag } from "../../game/vocabulary";
import {
  ARCHETYPES,
  addPartner,
  before,
  change,
  changePartner,
  draft,
  EMPTY,
  fromFile,
  type OwnDraft,
  type PartnerDraft,
  readiness,
  removePartner,
  replace,
  toFile,
  undo,
} from "../own/draft";
import { announce, toast } from "../ui/announcer";
import { Button } from "../ui/button";
import { Fault, LongField, SelectField, TextField } from "../ui/field";
import { Icon } from "../ui/icon";
import { SeatSign } from "../ui/seat-sign";
import { language, needWords, say } from "../words/words";
import "./own.css";

/** Characters at most, by the last part of a field's place. */
const ROOM: { readonly [part: string]: number } = {
  name: MOST.partner,
  aimWords: MOST.aimWords,
  about: MOST.about,
};
const sayProblem = ({ at, why }: OwnProblem): string =>
  say(`own.fault.${why satisfies OwnFault}`, {
    max: at === "name" ? MOST.name : (ROOM[at.split(".").at(-1) ?? ""] ?? MOST.name),
  });

/** A partnership of four, all written out in the language shown. */
const example = (): OwnDraft => ({
  name: say("own.example.name"),
  about: say("own.example.about"),
  partners: ["library", "school", "volunteers", "shop"].map((archetype, i) => ({
    name: say(`own.example.partner-${i + 1}`),
    archetype,
    aim: archetype === "shop" ? "community" : null,
    aimWords: archetype === "school" ? say("own.example.words") : "",
  })),
});

/** Fields of the draft, and beside them, once somebody has `tried` to go on, what is wrong. Sits inside a form. */
export function OwnForm({ tried }: { readonly tried: boolean }) {
  useEffect(() => void needWords("own", "archetypes"), []);
  const read = readiness();
  const problems = tried && !read.ok ? read.problems : [];
  const fault = (at: string): string | null => {
    const found = problems.find((problem) => problem.at === at);
    return found ? sayProblem(found) : null;
  };
  const { name, about, partners } = draft.value;
  const list = useRef<HTMLOListElement>(null);
  const add = () => {
    addPartner();
    announce(say("own.partner.added", { n: partners.length + 1 }));
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("li:last-child input")?.focus());
  };
  return (
    <section class="own stack-wide" aria-label={say("own.name")}>
      <div class="stack-tight">
        <p>{say("own.form.lead")}</p>
        <p class="small muted">{say("own.form.private")}</p>
      </div>
      <Shortcuts />
      <div class="stack">
        <h2>{say("own.case")}</h2>
        <TextField
          label={say("own.case.name")}
          hint={say("own.case.name.hint")}
          fault={fault("name")}
          value={name}
          onText={(text) => change({ name: text })}
          maxLength={MOST.name}
          autocomplete="off"
          name="own-name"
        />
        <LongField
          label={say("own.case.about")}
          hint={say("own.case.about.hint")}
          fault={fault("about")}
          value={about}
          onText={(text) => change({ about: text })}
          maxLength={MOST.about}
          name="own-about"
        />
      </div>
      <div class="stack">
        <div class="stack-tight">
          <h2>{say("own.partners")}</h2>
          <p class="muted">{say("own.partners.text")}</p>
        </div>
        {fault("partners") && <Fault>{fault("partners")}</Fault>}
        <ol class="own-partners" ref={list}>
          {partners.map((partner, i) => (
            <Partner key={i} i={i} partner={partner} fault={(part) => fault(`partners.${i}.${part}`)} />
          ))}
        </ol>
        {partners.length < PARTNERS.max && (
          <div>
            <Button icon="plus" onClick={add}>
              {say("own.partner.add")}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

/** An example, a file in, a file out, an empty form; and the way back from each. */
function Shortcuts() {
  const input = useRef<HTMLInputElement>(null);
  const put = (next: OwnDraft, told: string) => {
    replace(next);
    toast(say(told));
  };
  const load = async (file: File | undefined) => {
    const found = file && file.size < 100_000 ? fromFile(await file.text()) : null;
    if (found) put(found, "own.file.loaded");
    else toast(say("own.file.bad"), true);
  };
  const save = () => {
    const address = URL.createObjectURL(new Blob([toFile()], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `${say("own.file.name")}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  return (
    <div class="stack-tight">
      <div class="row own-shortcuts">
        <Button size="small" icon="eye" onClick={() => put(example(), "own.example.filled")}>
          {say("own.example")}
        </Button>
        <Button size="small" icon="file-arrow-up" onClick={() => input.current?.click()}>
          {say("own.load")}
        </Button>
        <Button size="small" icon="download-simple" onClick={save}>
          {say("own.save")}
        </Button>
        <Button size="small" kind="quiet" icon="trash" onClick={() => put(EMPTY, "own.cleared")}>
          {say("own.clear")}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = "";
            void load(file);
          }}
        />
      </div>
      {before.value && (
        <p class="note own-undo">
          <Icon name="info" />
          <span>{say("own.undo.text")}</span>
          <Button
            size="small"
            icon="clock-counter-clockwise"
            onClick={() => {
              undo();
              announce(say("own.undone"));
            }}
          >
            {say("own.undo")}
          </Button>
        </p>
      )}
    </div>
  );
}

function Partner({
  i,
  partner,
  fault,
}: {
  readonly i: number;
  readonly partner: PartnerDraft;
  readonly fault: (part: keyof PartnerDraft) => string | null;
}) {
  const role = ARCHETYPES.roles.find(({ id }) => id === partner.archetype);
  const called = i === 0 ? say("own.partner.library") : say("own.partner.n", { n: i + 1 });
  const kind = (id: string) => say(`archetype.${id}.name`);
  const inOrder = (names: readonly { readonly value: string; readonly label: string }[]) =>
    [...names].sort((a, b) => a.label.localeCompare(b.label, language.value));
  const kinds = inOrder(ARCHETYPES.roles.slice(1).map(({ id }) => ({ value: id, label: kind(id) })));
  const tags = inOrder(TAGS.map((tag) => ({ value: tag, label: say(`tag.${tag}`) })));
  const usual = role
    ? say("own.partner.aim.usual", { aim: say(`tag.${role.publicAim}`) })
    : say("own.partner.aim.none");
  const aim = partner.aim ?? role?.publicAim;
  return (
    <li class={`own-partner own-partner-${i}`}>
      <fieldset class="stack">
        <legend class="own-partner-head">
          <SeatSign seat={SEATS[i] ?? "0"} emblem={role?.emblem ?? null} />
          <span>{partner.name.trim() || called}</span>
        </legend>
        <div class="own-fields">
          <TextField
            label={say("own.partner.name")}
            fault={fault("name")}
            value={partner.name}
            onText={(text) => changePartner(i, { name: text })}
            maxLength={MOST.partner}
            autocomplete="off"
          />
          {i > 0 && (
            <SelectField
              label={say("own.partner.type")}
              fault={fault("archetype")}
              value={partner.archetype}
              options={[{ value: "", label: say("own.partner.type.none") }, ...kinds]}
              onChoose={(id) => changePartner(i, { archetype: id })}
            />
          )}
          <div class={i > 0 ? "own-words" : undefined}>
            <SelectField
              label={say("own.partner.aim")}
              fault={fault("aim")}
              value={partner.aim ?? ""}
              options={[{ value: "", label: usual }, ...tags]}
              onChoose={(tag) => changePartner(i, { aim: tag === "" ? null : (tag as Tag) })}
            />
          </div>
          <div class="own-words">
            <TextField
              label={say("own.partner.words")}
              fault={fault("aimWords")}
              value={partner.aimWords}
              onText={(text) => changePartner(i, { aimWords: text })}
              maxLength={MOST.aimWords}
              autocomplete="off"
            />
          </div>
        </div>
        <p class="small own-kind">
          {role ? say(`archetype.${role.id}.short`) : say("own.partner.type.help")}
          {role && aim && partner.aimWords.trim() === "" && <> {say(`own.aim.${aim}`)}</>}
        </p>
        {i > 0 && draft.value.partners.length > PARTNERS.min && (
          <div class="own-remove">
            <Button
              size="small"
              kind="quiet"
              icon="trash"
              onClick={() => {
                removePartner(i);
                announce(say("own.partner.removed"));
              }}
            >
              {say("own.partner.remove")}
              <span class="hidden-text">: {partner.name.trim() || called}</span>
            </Button>
          </div>
        )}
      </fieldset>
    </li>
  );
}
