import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { moduleOrder } from './arrows.ts';
import { icon } from './kernel/html/icon.ts';
import { answerErrors } from './kernel/http/errors.ts';
import type { Frame } from './kernel/http/answer.tsx';
import { serveAssets, type Asset } from './kernel/http/assets.ts';
import { registerHealth, type HealthOptions } from './kernel/http/health.ts';
import { registerOpenApi } from './kernel/http/openapi.ts';
import { makeServer, type ServerOptions } from './kernel/http/server.ts';
import { httpWords } from './kernel/http/say.ts';
import { siteFor, type SiteTools } from './kernel/http/site.ts';
import { boardRoutes, liveRoutes, openLive } from './kernel/live/index.ts';
import type { Module } from './kernel/module.ts';
import type { Room } from './kernel/room.ts';

export interface AppOptions extends Omit<ServerOptions, 'actorOf' | 'logger'> {
  readonly logger: FastifyBaseLogger | false;
  readonly health?: HealthOptions;
  readonly assets: readonly Asset[];
  /** Version of the program, for the description of the API. */
  readonly version: string;
  readonly frame: Omit<Frame, 'nav' | 'postName'>;
}

/** The HTTP server with everything the modules register. Fails to start when a route has no policy. */
export async function buildApp(room: Room, modules: readonly Module[], options: AppOptions): Promise<FastifyInstance> {
  const app = await makeServer(room, { ...options, actorOf: (cookies, writes) => whoAsks(room, modules, cookies, writes) });
  const frame: Frame = {
    ...options.frame,
    nav: (visit) =>
      inOrder(modules)
        .toReversed()
        .flatMap((module) => module.nav?.(visit) ?? []),
    postName: (visit, post) => modules.find((module) => module.postName)?.postName?.(visit, post) ?? post,
  };
  const live = openLive(room);
  app.addHook('onClose', () => live.close());
  const streams = { registerLive: liveRoutes(app, room, live), registerBoard: boardRoutes(app, room, live) };
  const tools: SiteTools = { app, room, frame, words: httpWords, ...streams };
  answerErrors(tools);
  serveAssets(app, [icon, ...options.assets]);
  registerHealth(app, room, options.health);
  for (const module of inOrder(modules)) module.pages?.(siteFor({ ...tools, words: module.words }), room, modules);
  registerOpenApi(app, { title: 'Điểm Cầu', version: options.version });
  await app.ready();
  return app;
}

async function whoAsks(
  room: Room,
  modules: readonly Module[],
  cookies: Readonly<Record<string, string | undefined>>,
  writes: boolean,
) {
  for (const module of modules) {
    const actor = await module.actorOf?.(room.reader, cookies, room, writes);
    if (actor) return actor;
  }
  return null;
}

const inOrder = (modules: readonly Module[]): Module[] =>
  moduleOrder.flatMap((name) => modules.find((module) => module.name === name) ?? []);
