import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { moves } from "../router";
import { say } from "../words/words";
import { Icon } from "./icon";
import { LanguageSwitch } from "./language-switch";
import { SoundSwitch } from "./sound-switch";
import { StepKey, ToStep } from "./to-step";

/** Names the tab. */
export function useTitle(title: string): void {
  const game = say("ui.game");
  useEffect(() => {
    document.title = title === game ? game : `${title} – ${game}`;
  }, [title, game]);
}

/** The view's one h1. It takes the focus when the reader has come here from another view, and names the tab. */
export function Heading({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moves < 1) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  useTitle(children);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** Header, main and footer of an ordinary view; help and language are in the same place on each (WCAG 3.2.6). */
export function Page({
  children,
  wide,
  plain,
  bleed,
  folds,
  banner,
}: {
  readonly children: ComponentChildren;
  /** Uses the whole width: the desk, the wall. */
  readonly wide?: boolean;
  /** No footer. */
  readonly plain?: boolean;
  /** No side margins: the view sets its own. */
  readonly bleed?: boolean;
  /** On a small screen what is not the game waits behind one button: at the table. */
  readonly folds?: boolean;
  /** Above everything: a lost line. */
  readonly banner?: ComponentChildren;
}) {
  const main = useRef<HTMLElement>(null);
  const [unfolded, setUnfolded] = useState(false);
  return (
    <>
      {/* A button, since a link would put its own fragment in the place of the token. */}
      <button
        type="button"
        class="skip"
        onClick={() => {
          main.current?.focus();
          main.current?.scrollIntoView();
        }}
      >
        {say("ui.skip")}
      </button>
      {folds && (
        <>
          <ToStep class="skip" />
          <StepKey />
        </>
      )}
      {banner}
      <header class={`top ${folds ? "top-folds" : ""} ${unfolded ? "top-unfolded" : ""}`}>
        <a class="brand" href="/">
          <img src={logo} alt="" width="36" height="36" />
          <span class="brand-name">{say("ui.game")}</span>
        </a>
        {folds && (
          <button
            type="button"
            class="top-menu"
            aria-expanded={unfolded}
            aria-controls="top-rest"
            onClick={() => setUnfolded(!unfolded)}
          >
            <Icon name={unfolded ? "x" : "list"} />
            <span>{say("ui.menu")}</span>
          </button>
        )}
        <div id="top-rest" class="top-rest">
          <nav class="top-links" aria-label={say("ui.nav")}>
            <a class="top-link" href="/how">
              <Icon name="question" />
              <span class="top-link-text">{say("ui.how")}</span>
            </a>
          </nav>
          <SoundSwitch />
          <LanguageSwitch />
        </div>
      </header>
      <main ref={main} id="main" tabIndex={-1} class={bleed ? "main main-bleed" : wide ? "main main-wide" : "main"}>
        {children}
      </main>
      {!plain && (
        <footer class="foot">
          <p class="small">{say("ui.foot")}</p>
        </footer>
      )}
    </>
  );
}

const logo = new URL("../look/icon.svg", import.meta.url).href;
