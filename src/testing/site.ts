import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { buildApp } from '../app.ts';
import type { Actor, Holding } from '../kernel/actor.ts';
import { newId } from '../kernel/id.ts';
import type { Module } from '../kernel/module.ts';
import { testRoom, type TestRoom } from '../kernel/testing/room.ts';
import { makeModules } from '../modules.ts';
import { recordAct } from '../modules/ledger/index.ts';
import { homeOf } from '../start/home.ts';
import { withRoutesNoted, type NotedRoute } from './noted-routes.ts';

export interface TestSite {
  readonly room: TestRoom;
  readonly app: FastifyInstance;
  readonly routes: readonly NotedRoute[];
  /** GET as this actor; anonymous when none is given. */
  get(path: string, actor?: Actor, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** The same without waiting for the end, for streams. */
  open(path: string, actor?: Actor): Promise<LightMyRequestResponse>;
  /** POST of a form as this actor, from our own origin. */
  post(path: string, fields: Record<string, string | readonly string[]>, actor?: Actor): Promise<LightMyRequestResponse>;
  /** The same for a form with files (multipart). */
  postFiles(path: string, form: FormData, actor?: Actor): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

const COOKIE = 'test-actor';

/** No mail server: what is sent stays in memory or in a folder that is thrown away. */
const TEST_SETTINGS = {
  smtpUrl: undefined,
  mailFrom: 'Điểm Cầu <diem-cau@localhost>',
  dataDir: path.join(tmpdir(), 'diem-cau-test-mail'),
};

/** The whole site on a database of its own: real pages, real commands, real ledger; only who asks is told by the test. */
export async function testSite(modules: readonly Module[] = makeModules(TEST_SETTINGS)): Promise<TestSite> {
  const subscriptions = modules.flatMap((module) => module.subscriptions ?? []);
  const verbs = modules.flatMap((module) => module.verb ?? []);
  const personalData = modules.toReversed().flatMap((module) => module.personalData ?? []);
  const room = await testRoom({ recordAct, subscriptions, verbs, personalData });
  const actors = new Map<string, Actor>();
  const who: Module = {
    name: 'test',
    words: { vi: {}, en: {} },
    actorOf: async (_reader, cookies) => actors.get(cookies[COOKIE] ?? '') ?? null,
  };
  const { app, routes } = await withRoutesNoted(() =>
    buildApp(room, [who, ...modules], {
      hsts: false,
      trustProxy: false,
      maxUploadBytes: 5 * 1024 * 1024,
      logger: false,
      version: 'test',
      assets: [],
      frame: { stylesheet: '/_/kieu.css', home: homeOf, islandSrc: (name) => `/_/${name}.js` },
    }),
  );
  const cookieOf = (actor: Actor | undefined): Record<string, string> => {
    if (actor === undefined) return {};
    const key = newId();
    actors.set(key, actor);
    return { cookie: `${COOKIE}=${key}` };
  };
  return {
    room,
    app,
    routes,
    open: (path, actor) => app.inject({ method: 'GET', url: path, headers: cookieOf(actor), payloadAsStream: true }),
    get: (path, actor, headers = {}) => app.inject({ method: 'GET', url: path, headers: { ...cookieOf(actor), ...headers } }),
    post: (path, fields, actor) =>
      app.inject({
        method: 'POST',
        url: path,
        headers: { ...cookieOf(actor), origin: room.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
        payload: bodyOf(fields),
      }),
    postFiles: async (path, form, actor) => {
      const request = new Request('http://localhost/', { method: 'POST', body: form });
      const type = request.headers.get('content-type') ?? '';
      const payload = Buffer.from(await request.arrayBuffer());
      return app.inject({
        method: 'POST',
        url: path,
        headers: { ...cookieOf(actor), origin: room.publicUrl, 'content-type': type },
        payload,
      });
    },
    close: async () => {
      await app.close();
      await room.close();
    },
  };
}

function bodyOf(fields: Record<string, string | readonly string[]>): string {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  return body.toString();
}

/** Somebody who holds these posts, each given by what the test cares about. */
export function personHolding(...holdings: readonly (Pick<Holding, 'post' | 'unit'> & Partial<Holding>)[]): Actor {
  return {
    kind: 'person',
    person: newId<'org.person'>(),
    name: 'Nguyễn Thị Thử',
    session: newId<'identity.session'>(),
    holdings: holdings.map((holding) => ({
      id: newId<'org.holding'>(),
      title: 'Chức danh thử',
      body: newId<'org.body'>(),
      bodyName: 'Cơ quan thử',
      unitName: 'Đơn vị thử',
      until: null,
      ...holding,
    })),
  };
}
