import { timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { CALLS, type Asked } from './calls.ts';
import type { Rooms } from './rooms.ts';

const MOST_BYTES = 600_000;

export interface Served {
  readonly port: number;
  /** Milliseconds of `performance.now()` at which each client was last heard. */
  readonly heard: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

/** The supervisor's own API: this machine only, and only with the secret of the file. */
export async function serve(rooms: Rooms, secret: string, onRelease: () => void): Promise<Served> {
  const heard = new Map<string, number>();
  const expected = Buffer.from(`Bearer ${secret}`);
  const server = createServer((request, response) => {
    const given = Buffer.from(request.headers.authorization ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return void response.writeHead(401).end();
    answer(request).then(
      (value) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value ?? null)),
      (fault: unknown) => {
        process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
        response.writeHead(500).end();
      },
    );
  });

  const answer = async (request: IncomingMessage): Promise<unknown> => {
    const { client, call, args } = JSON.parse(await bodyOf(request)) as Asked;
    if (call === 'release') {
      heard.delete(client);
      return onRelease();
    }
    heard.set(client, performance.now());
    if (!CALLS.includes(call)) throw new TypeError('No such call');
    // Each call has its own arguments; both ends are built from the same types.
    const run = rooms[call].bind(rooms) as (...args: readonly unknown[]) => Promise<unknown>;
    return run(...args);
  };

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: portOf(server), heard, close: () => closed(server) };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > MOST_BYTES) throw new RangeError('The request is too large');
  }
  return Buffer.concat(chunks).toString();
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The supervisor listens on no port');
  return address.port;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}
