import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { loadFor } from '../http/site.ts';
import { Moved, type GetSpec } from '../http/spec.ts';
import { visitOf } from '../http/visit.ts';
import { isId } from '../id.ts';
import { networkOf } from '../rate.ts';
import type { Room } from '../room.ts';
import type { Live } from './live.ts';
import { eventStream } from './stream.ts';

/** A stream says what every GET says, and which topics it follows. */
export interface LiveSpec<Params, Query, Model> extends GetSpec<Params, Query, Model> {
  readonly topics: (model: Model) => readonly string[];
}

/** Open streams: of this process, and of one network (an office shares one address). */
const MOST = { all: 2000, ofNetwork: 60 };
const COME_BACK_SECONDS = 60;

interface Counter {
  enter(network: string): (() => void) | null;
  closeAll(): void;
  add(stream: { destroy(): void }): () => void;
}

/** Prepares the server for live streams. Once, on the outermost instance; the result registers them one by one. */
export function liveRoutes(app: FastifyInstance, room: Room, live: Live, most = MOST) {
  const counter = counterOf(most);
  app.addHook('preClose', async () => counter.closeAll());
  return <Params, Query, Model>(spec: LiveSpec<Params, Query, Model>): void => {
    app.get(spec.path, { config: { policy: spec.may }, compress: false, exposeHeadRoute: false }, (request, reply) =>
      answer(room, live, counter, spec, request, reply),
    );
  };
}

async function answer<Params, Query, Model>(
  room: Room,
  live: Live,
  counter: Counter,
  spec: LiveSpec<Params, Query, Model>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const loaded = await loadFor(spec, visitOf(room, request), request);
  if (!loaded.ok) return refuse(reply, loaded.why);
  if (loaded.model instanceof Moved) return refuse(reply, 'not-found');
  const leave = counter.enter(networkOf(request.ip));
  if (leave === null) return reply.code(503).header('retry-after', COME_BACK_SECONDS).send({ why: 'too-many', fields: {} });
  const lastId = request.headers['last-event-id'];
  const stream = eventStream(live, spec.topics(loaded.model), isId(lastId) ? lastId : null);
  const forget = counter.add(stream);
  stream.once('close', () => {
    leave();
    forget();
  });
  // A reader who goes away must free the place at once, whether or not anything was being written.
  reply.raw.once('close', () => stream.destroy());
  void reply.headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  return reply.type('text/event-stream; charset=utf-8').send(stream);
}

const STATUS = { 'not-found': 404, 'sign-in': 403, forbidden: 403, invalid: 422 } as const;

const refuse = (reply: FastifyReply, why: keyof typeof STATUS): FastifyReply => reply.code(STATUS[why]).send({ why, fields: {} });

function counterOf(most: typeof MOST): Counter {
  const networks = new Map<string, number>();
  const streams = new Set<{ destroy(): void }>();
  return {
    enter: (network) => {
      const count = networks.get(network) ?? 0;
      if (streams.size >= most.all || count >= most.ofNetwork) return null;
      networks.set(network, count + 1);
      return () => {
        const left = (networks.get(network) ?? 1) - 1;
        if (left > 0) networks.set(network, left);
        else networks.delete(network);
      };
    },
    add: (stream) => {
      streams.add(stream);
      return () => streams.delete(stream);
    },
    closeAll: () => {
      for (const stream of streams) stream.destroy();
    },
  };
}
