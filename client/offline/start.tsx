/** Once the page stands: keeps it on the device, and offers a newer build where no game is under way. */
import { signal } from "@preact/signals";
import { render } from "preact";
import { route } from "../router";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { language, needWords, say } from "../words/words";
import { setKept } from "./state";
import "./offline.css";

/** ms between two questions whether there is a newer build */
const ASK_AGAIN = 30 * 60_000;
/** ms that a worker may take to answer */
const PATIENCE = 2_000;

const next = signal<ServiceWorker | null>(null);
const isPutOff = signal(false);

/** Where nothing is lost by loading the page anew. Addresses of the server are always of its own build. */
const isCalm = (): boolean => {
  const { name } = route.value;
  return ["front", "how", "not-found"].includes(name) || (name === "solo" && ["", "#games"].includes(location.hash));
};

/** The page's own script, which no other build has. */
const ownScript = (): string => {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  return script ? new URL(script.src).pathname : "";
};

/** Whether the waiting worker is of the build this page was loaded from. */
const isOwn = (worker: ServiceWorker): Promise<boolean> =>
  new Promise((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => answer(event.data === true);
    setTimeout(() => answer(false), PATIENCE);
    worker.postMessage({ has: ownScript() }, [port2]);
  });

async function consider(worker: ServiceWorker): Promise<void> {
  if (await isOwn(worker)) worker.postMessage({ use: true });
  else next.value = worker;
}

function takeIt(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  worker.postMessage({ use: true });
}

function Offer() {
  const worker = next.value;
  if (!worker || isPutOff.value || !isCalm()) return null;
  return (
    <section class="offline-offer" role="status">
      <Icon name="arrows-clockwise" />
      <p>{say("offline.newer")}</p>
      <span class="row">
        <Button kind="main" size="small" onClick={() => takeIt(worker)}>
          {say("offline.newer.take")}
        </Button>
        <Button
          kind="quiet"
          size="small"
          onClick={() => {
            isPutOff.value = true;
          }}
        >
          {say("offline.newer.later")}
        </Button>
      </span>
    </section>
  );
}

/** Registers the worker and watches for the next one. Does nothing where the browser has none, as over plain http. */
export async function startOffline(): Promise<void> {
  // The browser installs the game under its name in the reader's language.
  language.subscribe((to) => {
    document.querySelector('link[rel="manifest"]')?.setAttribute("href", `/app.${to}.webmanifest`);
  });
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  void serviceWorker.ready.then(setKept);
  const registration = await serviceWorker.register("/sw.js").catch(() => null);
  if (!registration) return;
  await needWords("offline");
  const host = document.body.appendChild(document.createElement("div"));
  render(<Offer />, host);
  if (registration.waiting) void consider(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      // The very first worker has nobody to wait for.
      if (worker.state === "installed" && serviceWorker.controller) void consider(worker);
    });
  });
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - asked < ASK_AGAIN) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}
