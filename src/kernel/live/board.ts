import type { ServerResponse } from 'node:http';
import type { Log } from '../room.ts';
import { wholeFrame, whatChanged, type Shown } from './board-frame.ts';
import type { Live } from './live.ts';

/** What a board shows: pieces of HTML by the name of the region they belong into. */
export interface BoardFrame {
  /** Grows with everything that happened. */
  readonly rev: number;
  readonly regions: Readonly<Record<string, string>>;
  /** Regions that are different for those who follow under this tag: what concerns one of them alone. */
  readonly overrides?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Milliseconds after which to look again though nobody told: for counts that grow too fast to tell each one. */
  readonly againMs?: number | undefined;
}

/** Everybody who follows the same board is sent the same bytes, but for what concerns them alone. */
export interface BoardSource {
  /** Names the board; one text for all who may see the same. */
  readonly key: string;
  readonly topic: string;
  /** Reads it afresh. @param now milliseconds since 1970 */
  readonly read: (now: number) => Promise<BoardFrame>;
}

/** Frames of one board are at least so far apart: four in a second, however much happens. */
const APART_MS = 250;
/** Under the minute after which proxies cut silent connections. */
const HEARTBEAT_MS = 20_000;
/** After this, and up to a third more, the browser comes back by itself, and the policy is asked again. */
const LONGEST_MS = 30 * 60_000;
/** Browsers wait so long before they come back, each another time, so that a restart is not answered by all at once. */
const RETRY_MS = { least: 500, most: 3500 };
/** A reader who takes nothing for so long is let go, and gets the whole board when it comes back. */
const MOST_WAITING_BYTES = 256 * 1024;
/** A board that could not be read is tried again after this, and after twice as long each further time. */
const FAILED_MS = { first: 500, most: 20_000 };

interface Reader {
  readonly tag: string | null;
  readonly until: number;
}

interface Board {
  readonly source: BoardSource;
  readonly readers: Map<ServerResponse, Reader>;
  /** What was last sent; null until it was read once. */
  shown: Shown | null;
  reading: Promise<void> | null;
  /** Something was told while it was being read. */
  stale: boolean;
  /** The latest revision that was told: a replica that lags behind has not read it yet. */
  toldRev: number;
  failures: number;
  timer: NodeJS.Timeout | null;
  dueAt: number;
  lastAt: number;
  forget: () => void;
}

export interface Boards {
  /**
   * Sends the whole board, then what changes, until the reader leaves.
   * @param tag whose overrides this reader is sent; null for none
   * @throws what the first reading throws
   */
  follow(
    source: BoardSource,
    reader: ServerResponse,
    headers: Readonly<Record<string, unknown>>,
    tag?: string | null,
  ): Promise<void>;
  readonly size: () => number;
  close(): void;
}

interface Tools {
  readonly live: Live;
  readonly now: () => number;
  readonly log: Pick<Log, 'warn'>;
}

