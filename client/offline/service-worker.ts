/**
 * Keeps the pages of one build on this device, so that what needs no server works without one. Only files of the build
 * are kept: what the server answers (games, content, addresses) is never stored here.
 */

/** Put in front of this file by the build; see `build.ts`. */
declare const BUILD: {
  readonly version: string;
  /** Paths of all files of the build, `/` for the page itself. */
  readonly files: readonly string[];
  /** A name that this build's page has in it and no other's has. */
  readonly entry: string;
};

const worker = self as unknown as ServiceWorkerGlobalScope;
const PREFIX = "tolv-broer.";
const CACHE = PREFIX + BUILD.version;
const PAGE = "/";
/** Files whose names change with what is in them. */
const HASHED = "/assets/";
/** Addresses that are played on the device: these stay with the build they have until the reader takes the next one. */
const ALONE = /^\/(solo|replay|how)\/?$/;
/** Questions to the server that look like pages. */
const ASKED = /^\/(content|replay|cards)\/|^\/(healthz|ready|metrics)$/;
/** ms that the server may take for a page before the one kept here is shown */
const PATIENCE = 3_000;
/** Files fetched at a time: the page that is being read comes first. */
const AT_ONCE = 2;

const look = (path: string | Request): Promise<Response | undefined> => caches.match(path, { ignoreVary: true });

/** One file into the cache, from an earlier build where it is the same. Throws where the server does not give it. */
async function keepFile(cache: Cache, path: string): Promise<void> {
  if (await cache.match(path, { ignoreVary: true })) return;
  const old = path.startsWith(HASHED) ? await look(path) : undefined;
  const answer = old ?? (await fetch(path, { cache: path === PAGE ? "no-cache" : "default", priority: "low" }));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  // The server may have been updated since this worker was fetched: a page of another build would not fit these files.
  if (path === PAGE && !(await answer.clone().text()).includes(BUILD.entry)) throw new Error("another build");
  await cache.put(path, answer);
}

async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  const queue = [...BUILD.files];
  const work = async (): Promise<void> => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) await keepFile(cache, path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** The build before this one stays as well: a page of it may still be open and want more of its files. */
async function dropOld(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

/** The server's page; the one kept here where no good answer comes in time. */
async function freshPage(request: Request): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    const answer = await fetch(request, { signal: late.signal });
    if (answer.status < 500) return answer;
    return (await keptPage()) ?? answer;
  } catch {
    return (await keptPage()) ?? Response.error();
  } finally {
    clearTimeout(timer);
  }
}
const keptPage = async (): Promise<Response | undefined> =>
  (await caches.open(CACHE)).match(PAGE, { ignoreVary: true });

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => event.waitUntil(dropOld().then(() => worker.clients.claim())));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (pathname.includes(".") || ASKED.test(pathname)) return;
    event.respondWith(ALONE.test(pathname) ? keptPage().then((kept) => kept ?? fetch(request)) : freshPage(request));
  } else if (pathname.startsWith(HASHED)) event.respondWith(look(request).then((kept) => kept ?? fetch(request)));
});

/** A page asks whether this build is its own (`has`: a file of its own), or takes this build into use. */
worker.addEventListener("message", (event) => {
  const { has, use } = event.data as { readonly has?: string; readonly use?: true };
  if (has !== undefined) event.ports[0]?.postMessage(BUILD.files.includes(has));
  if (use) void worker.skipWaiting();
});
