import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { loadFor } from '../http/site.ts';
import { Moved, type GetSpec } from '../http/spec.ts';
import { visitOf, type Visit } from '../http/visit.ts';
import { networkOf } from '../rate.ts';
import type { Room } from '../room.ts';
import { openBoards, type BoardSource } from './board.ts';
import type { Live } from './live.ts';

/** A stream says what every GET says, and which board this visitor may follow. */
export interface BoardSpec<Params, Query, Model> extends GetSpec<Params, Query, Model> {
  readonly source: (model: Model, visit: Visit) => BoardSource;
  /** What concerns this visitor alone is sent under this name; null where there is no such thing. */
  readonly tag?: (model: Model, visit: Visit) => string | null;
  /** Visitors nobody knows: of these, one network gets only so many places. */
  readonly unknown: (model: Model, visit: Visit) => boolean;
}

/** Open streams of this process, and those of one network among visitors nobody knows (a school shares one address). */
const MOST = { all: 6000, ofNetwork: 500 };
const COME_BACK_SECONDS = 30;

/** Prepares the server for boards. Once, on the outermost instance; the result registers them one by one. */
export function boardRoutes(app: FastifyInstance, room: Room, live: Live, most = MOST) {
  const boards = openBoards({ live, now: () => room.now().epochMilliseconds, log: room.log });
  const networks = new Map<string, number>();
  app.addHook('preClose', async () => boards.close());

  const answer = async <Params, Query, Model>(
    spec: BoardSpec<Params, Query, Model>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply | void> => {
    const visit = visitOf(room, request);
    const loaded = await loadFor(spec, visit, request);
    if (!loaded.ok) return reply.code(STATUS[loaded.why]).send({ why: loaded.why, fields: {} });
    // Gone while the policy was asked: nobody would ever hear of its end.
    if (reply.raw.destroyed) return void reply.hijack();
    if (loaded.model instanceof Moved) return reply.code(404).send({ why: 'not-found', fields: {} });
    const network = spec.unknown(loaded.model, visit) ? networkOf(request.ip) : null;
    const before = network === null ? 0 : (networks.get(network) ?? 0);
    if (boards.size() >= most.all || before >= most.ofNetwork) {
      return reply.code(503).header('retry-after', COME_BACK_SECONDS).send({ why: 'too-many', fields: {} });
    }
    if (network !== null) {
      networks.set(network, before + 1);
      reply.raw.once('close', () => leave(networks, network));
    }
    reply.hijack();
    try {
      await boards.follow(spec.source(loaded.model, visit), reply.raw, headersOf(reply), spec.tag?.(loaded.model, visit) ?? null);
    } catch (error) {
      room.log.warn({ part: 'board', err: error }, 'a board could not be read');
      if (!reply.raw.headersSent) reply.raw.writeHead(503, { 'retry-after': String(COME_BACK_SECONDS) });
      reply.raw.end();
    }
  };

  return <Params, Query, Model>(spec: BoardSpec<Params, Query, Model>): void => {
    app.get(spec.path, { config: { policy: spec.may }, compress: false, exposeHeadRoute: false }, (request, reply) =>
      answer(spec, request, reply),
    );
  };
}

/** A stream shows no page: what tells browsers how to treat pages is kept neither in memory nor on the wire, thousands of times. */
const ABOUT_PAGES = ['content-security-policy', 'permissions-policy', 'x-frame-options', 'origin-agent-cluster'];

function headersOf(reply: FastifyReply): Record<string, unknown> {
  const headers = Object.entries(reply.getHeaders()).filter(([name]) => !ABOUT_PAGES.includes(name));
  for (const name of Object.keys(reply.getHeaders())) reply.removeHeader(name);
  return Object.fromEntries(headers);
}

const STATUS = { 'not-found': 404, 'sign-in': 403, forbidden: 403, invalid: 422 } as const;

function leave(networks: Map<string, number>, network: string): void {
  const left = (networks.get(network) ?? 1) - 1;
  if (left > 0) networks.set(network, left);
  else networks.delete(network);
}
