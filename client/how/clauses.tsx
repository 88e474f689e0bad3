/** All the rules, chapter by chapter, folded until somebody wants to read them. */
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { Button } from "../ui/button";
import { say } from "../words/words";
import type { Chapter, Section } from "./read";
import { sayText } from "./say-text";
import { Spans } from "./spans";

/** The sections of the telling that rest on a clause. */
const toldIn = (telling: readonly Section[], clause: string): readonly Section[] =>
  telling.filter((section) => section.paragraphs.some((paragraph) => paragraph.rests.includes(clause)));

export function Clauses({
  chapters,
  telling,
}: {
  readonly chapters: readonly Chapter[];
  readonly telling: readonly Section[];
}) {
  const list = useRef<HTMLDivElement>(null);
  const allOpen = useSignal(false);
  const toggle = () => {
    allOpen.value = !allOpen.peek();
    for (const fold of list.current?.querySelectorAll("details") ?? []) fold.open = allOpen.peek();
  };
  return (
    <section class="how-clauses stack" aria-labelledby="clauses">
      <h2 id="clauses" tabIndex={-1}>
        {say("how.clauses")}
      </h2>
      <p>{say("how.clauses.text")}</p>
      <p class="how-screen">
        <Button onClick={toggle} icon={allOpen.value ? "minus" : "plus"}>
          {say(allOpen.value ? "how.clauses.close" : "how.clauses.open")}
        </Button>
      </p>
      <div ref={list}>
        {chapters.map((chapter) => (
          <details key={chapter.id} class="how-chapter">
            <summary>
              <h3 id={chapter.id} tabIndex={-1}>
                <span class="how-clause-id">{chapter.id}</span> {sayText(chapter.title)}
              </h3>
            </summary>
            <dl>
              {chapter.clauses.map((clause) => (
                <div key={clause.id} id={clause.id} tabIndex={-1} class="how-clause">
                  <dt>{clause.id}</dt>
                  <dd>
                    <Spans of={clause.text} />
                    <ToldIn sections={toldIn(telling, clause.id)} />
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        ))}
      </div>
    </section>
  );
}

/** The way back from a clause to where it is told. */
const ToldIn = ({ sections }: { readonly sections: readonly Section[] }) =>
  sections.length === 0 ? null : (
    <span class="how-told-in">
      {say("how.told-in")}{" "}
      {sections.map((section) => (
        <a key={section.id} href={`#${section.id}`}>
          {sayText(section.title)}
        </a>
      ))}
    </span>
  );
