/** The short telling: a strip of pictures that is also the table of contents, and the sections. */

import { Picture } from "../pictures/picture";
import { pictureOf } from "../pictures/sections";
import { say } from "../words/words";
import type { Section } from "./read";
import { sayText } from "./say-text";
import { Spans } from "./spans";

/** Pictures with titles, each a link to its section; `more` are the other parts of the page. */
export const Contents = ({
  telling,
  more,
}: {
  readonly telling: readonly Section[];
  readonly more: readonly (readonly [id: string, title: string])[];
}) => (
  <nav class="how-contents" aria-label={say("how.contents")}>
    <ol class="how-strip">
      {telling.map((section, i) => (
        <li key={section.id}>
          <a class="how-frame" href={`#${section.id}`}>
            <Picture svg={pictureOf(section.id)} />
            <span class="how-frame-title">
              {i + 1}. {sayText(section.title)}
            </span>
          </a>
        </li>
      ))}
    </ol>
    <ul class="how-more">
      {more.map(([id, title]) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  </nav>
);

/** The clauses a paragraph rests on, as links to where they stand in full. */
const Rests = ({ on }: { readonly on: readonly string[] }) => (
  <p class="how-rests">
    <span class="hidden-text">{say("how.rests")} </span>
    {on.map((id) => (
      <a key={id} href={`#${id}`}>
        {id}
      </a>
    ))}
  </p>
);

export const Telling = ({ telling }: { readonly telling: readonly Section[] }) => (
  <div class="how-telling">
    {telling.map((section, i) => (
      <section key={section.id} class="how-section" aria-labelledby={section.id}>
        <Picture svg={pictureOf(section.id)} />
        <div class="how-words">
          <h2 id={section.id} tabIndex={-1}>
            <span class="told-number" aria-hidden="true">
              {i + 1}
            </span>
            {sayText(section.title)}
          </h2>
          {section.paragraphs.map((paragraph, n) => (
            <div key={n} class="how-paragraph">
              <p>
                <Spans of={paragraph.text} />
              </p>
              <Rests on={paragraph.rests} />
            </div>
          ))}
        </div>
      </section>
    ))}
  </div>
);
