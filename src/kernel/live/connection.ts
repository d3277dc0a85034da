import pg from 'pg';
import type { Room } from '../room.ts';
import { CHANNEL, readEvent, type LiveEvent } from './publish.ts';

interface Handlers {
  readonly onEvent: (event: LiveEvent) => void;
  /** Listening again after a break: what was told meanwhile is lost. */
  readonly onGap: () => void;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;
/** A connection may be dead without either side noticing; a question now and then finds out. */
const PROBE_MS = 30_000;
const PATIENCE_MS = 10_000;

/**
 * Listens on one connection of its own for as long as the process runs, and comes back after every break.
 * @returns what ends it
 */
export function listenForEver(room: Room, handlers: Handlers): () => Promise<void> {
  const stop = new AbortController();
  const ended = keepListening(room, handlers, stop.signal);
  return async () => {
    stop.abort();
    await ended;
  };
}

async function keepListening(room: Room, handlers: Handlers, stop: AbortSignal): Promise<void> {
  let breaks = 0;
  let before = false;
  while (!stop.aborted) {
    const client = newClient(room);
    try {
      const lost = await listen(client, handlers);
      if (before) handlers.onGap();
      before = true;
      breaks = 0;
      await untilLost(client, lost, stop);
    } catch (error) {
      // The database is away; pages that follow something notice nothing, so one line in the log is enough.
      if (breaks === 1) room.log.warn({ part: 'live', error }, 'listening broke off, trying again');
    } finally {
      await closeQuietly(client);
    }
    await pause(waitAfter(breaks), stop);
    breaks += 1;
  }
}

/** @returns a signal that fires when the connection is gone */
async function listen(client: pg.Client, { onEvent }: Handlers): Promise<AbortSignal> {
  const lost = new AbortController();
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  client.on('notification', ({ payload }) => {
    const event = readEvent(payload ?? '');
    if (event !== null) onEvent(event);
  });
  await client.connect();
  await client.query(`listen ${CHANNEL}`);
  return lost.signal;
}

async function untilLost(client: pg.Client, lost: AbortSignal, stop: AbortSignal): Promise<void> {
  const either = AbortSignal.any([lost, stop]);
  while (!either.aborted) {
    await pause(PROBE_MS, either);
    if (!either.aborted) await client.query('select 1');
  }
}

/** What is closed here is of no use any more, in whatever state it is. */
async function closeQuietly(client: pg.Client): Promise<void> {
  await client.end().catch(() => undefined);
}

const waitAfter = (breaks: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(breaks, 10)) * (0.5 + Math.random() / 2);

function pause(ms: number, until: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done = (): void => {
    clearTimeout(timer);
    until.removeEventListener('abort', done);
    resolve();
  };
  const timer = setTimeout(done, ms);
  until.addEventListener('abort', done);
  if (until.aborted) done();
  return promise;
}

const newClient = (room: Room): pg.Client =>
  new pg.Client({
    connectionString: room.pool.options.connectionString,
    application_name: 'diem-cau-live',
    keepAlive: true,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