/** All boards of one process. A board is kept as long as somebody follows it. */
export function openBoards({ live, now, log }: Tools): Boards {
  const boards = new Map<string, Board>();
  const heart = setInterval(() => beat(boards, now()), HEARTBEAT_MS);
  heart.unref();

  const refresh = (board: Board): Promise<void> => {
    board.stale = false;
    board.lastAt = performance.now();
    board.reading = readAndPlan(board).finally(() => {
      board.reading = null;
    });
    return board.reading;
  };
  const readAndPlan = async (board: Board): Promise<void> => {
    const { againMs, lags } = await read(board, now);
    if (lags) again(board);
    else board.failures = 0;
    if (board.stale) later(board, 0);
    else if (againMs !== undefined) later(board, againMs);
  };
  const again = (board: Board): void => {
    later(board, Math.min(FAILED_MS.most, FAILED_MS.first * 2 ** board.failures));
    board.failures += 1;
  };
  /** Reads again after that time, sooner if it was going to be sooner anyway. */
  const later = (board: Board, ms: number): void => {
    if (board.readers.size === 0) return;
    const due = Math.max(performance.now() + ms, board.lastAt + APART_MS);
    if (board.timer !== null && board.dueAt <= due) return;
    if (board.timer !== null) clearTimeout(board.timer);
    board.dueAt = due;
    board.timer = setTimeout(
      () => {
        board.timer = null;
        // What cannot be read now is read later; whoever follows keeps what was shown.
        refresh(board).catch((error: unknown) => {
          if (board.failures === 0) log.warn({ part: 'board', err: error }, 'a board could not be read');
          again(board);
        });
      },
      Math.max(0, due - performance.now()),
    );
  };
  const told = (board: Board, rev: unknown): void => {
    if (typeof rev === 'number') board.toldRev = Math.max(board.toldRev, rev);
    if (board.reading === null) later(board, 0);
    else board.stale = true;
  };
  const find = (source: BoardSource): Board => {
    const known = boards.get(source.key);
    if (known !== undefined) return known;
    const board: Board = { source, readers: new Map(), ...UNREAD };
    const leave = live.subscribe([source.topic], (event) => told(board, event === 'missed' ? null : event.payload['rev']));
    board.forget = () => {
      leave();
      if (board.timer !== null) clearTimeout(board.timer);
      boards.delete(source.key);
    };
    boards.set(source.key, board);
    return board;
  };
  const drop = (board: Board, reader: ServerResponse): void => {
    if (board.readers.delete(reader) && board.readers.size === 0) board.forget();
  };

  return {
    follow: async (source, reader, headers, tag = null) => {
      if (reader.destroyed) return;
      const board = find(source);
      board.readers.set(reader, { tag, until: now() + LONGEST_MS * (1 + Math.random() / 3) });
      reader.once('close', () => drop(board, reader));
      try {
        if (board.shown === null) await (board.reading ?? refresh(board));
      } catch (error) {
        drop(board, reader);
        throw error;
      }
      if (!reader.destroyed && board.shown !== null) greet(reader, headers, now(), wholeFrame(board.shown, tag));
    },
    size: () => [...boards.values()].reduce((sum, { readers }) => sum + readers.size, 0),
    close: () => {
      clearInterval(heart);
      for (const board of boards.values()) {
        for (const reader of board.readers.keys()) reader.destroy();
        board.forget();
      }
    },
  };
}

const UNREAD = {
  shown: null,
  reading: null,
  stale: false,
  toldRev: 0,
  failures: 0,
  timer: null,
  dueAt: 0,
  lastAt: Number.NEGATIVE_INFINITY,
  forget: () => undefined,
} as const;

/** The time first, so that clocks that count down are right on a computer whose own clock is wrong; then the whole board. */
function greet(reader: ServerResponse, headers: Readonly<Record<string, unknown>>, now: number, whole: Buffer): void {
  const retry = RETRY_MS.least + Math.floor(Math.random() * (RETRY_MS.most - RETRY_MS.least));
  reader.writeHead(200, {
    ...(headers as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  reader.write(`retry: ${retry}\nevent: clock\ndata: ${now}\n\n`);
  reader.write(whole);
}

interface Reading {
  /** When to look again. */
  readonly againMs: number | undefined;
  /** A replica has not heard yet of what was told or shown already. */
  readonly lags: boolean;
}

/** Reads a board and sends what changed to its readers; never an older state after a newer one. */
async function read(board: Board, now: () => number): Promise<Reading> {
  const { rev, regions, overrides = {}, againMs } = await board.source.read(now());
  const before = board.shown;
  const reading = { againMs, lags: rev < Math.max(board.toldRev, before?.rev ?? 0) };
  if (before !== null && rev < before.rev) return reading;
  board.shown = { rev, regions, overrides };
  if (before === null) return reading;
  const { all, tagged } = whatChanged(before, board.shown);
  if (all === null && tagged.size === 0) return reading;
  for (const [reader, { tag }] of board.readers) {
    const own = tag === null ? undefined : tagged.get(tag);
    const bytes = own === undefined ? all : own;
    if (bytes !== null) send(reader, bytes);
  }
  return reading;
}

function send(reader: ServerResponse, bytes: Buffer): void {
  if (!reader.headersSent) return;
  if (reader.writableLength > MOST_WAITING_BYTES) reader.destroy();
  else reader.write(bytes);
}

const HEARTBEAT = Buffer.from(': \n\n');

function beat(boards: ReadonlyMap<string, Board>, now: number): void {
  for (const board of boards.values()) {
    for (const [reader, { until }] of board.readers) {
      if (now > until) reader.end();
      else send(reader, HEARTBEAT);
    }
  }
}
