import { PassThrough } from 'node:stream';
import type { Live } from './live.ts';
import type { LiveEvent } from './publish.ts';

/** Under the minute after which proxies cut silent connections. */
const HEARTBEAT_MS = 25_000;
/** After this the browser comes back by itself, and the policy is asked again. */
const LONGEST_MS = 30 * 60_000;
const RETRY_MS = 5000;
/** A reader who takes nothing for so long is let go; the browser comes back when it can. */
const MOST_WAITING_BYTES = 64 * 1024;

/** The body of one answer in the form of Server-Sent Events. Ends itself; ending it from outside frees everything. */
export function eventStream(live: Live, topics: readonly string[], lastId: string | null): PassThrough {
  const stream = new PassThrough();
  const write = (text: string): void => {
    if (stream.writableLength > MOST_WAITING_BYTES) stream.destroy();
    else stream.write(text);
  };
  const tell = (event: LiveEvent | 'missed'): void => write(event === 'missed' ? 'event: missed\ndata: {}\n\n' : frame(event));

  write(`retry: ${RETRY_MS}\nid: ${live.position()}\n\n`);
  const missed = lastId === null ? [] : live.since(lastId, topics);
  if (missed === null) tell('missed');
  else missed.forEach(tell);

  const leave = live.subscribe(topics, tell);
  const heartbeat = setInterval(() => write(': \n\n'), HEARTBEAT_MS);
  const end = setTimeout(() => stream.end(), LONGEST_MS);
  stream.once('close', () => {
    leave();
    clearInterval(heartbeat);
    clearTimeout(end);
  });
  return stream;
}

const frame = ({ id, topic, payload }: LiveEvent): string =>
  `id: ${id}\nevent: change\ndata: ${JSON.stringify({ topic, payload })}\n\n`;
