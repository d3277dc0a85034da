import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '#kernel/root.ts';
import { answerMedia } from '../answer.ts';
import type { Picture, Viewer } from '../desired.ts';
import { MediaDesk, type WayToRooms } from '../desk.ts';
import type { EngineEvents, MediaEngine, SiteId } from '../engine.ts';
import { hlsFile, programFolders } from '../program/serve-hls.ts';
import { layersOf, plainMediaSettings } from '../settings.ts';
import { Rooms } from '../supervisor/rooms.ts';
import { islandWords } from '../words.ts';

/** One meeting with an engine and a small web server: what the pages will be, without pages. */
export interface Stand {
  readonly desk: MediaDesk;
  readonly engine: MediaEngine;
  readonly room: string;
  readonly folders: ReturnType<typeof programFolders>;
  /** Address of a page for somebody who watches, and sends when a site is named. */
  address(as: { readonly viewer: Viewer; readonly sends?: SiteId; readonly page?: IslandPage }): string;
  /** Page images that were sent. */
  readonly slides: readonly Buffer[];
  /** The meeting changes. */
  picture(change: Partial<Picture>): Promise<void>;
  close(): Promise<void>;
}

/** Which script the page carries, and the attribute its data stand in. */
const PAGES = { 'conference-media': 'media', 'media-check': 'media-check', 'media-slides': 'media-slides' } as const;
export type IslandPage = keyof typeof PAGES;

interface Options {
  /** The same meeting as another stand's; otherwise one of its own. */
  readonly room?: string;
  readonly makeEngine: (events: EngineEvents, folder: string) => MediaEngine;
}

export async function makeStand({ makeEngine, room = randomUUID() }: Options): Promise<Stand> {
  const [dataDir, scripts] = [await mkdtemp(path.join(tmpdir(), 'diem-cau-media-')), await bundled()];
  const slides: Buffer[] = [];
  let picture: Picture = { rev: 1, chair: null, speaking: [], standby: [], out: [], mosaic: true, sites: 9 };
  let rooms: Rooms | null = null;
  const engine = makeEngine(
    {
      restarted: (id) => rooms?.restarted(id),
      presence: (id, site, here) => rooms?.presence(id, site, here),
    },
    dataDir,
  );
  const started = await engine.start();
  if (!started.ok) throw new Error(started.why);
  const all = (rooms = new Rooms(engine, { reasons: ['asked'], external: null }));
  const way: WayToRooms = {
    ask: (call, ...args) => (all[call].bind(all) as (...args: readonly unknown[]) => Promise<never>)(...args),
    release: async () => undefined,
  };
  const desk = new MediaDesk({
    dataDir,
    settings: plainMediaSettings,
    secret: 'a'.repeat(32),
    pictureOf: async () => picture,
    way,
  });
  const folders = programFolders(dataDir, room);
  const pageOf = (query: URLSearchParams): string => {
    const [role, site] = [query.get('role') ?? 'screen', query.get('site')];
    const viewer = role === 'site' && site !== null ? { role: 'site' as const, site } : { role: role as 'screen' | 'control' };
    const token = desk.pass({ room, publishes: query.get('sends') === '1' ? site : null, viewer }, Date.now());
    const page = (query.get('page') ?? 'conference-media') as IslandPage;
    const config = {
      address: page === 'media-slides' ? '/slides' : '/media',
      token,
      room: `${room}-${site ?? role}`,
      iceServers: [],
      sends: query.get('sends') === '1',
      layers: layersOf(engine.kind),
      rung: query.get('rung') ?? 'A',
      mosaic: role === 'control',
      hls: '/hls',
      plain: '/',
      names: {},
      words: islandWords('vi'),
    };
    const data = JSON.stringify(config).replaceAll("'", '&#39;');
    return `<!doctype html><html lang="vi"><title>x</title><div data-${PAGES[page]}='${data}'></div><script type="module" src="/${page}.js"></script>`;
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://x');
    const failed = (error: unknown): void => void response.writeHead(500).end(String(error));
    if (url.pathname === '/media') return void media(desk, request, response).catch(failed);
    if (url.pathname.startsWith('/hls/')) return void hls(folders.hls, url.pathname.slice(5), response).catch(failed);
    if (url.pathname === '/slides')
      return void keep(request, slides).then((no) => response.end(JSON.stringify({ ok: true, no })), failed);
    const script = scripts.get(url.pathname);
    response.setHeader('content-type', script === undefined ? 'text/html; charset=utf-8' : 'text/javascript');
    response.end(script ?? pageOf(url.searchParams));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  // Cameras are lent to secure origins only; of plain http that is this machine by name.
  const origin = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`;
  return {
    desk,
    engine,
    room,
    folders,
    slides,
    address: ({ viewer, sends, page = 'conference-media' }) => {
      const site = sends ?? (viewer.role === 'site' ? viewer.site : '');
      return `${origin}/?role=${viewer.role}&site=${site}&sends=${sends === undefined ? 0 : 1}&page=${page}`;
    },
    picture: async (change) => {
      picture = { ...picture, ...change, rev: picture.rev + 1 };
      const told = await desk.tell(room, picture);
      if (!told.ok) throw new Error(told.why);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await engine.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function bundled(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    absWorkingDir: projectRoot,
    entryPoints: Object.keys(PAGES).map((name) => `src/islands/${name}.ts`),
    outdir: '/',
    bundle: true,
    format: 'esm',
    write: false,
    platform: 'browser',
  });
  return new Map(outputFiles.map(({ path: file, text }) => [`/${path.basename(file)}`, text]));
}

/** @returns the number of the page */
async function keep(request: IncomingMessage, all: Buffer[]): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { image } = JSON.parse(Buffer.concat(chunks).toString()) as { readonly image?: string };
  return image === undefined ? all.length : all.push(Buffer.from(image, 'base64'));
}

async function media(desk: MediaDesk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(await answerMedia(desk, body, Date.now(), null)));
}

async function hls(folder: string, name: string, response: ServerResponse): Promise<void> {
  const file = await hlsFile(folder, name);
  if (file === null) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': file.type, 'cache-control': file.cacheControl });
  file.stream.pipe(response);
}
