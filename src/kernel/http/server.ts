import { parse } from 'node:querystring';
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

/** The longest form of ours, a split with a choice for every village, has some hundreds. */
const MOST_FIELDS = 5_000;

/**
 * Reads a form. Hundreds of thousands of fields fit into its bytes, and taking them apart would stop everybody else for
 * seconds.
 */
function readFields(body: string): Record<string, unknown> {
  if (body.split('&', MOST_FIELDS + 1).length > MOST_FIELDS) {
    throw Object.assign(new Error('A form with too many fields'), { statusCode: 413 });
  }
  return parse(body, '&', '=', { maxKeys: 0 });
}

/** Characters of one part of a path, as sent. */
const LONGEST_PART = 200;

/**
 * An address that is no proper text, or with a part longer than any name of ours, leads nowhere. The router would answer
 * by itself, without our headers and page, so it gets an address that it does not know. U+0000, which PostgreSQL refuses,
 * is nothing that anybody looks for.
 */
function readableUrl(url: string): string {
  const [path = '', ...query] = url.split('?');
  const parts = path.split('/');
  const known = isDecodable(path) && !path.includes('%00') && parts.every((part) => part.length <= LONGEST_PART);
  if (known) return [path, ...query.map((part) => part.replaceAll('%00', ''))].join('?');
  return parts[1] === 'api' ? '/api/_' : '/_/';
}

/** There is no way to ask without trying. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The HTTP server without any page: security headers, cookies, bodies, Origin check, who is asking. */
export async function makeServer(room: Room, options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    ...(options.logger === false ? { logger: false } : { loggerInstance: options.logger }),
    logController: new RequestLog(),
    // The one proxy in front tells who called it; what stands before that in the header, the caller wrote there.
    trustProxy: options.trustProxy && ((_address, hop) => hop === 0),
    bodyLimit: MAX_FORM_BYTES,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_PART },
    rewriteUrl: (request) => readableUrl(request.url ?? '/'),
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
  await app.register(formbody, { bodyLimit: MAX_FORM_BYTES, parser: readFields });
  await registerUploads(app, { maxBytes: options.maxUploadBytes });
  await app.register(compress, { threshold: 1024, encodings: ['gzip', 'identity'] });
  app.decorateRequest('actor', null as unknown as Actor);
  app.addHook('onRequest', async (request, reply) => {
    request.actor = anonymous;
    if (request.routeOptions.config.fromElsewhere) return;
    const writes = request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'OPTIONS';
    if (writes && !isSameOrigin(request, room.publicUrl)) {
      return reply
        .code(403)
        .type('text/plain; charset=utf-8')
        .send(
          'Yêu cầu không đến từ trang của Điểm Cầu. Chưa có gì bị thay đổi.\nThis request did not come from our own pages. Nothing was changed.\n',
        );
    }
    if (Object.keys(request.cookies).length > 0 && !request.url.startsWith('/_/')) {
      request.actor = (await options.actorOf(request.cookies, writes)) ?? anonymous;
    }
  });
  return app;
}
