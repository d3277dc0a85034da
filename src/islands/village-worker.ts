/**
 * Keeps the page of village-head mode, so that it opens without network: the page itself, its style, letters, icon and script,
 * found by reading what names what. Nothing that belongs to a person is kept here: the page is asked for as a stranger.
 */
interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  addEventListener(kind: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(kind: 'fetch', listener: (event: Asked) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

const worker = self as unknown as Worker;
const KEPT = 'thon-toi';
const PAGE = '/thon-toi/dien-thoai';
/** Files that never change under their name, in pages, styles and scripts: `/_/name-HASH.js`, or beside a script `./chunk-HASH.js`. */
const NAMED = /\/_\/[\w.-]+|["']\.\/chunk-[\w.-]+/g;

const isText = (answer: Response): boolean => /text\/(html|css|javascript)/.test(answer.headers.get('content-type') ?? '');

/** Keeps everything an answer names, and what that names in turn. @returns whether any of it was new */
async function closure(cache: Cache, answer: Response, seen: Set<string>): Promise<boolean> {
  if (!isText(answer)) return false;
  let fresh = false;
  for (const [name] of (await answer.text()).matchAll(NAMED)) {
    const path = name.replace(/^["']\.\//, '/_/');
    if (seen.has(path)) continue;
    seen.add(path);
    const kept = await cache.match(path);
    const file = kept ?? (await fetch(path));
    if (!file.ok) continue;
    if (kept === undefined) await cache.put(path, file.clone());
    fresh = (await closure(cache, file, seen)) || fresh || kept === undefined;
  }
  return fresh;
}

/** Takes the page anew with all its files; after a new build lets go of everything from the build before. */
async function takePage(url: string): Promise<Response> {
  const answer = await fetch(url, { credentials: 'omit', cache: 'no-store' });
  if (!answer.ok) throw new TypeError(`The page was answered with ${answer.status}`);
  const cache = await caches.open(KEPT);
  const seen = new Set<string>();
  const fresh = await closure(cache, answer.clone(), seen);
  // The page comes last: a page without its files is worth less than the old one with them.
  await cache.put(url, answer.clone());
  for (const { url: kept } of fresh ? await cache.keys() : []) {
    const { pathname, search } = new URL(kept);
    if (!seen.has(pathname) && pathname + search !== url) await cache.delete(kept);
  }
  return answer;
}

const langOf = (url: URL): string => (url.searchParams.get('lang') === 'en' ? `${PAGE}?lang=en` : PAGE);

/** From the network while there is one; otherwise what was kept, in the language asked for or in any. */
async function page(url: URL): Promise<Response> {
  try {
    return await takePage(langOf(url));
  } catch (error) {
    const cache = await caches.open(KEPT);
    const kept = (await cache.match(langOf(url))) ?? (await cache.match(PAGE));
    if (kept === undefined) throw error;
    return kept;
  }
}

const file = async (request: Request): Promise<Response> => (await (await caches.open(KEPT)).match(request)) ?? fetch(request);

worker.addEventListener('install', (event) => event.waitUntil(takePage(PAGE).then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== location.origin || event.request.method !== 'GET') return;
  if (url.pathname === PAGE) event.respondWith(page(url));
  else if (url.pathname.startsWith('/_/')) event.respondWith(file(event.request));
});
