import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { answerWith } from '../child.ts';

export interface FollowersOrder {
  readonly do: 'connect' | 'arrivals' | 'lowest' | 'leave';
  readonly ports: readonly number[];
  readonly path: string;
  readonly cookies: readonly string[];
  readonly from: number;
  /** For `arrivals` and `lowest`: the revision everybody must have got. */
  readonly rev: number;
}

export interface FollowersReply {
  readonly readers: number;
  /** Milliseconds until all had their first board. */
  readonly ms: number;
  /** When each reader got that revision or a later one, microseconds of the system's steady clock. */
  readonly arrivals: readonly number[];
  readonly bytes: number;
}

interface Follower {
  socket: Socket;
  rest: string;
  rev: number;
  /** Revision and moment, the last ones. */
  seen: { rev: number; at: number }[];
  bytes: number;
}

const PATIENCE_MS = 60_000;
const micros = (): number => Number(process.hrtime.bigint() / 1000n);
let followers: Follower[] = [];

function follow(port: number, path: string, cookie: string): Follower {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  const one: Follower = { socket, rest: '', rev: -1, seen: [], bytes: 0 };
  socket.on('connect', () =>
    socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/event-stream\r\ncookie: ${cookie}\r\n\r\n`),
  );
  socket.on('data', (part: Buffer) => {
    one.bytes += part.length;
    const text = one.rest + part.toString('latin1');
    for (const [, rev] of text.matchAll(/^id: (\d+)\n/gm)) {
      one.rev = Number(rev);
      one.seen.push({ rev: one.rev, at: micros() });
    }
    // An id may be cut in two by the network; what was counted is not counted again.
    one.rest = text.slice(text.lastIndexOf('\n') + 1);
  });
  socket.on('error', () => undefined);
  return one;
}

async function untilAll(rev: number): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (followers.some((one) => one.rev < rev)) {
    if (performance.now() > deadline) {
      const behind = followers.filter((one) => one.rev < rev).length;
      throw new Error(`${behind} of ${followers.length} followers did not get revision ${rev}`);
    }
    await wait(5);
  }
}

answerWith(async (order: FollowersOrder): Promise<FollowersReply> => {
  const started = performance.now();
  if (order.do === 'connect') {
    followers = order.cookies.map((cookie, at) => follow(order.ports[at % order.ports.length] ?? 0, order.path, cookie));
    await untilAll(order.rev);
  }
  if (order.do === 'arrivals') await untilAll(order.rev);
  const arrivals =
    order.do === 'arrivals' ? followers.map(({ seen }) => seen.find(({ rev }) => rev >= order.rev)?.at ?? Number.NaN) : [];
  if (order.do === 'leave') {
    for (const { socket } of followers) socket.destroy();
    followers = [];
  }
  const bytes = followers.reduce((sum, one) => sum + one.bytes, 0);
  return { readers: followers.length, ms: performance.now() - started, arrivals, bytes };
});
