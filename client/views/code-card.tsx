import { address } from "../net/address";
import { Qr } from "../ui/qr";
import { say } from "../words/words";
import { spaced } from "./code";

/** The address as it is read aloud: without http and without a trailing slash. */
export const spoken = (origin: string): string => origin.replace(/^https?:\/\//, "");

/** The code of a workshop, its QR code, and where to go with it. */
export function CodeCard({ code, big }: { readonly code: string; readonly big?: boolean }) {
  const link = `${address.value}/join/${code}`;
  return (
    <section class={big ? "card code-card code-card-big" : "card code-card"} aria-labelledby="code-title">
      <Qr text={link} label={say("code.qr", { link })} />
      <div class="code-text">
        <h2 id="code-title" class="code-title">
          {say("code.title")}
        </h2>
        <p class="code" translate={false}>
          <span aria-hidden="true">{spaced(code)}</span>
          <span class="hidden-text">{[...code].join(" ")}</span>
        </p>
        <p>
          {say("code.where")} <a href={link}>{spoken(address.value)}</a>
        </p>
      </div>
    </section>
  );
}
