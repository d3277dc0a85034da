import { createServer, type ServerResponse } from 'node:http';
import { answerWith } from '../child.ts';

/** The floor: node:http and nothing else sends the same number of bytes to the same number of readers. */
export interface BareOrder {
  readonly do: 'start' | 'send' | 'memory' | 'cpu';
  readonly port: number;
  readonly bytes: number;
}

const readers = new Set<ServerResponse>();
let rev = 0;

answerWith(async (order: BareOrder): Promise<number> => {
  if (order.do === 'memory') {
    globalThis.gc?.();
    return process.memoryUsage.rss();
  }
  if (order.do === 'cpu') {
    const { user, system } = process.cpuUsage();
    return user + system;
  }
  if (order.do === 'send') {
    rev += 1;
    const frame = Buffer.from(`id: ${rev}\nevent: board\ndata: ${'x'.repeat(order.bytes)}\n\n`);
    const at = Number(process.hrtime.bigint() / 1000n);
    for (const reader of readers) reader.write(frame);
    return at;
  }
  const server = createServer((_request, reply) => {
    readers.add(reply);
    reply.once('close', () => readers.delete(reply));
    reply.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
    reply.write('id: 0\nevent: board\ndata: {}\n\n');
  });
  await new Promise<void>((done) => void server.listen({ port: order.port, host: '127.0.0.1', backlog: 4096 }, done));
  return order.port;
});
