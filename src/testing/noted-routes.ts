import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';

/** One registered route, as the server knows it. */
export interface NotedRoute {
  readonly method: string;
  readonly url: string;
  /** Set where programs elsewhere may send without an Origin. */
  readonly fromElsewhere: boolean;
}

/** An answer that does not end: what an open page follows. */
export const isStream = ({ url }: Pick<NotedRoute, 'url'>): boolean => url.startsWith('/song/') || url.endsWith('/song');

/** The server announces itself before its first route, which is how its routes are seen without asking modules. */
export async function withRoutesNoted(
  build: () => Promise<FastifyInstance>,
): Promise<{ app: FastifyInstance; routes: readonly NotedRoute[] }> {
  const routes: NotedRoute[] = [];
  const note = ({ method, url, config }: RouteOptions): void => {
    for (const one of [method].flat()) routes.push({ method: one, url, fromElsewhere: config?.fromElsewhere === true });
  };
  const meet = (message: unknown): void => void (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', note);
  subscribe('fastify.initialization', meet);
  const app = await build().finally(() => unsubscribe('fastify.initialization', meet));
  return { app, routes };
}
