import type { Span } from "./read";
import { sayText } from "./say-text";

/** A stretch of the rules; the number of a clause is a link to it. */
const One = ({ span }: { readonly span: Span }) => {
  if (typeof span === "string") return <>{sayText(span)}</>;
  switch (span.is) {
    case "strong":
      return <strong>{sayText(span.text)}</strong>;
    case "em":
      return <em>{sayText(span.text)}</em>;
    case "code":
      return <code>{span.text}</code>;
    case "ref":
      return <a href={`#${span.text}`}>{span.text}</a>;
  }
};

export const Spans = ({ of }: { readonly of: readonly Span[] }) => (
  <>
    {of.map((span, i) => (
      <One key={i} span={span} />
    ))}
  </>
);
