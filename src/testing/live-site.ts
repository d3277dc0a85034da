import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { buildApp } from '../app.ts';
import { openLocalStore } from '../kernel/files/local-store.ts';
import { makeLogger } from '../kernel/logging.ts';
import type { Module } from '../kernel/module.ts';
import { testRoom, type TestRoom } from '../kernel/testing/room.ts';
import { makeModules } from '../modules.ts';
import { noMedia, type MediaSettings } from '../modules/conferences/index.ts';
import { recordAct } from '../modules/ledger/index.ts';
import { loadDefaultUnits } from '../modules/org/index.ts';
import { makeCountry } from '../modules/org/testing/factories.ts';
import { plantDemonstration, type DemoSignIn } from '../seed/index.ts';
import { pageAssets } from '../start/assets.ts';
import { homeOf } from '../start/home.ts';
import { withRoutesNoted, type NotedRoute } from './noted-routes.ts';

/** Those who sign in to the demonstration, by login name. */
export const ROLES = ['lanhdao', 'congchuc', 'chutich', 'mattran', 'truongthon', 'hieutruong', 'quantri-minhhoa'] as const;
export type Role = (typeof ROLES)[number];

/** The whole program without its start: real pages, style, islands, ledger and demonstration, behind a real port. */
export interface LiveSite {
  readonly room: TestRoom;
  readonly app: FastifyInstance;
  readonly modules: readonly Module[];
  readonly origin: string;
  /** Holds the folder of mails, and that of stored files where those are asked for. */
  readonly dataDir: string;
  readonly routes: readonly NotedRoute[];
  readonly passwords: Readonly<Record<Role, string>>;
  /** Everything logged so far, one JSON object per line. */
  log(): string;
  /** Signs in by password, without a browser. @returns the `cookie` header of that session */
  signIn(role: Role): Promise<string>;
  close(): Promise<void>;
}

interface LiveOptions {
  /** The demonstration alone, or all units of the country around it as after a real first start. */
  readonly units?: 'demonstration' | 'country';
  /** Uploaded files lie in a folder as in the real program, instead of in memory. */
  readonly filesOnDisk?: boolean;
  /** Picture and sound of conferences; without, there is none. */
  readonly media?: MediaSettings;
  /** Changes the room before anything uses it, for tests that watch what the site reaches for. */
  readonly watch?: (room: TestRoom) => TestRoom;
}

export async function liveSite({
  units = 'demonstration',
  filesOnDisk = false,
  media = noMedia,
  watch = (room) => room,
}: LiveOptions = {}): Promise<LiveSite> {
  const lines: string[] = [];
  const log = makeLogger('info', { write: (line) => lines.push(line) });
  const dataDir = await mkdtemp(path.join(tmpdir(), 'diem-cau-live-'));
  const modules = makeModules({ smtpUrl: undefined, mailFrom: 'Điểm Cầu <diem-cau@localhost>', dataDir }, media);
  const subscriptions = modules.flatMap((module) => module.subscriptions ?? []);
  const verbs = modules.flatMap((module) => module.verb ?? []);
  const personalData = modules.toReversed().flatMap((module) => module.personalData ?? []);
  const store = filesOnDisk ? { files: await openLocalStore(path.join(dataDir, 'files')) } : {};
  const room = watch(Object.assign(await testRoom({ recordAct, subscriptions, verbs, personalData, ...store }), { log }));
  const passwords = await plant(room, units);
  const { app, routes } = await listening(room, modules, log);
  const origin = `http://localhost:${portOf(app)}`;
  Object.assign(room, { publicUrl: origin });
  return {
    room,
    app,
    modules,
    origin,
    dataDir,
    routes,
    passwords,
    log: () => lines.join(''),
    signIn: (role) => signIn(app, origin, role, passwords[role]),
    close: async () => {
      await app.close();
      await room.close();
      await rm(dataDir, { recursive: true });
    },
  };
}

async function plant(room: TestRoom, units: 'demonstration' | 'country'): Promise<Record<Role, string>> {
  if (units === 'country') await loadDefaultUnits(room);
  else await makeCountry(room.db);
  let signIns: readonly DemoSignIn[] = [];
  await plantDemonstration(room, async (made) => void (signIns = made));
  return Object.fromEntries(ROLES.map((role) => [role, passwordOf(signIns, role)])) as Record<Role, string>;
}

function passwordOf(signIns: readonly DemoSignIn[], role: Role): string {
  const found = signIns.find(({ login }) => login === role);
  if (found === undefined) throw new Error(`The demonstration has no sign-in ${role}`);
  return found.password;
}

async function listening(room: TestRoom, modules: readonly Module[], logger: ReturnType<typeof makeLogger>) {
  const { assets, stylesheet, islandSrc } = pageAssets();
  const { app, routes } = await withRoutesNoted(() =>
    buildApp(room, modules, {
      hsts: false,
      trustProxy: false,
      maxUploadBytes: 5 * 1024 * 1024,
      logger,
      version: 'test',
      assets,
      frame: { stylesheet, islandSrc, home: homeOf },
    }),
  );
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { app, routes };
}

function portOf(app: FastifyInstance): number {
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return address.port;
}

async function signIn(app: FastifyInstance, origin: string, login: string, password: string): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/dang-nhap',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ login, password }).toString(),
  });
  if (answer.statusCode !== 303) throw new Error(`Signing in as ${login} was answered with ${answer.statusCode}`);
  return cookiesOf(answer);
}

/** What a browser would send back next time. */
export const cookiesOf = (answer: LightMyRequestResponse): string =>
  answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
