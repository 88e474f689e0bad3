/** What the page knows of itself as an app on this device. */
import { type ReadonlySignal, signal } from "@preact/signals";

/** Not among the DOM's own types: browsers that offer to install a page tell it so. */
interface InstallEvent extends Event {
  prompt(): Promise<{ readonly outcome: "accepted" | "dismissed" }>;
}

const kept = signal(false);
/** Everything that needs no server is on this device. */
export const isKept: ReadonlySignal<boolean> = kept;
export const setKept = (): void => {
  kept.value = true;
};

const offer = signal<InstallEvent | null>(null);
/** Whether the browser would install the game now. */
export const canInstall = (): boolean => offer.value !== null;
/** Lets the browser ask the reader. The offer can be used once. */
export function install(): void {
  void offer.peek()?.prompt();
  offer.value = null;
}

/** Takes the browser's offer to install, which comes soon after the page, and keeps it for when the reader wants it. */
export function listenForInstall(): void {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer.value = event as InstallEvent;
  });
  addEventListener("appinstalled", () => {
    offer.value = null;
  });
}
