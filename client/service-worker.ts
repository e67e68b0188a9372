import { SEEN_BY_HEADER } from '../model/contract/seen-by.ts';
import { KEPT_HEADER, READINGS_CACHE } from './api/kept-readings.ts';

/*
 * On https, and on the machine itself, screens and recent maps open without a network. Network answers take
 * precedence; the cache serves if there is none.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

const SCREENS = 'maillage-screens';
/** Owner of the cache: the session that the server names in each answer. */
const OWNER = 'maillage-owner';
const OWNER_HEADER = 'maillage-session';
/** No session lasts longer: an older cache has no owner. */
const KEPT_MS = 30 * 86_400_000;
/** Every file of the build, by name. */
const FILES = '/assets.json';
const PAGE = '/';
const READINGS_KEPT = 60;
const READING = /^\/api\/(reference$|territories(\/[^/]+\/(map|gaps|suggestions|charter|families))?$)/;

worker.addEventListener('install', (event) => {
  event.waitUntil(keepScreens().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && !pathname.startsWith('/api/')) event.respondWith(openPage(event));
  else if (pathname.startsWith('/assets/')) event.respondWith(keptFirst(request));
  // Readings for a room lack private data: nobody else is served them later.
  else if (READING.test(pathname) && !request.headers.has(SEEN_BY_HEADER))
    event.respondWith(networkFirst(request));
  else if (pathname === '/api/me') event.respondWith(asked(request));
});

/** Asks the network; the answer says whose session it is, so what was kept for another goes. */
async function asked(request: Request): Promise<Response> {
  const answer = await fetch(request);
  await belongTo(answer.headers.get(OWNER_HEADER)).catch(() => undefined);
  return answer;
}

let ownership: Promise<void> = Promise.resolve();

/** One answer after the other: answers at once, each finding no owner, would clear what the others cached. */
function belongTo(owner: string | null): Promise<void> {
  if (owner === null) return Promise.resolve();
  ownership = ownership.catch(() => undefined).then(() => takeOver(owner));
  return ownership;
}

/** Clears the cache of the previous session when another one reads. */
async function takeOver(owner: string): Promise<void> {
  const owners = await caches.open(OWNER);
  const known = await (await owners.match('/'))?.text();
  if (known === owner) return;
  await caches.delete(READINGS_CACHE);
  await owners.put('/', new Response(owner));
}

/** Caches the reads of a page before its first worker. */
worker.addEventListener('message', (event) => {
  const { addresses, language } = event.data as { addresses: readonly string[]; language: string };
  const readings = addresses.filter((address) => READING.test(new URL(address).pathname));
  const headers = { 'accept-language': language };
  const kept = readings.map((address) => networkFirst(new Request(address, { headers })));
  event.waitUntil(Promise.allSettled(kept));
});

/** The page of this build and all its files; those of an earlier build are dropped. */
async function keepScreens(): Promise<void> {
  const screens = await caches.open(SCREENS);
  const answer = await fetch(FILES, { cache: 'no-cache' });
  if (!answer.ok) return;
  const built = Object.values((await answer.json()) as Record<string, BuiltFile>);
  const files = built.flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]);
  const wanted = new Set(files.map((file) => `/${file}`).filter((file) => file.startsWith('/assets/')));
  const kept = await screens.keys();
  const known = new Set(kept.map(({ url }) => new URL(url).pathname));
  await screens.addAll([PAGE, ...[...wanted].filter((file) => !known.has(file))]);
  for (const request of kept) {
    const { pathname } = new URL(request.url);
    if (pathname !== PAGE && !wanted.has(pathname)) await screens.delete(request);
  }
}

interface BuiltFile {
  readonly file: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

/** Every address of the application is one page. */
async function openPage(event: FetchEvent): Promise<Response> {
  try {
    const answer = await fetch(event.request);
    if (answer.ok) event.waitUntil(keepScreens().catch(() => undefined));
    return answer;
  } catch (gone) {
    const kept = await caches.match(PAGE, { ignoreVary: true });
    if (kept === undefined) throw gone;
    return kept;
  }
}

/** Returns the cached file, else fetches it: a built file never changes under its name. */
async function keptFirst(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? (await fetch(request));
}

async function networkFirst(request: Request): Promise<Response> {
  try {
    const answer = await asked(request);
    // Shown even if there is no room to cache it.
    if (answer.status === 200) await keepReading(request, answer.clone()).catch(() => undefined);
    return answer;
  } catch (gone) {
    const kept = await (await caches.open(READINGS_CACHE)).match(request, { ignoreVary: true });
    if (kept === undefined || isOld(kept)) throw gone;
    const headers = new Headers(kept.headers);
    headers.set(KEPT_HEADER, '1');
    return new Response(kept.body, { headers });
  }
}

const isOld = (kept: Response): boolean => Date.now() - Date.parse(kept.headers.get('date') ?? '') > KEPT_MS;

async function keepReading(request: Request, answer: Response): Promise<void> {
  const readings = await caches.open(READINGS_CACHE);
  await readings.delete(request, { ignoreVary: true });
  await readings.put(request, answer);
  const kept = await readings.keys();
  for (const old of kept.slice(0, Math.max(0, kept.length - READINGS_KEPT))) await readings.delete(old);
}
