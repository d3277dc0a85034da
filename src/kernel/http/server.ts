import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { anonymous, type Actor } from '../actor.ts';
import { registerUploads } from '../files/upload.ts';
import { RequestLog } from '../logging.ts';
import type { Room } from '../room.ts';
import { contentSecurityPolicy, isSameOrigin } from './security.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may: a policy function, a command (which asks its own), or the word 'public'. A route without one does not start. */
    policy?: unknown;
  }
}

export interface ServerOptions {
  readonly hsts: boolean;
  readonly trustProxy: boolean;
  readonly maxUploadBytes: number;
  readonly logger: FastifyBaseLogger | false;
  readonly actorOf: (cookies: Readonly<Record<string, string | undefined>>, writes: boolean) => Promise<Actor | null>;
}

/** Typed fields are checked one by one and answered with 422, so a form may be larger than any of its fields. */
const MAX_FORM_BYTES = 4 * 1024 * 1024;

/** The HTTP server without any page: security headers, cookies, bodies, Origin check, who is asking. */
export async function makeServer(room: Room, options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    ...(options.logger === false ? { logger: false } : { loggerInstance: options.logger }),
    logController: new RequestLog(),
    trustProxy: options.trustProxy,
    bodyLimit: MAX_FORM_BYTES,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  app.addHook('onRoute', (route) => {
    const reads = route.method === 'HEAD' || route.method === 'OPTIONS';
    if (!reads && route.config?.policy === undefined) throw new Error(`Route ${String(route.method)} ${route.url} has no policy`);
  });
  await app.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: options.hsts ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: true,
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: MAX_FORM_BYTES });
  await registerUploads(app, { maxBytes: options.maxUploadBytes });
  await app.register(compress, { threshold: 1024, encodings: ['gzip', 'identity'] });
  app.decorateRequest('actor', null as unknown as Actor);
  app.addHook('onRequest', async (request, reply) => {
    request.actor = anonymous;
    if (request.routeOptions.config.fromElsewhere) return;
    const writes = request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'OPTIONS';
    if (writes && !isSameOrigin(request, room.publicUrl)) {
      return reply.code(403).type('text/plain; charset=utf-8').send('Yêu cầu không đến từ trang của Điểm Cầu. Chưa có gì bị thay đổi.\nThis request did not come from our own pages. Nothing was changed.\n');
    }
    if (Object.keys(request.cookies).length > 0 && !request.url.startsWith('/_/')) {
      request.actor = (await options.actorOf(request.cookies, writes)) ?? anonymous;
    }
  });
  return app;
}
