/** Five drawn signs, each with a shape of its own; their names stand beside them or are read. */
import type { JSX } from "preact";
import type { Reaction } from "../../game/protocol/talk";

const DRAWN: { readonly [R in Reaction]: JSX.Element } = {
  // A bubble with a tick.
  agree: (
    <>
      <path
        class="talk-sign-good"
        d="M14 8h36a8 8 0 0 1 8 8v22a8 8 0 0 1-8 8H31L19 57V46h-5a8 8 0 0 1-8-8V16a8 8 0 0 1 8-8Z"
      />
      <path class="talk-sign-line" d="m20 28 8 8 16-17" />
    </>
  ),
  // A heart.
  thanks: (
    <path
      class="talk-sign-warm"
      d="M32 55C14 43 7 33 7 23.5A12.5 12.5 0 0 1 32 18a12.5 12.5 0 0 1 25 5.5C57 33 50 43 32 55Z"
    />
  ),
  // A lamp that is lit.
  idea: (
    <>
      <path class="talk-sign-bright" d="M32 12a16 16 0 0 1 9 29c-2 1.5-2 3-2 5H25c0-2 0-3.5-2-5a16 16 0 0 1 9-29Z" />
      <path class="talk-sign-line" d="M26 52h12M28 58h8M32 3v3M8 12l3 2M56 12l-3 2M4 32h4M56 32h4" />
    </>
  ),
  // A question in a cloud of its own.
  puzzled: (
    <>
      <path class="talk-sign-cool" d="M32 6a26 26 0 1 1-.01 52A26 26 0 0 1 32 6Z" />
      <path class="talk-sign-line" d="M24 25a8 8 0 1 1 12 7c-3 1.8-4 3.5-4 7" />
      <circle class="talk-sign-dot" cx="32" cy="47" r="3.2" />
    </>
  ),
  // A cloud with a bolt.
  ouch: (
    <>
      <path class="talk-sign-dim" d="M18 42a11 11 0 0 1-1-22 16 16 0 0 1 30-3 12.5 12.5 0 0 1 0 25Z" />
      <path class="talk-sign-bolt" d="m33 27-9 15h8l-3 16 13-20h-8l5-11Z" />
    </>
  ),
};

export const ReactionSign = ({ of }: { readonly of: Reaction }) => (
  <svg class="talk-sign" viewBox="0 0 64 64" aria-hidden="true">
    {DRAWN[of]}
  </svg>
);
