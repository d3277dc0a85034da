import { PassThrough } from 'node:stream';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openBoards, type BoardFrame, type Boards } from './board.ts';
import type { Listener, Live } from './live.ts';

/** A process with one board whose content the test says; time is told, not waited for. */
let listeners: Set<Listener>;
let boards: Boards;
let shown: BoardFrame;
let readings: number;
let broken: boolean;
let warnings: string[];

beforeEach(() => {
  vi.useFakeTimers();
  listeners = new Set();
  shown = { rev: 1, regions: { item: 'one', floor: 'nobody' } };
  readings = 0;
  broken = false;
  warnings = [];
  const live: Pick<Live, 'subscribe'> = {
    subscribe: (_topics, listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  boards = openBoards({
    live: live as Live,
    now: () => Date.now(),
    log: { warn: (_fields, message) => void warnings.push(message) },
  });
});
afterEach(() => {
  boards.close();
  vi.useRealTimers();
});

const source = {
  key: 'a',
  topic: 'meeting:a',
  read: async () => {
    readings += 1;
    if (broken) throw new Error('the database is away');
    return shown;
  },
};

/** What a browser gets, as text; it takes nothing while `slow`. */
class Reader extends PassThrough {
  headersSent = false;
  text = '';
  constructor(slow = false) {
    super({ highWaterMark: 16 });
    if (!slow) this.on('data', (part: Buffer) => void (this.text += part.toString()));
  }
  writeHead(): this {
    this.headersSent = true;
    return this;
  }
  /** Regions of the frames that came, each with its revision. */
  frames(): { rev: number; regions: Record<string, string> }[] {
    return [...this.text.matchAll(/id: (\d+)\nevent: board\ndata: (.*)\n\n/g)].map(([, rev, data]) => ({
      rev: Number(rev),
      regions: JSON.parse(data ?? '') as Record<string, string>,
    }));
  }
}

async function follow(tag: string | null = null, slow = false): Promise<Reader> {
  const reader = new Reader(slow);
  await boards.follow(source, reader as unknown as ServerResponse, {}, tag);
  await vi.advanceTimersByTimeAsync(0);
  return reader;
}

const tell = (rev?: number): void => {
  for (const listener of listeners) listener({ id: 'x', topic: source.topic, payload: rev === undefined ? {} : { rev } });
};
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a board', () => {
  test('is sent whole at first, with the time of the server, then only what changed, once for any number of words', async () => {
    const reader = await follow();
    expect(reader.text).toContain(`event: clock\ndata: ${Date.now()}\n`);
    shown = { rev: 4, regions: { item: 'one', floor: 'Lâm Đồng' } };
    tell();
    tell();
    tell();
    await after(1000);
    expect(reader.frames()).toEqual([
      { rev: 1, regions: { item: 'one', floor: 'nobody' } },
      { rev: 4, regions: { floor: 'Lâm Đồng' } },
    ]);
  });

  test('is read at most four times a second, however much happens, and the last word is heard', async () => {
    const reader = await follow();
    for (let rev = 2; rev <= 101; rev += 1) {
      shown = { rev, regions: { item: `item ${rev}`, floor: 'nobody' } };
      tell(rev);
      await after(10);
    }
    await after(1000);
    expect(readings).toBeLessThanOrEqual(7);
    expect(reader.frames().at(-1)).toEqual({ rev: 101, regions: { item: 'item 101' } });
  });

  test('is read once for many who come at the same moment, and forgotten when the last one leaves', async () => {
    const readers = await Promise.all([follow(), follow(), follow()]);
    expect([readings, boards.size(), listeners.size]).toEqual([1, 3, 1]);
    for (const reader of readers) reader.destroy();
    await after(0);
    expect([boards.size(), listeners.size]).toEqual([0, 0]);
  });

  test('shows somebody what concerns them alone, and takes it back', async () => {
    shown = { ...shown, overrides: { hue: { floor: 'You' } } };
    const [own, other] = [await follow('hue'), await follow('vinh')];
    shown = { rev: 2, regions: { item: 'two', floor: 'nobody' } };
    tell(2);
    await after(1000);
    expect(own.frames().map(({ regions }) => regions)).toEqual([
      { item: 'one', floor: 'You' },
      { item: 'two', floor: 'nobody' },
    ]);
    expect(other.frames().map(({ regions }) => regions)).toEqual([{ item: 'one', floor: 'nobody' }, { item: 'two' }]);
  });

  test('waits for a replica that lags, and never shows an older state after a newer one', async () => {
    const reader = await follow();
    tell(3);
    await after(300);
    shown = { rev: 3, regions: { item: 'three', floor: 'nobody' } };
    await after(3000);
    shown = { rev: 2, regions: { item: 'two', floor: 'nobody' } };
    tell(3);
    await after(300);
    expect(reader.frames().map(({ regions }) => regions['item'])).toEqual(['one', 'three']);
  });

  test('keeps what was shown while it cannot be read, and comes up to date by itself', async () => {
    const reader = await follow();
    broken = true;
    tell(2);
    await after(1000);
    expect([warnings.length, reader.destroyed]).toEqual([1, false]);
    broken = false;
    shown = { rev: 2, regions: { item: 'after', floor: 'nobody' } };
    await after(5000);
    expect(reader.frames().at(-1)?.regions).toEqual({ item: 'after' });
  });

  test('that cannot be read at all is refused, and leaves nothing behind', async () => {
    broken = true;
    await expect(follow()).rejects.toThrow('the database is away');
    expect([boards.size(), listeners.size]).toEqual([0, 0]);
  });

  test('lets a reader go who takes nothing, without holding up the others', async () => {
    const [slow, quick] = [await follow(null, true), await follow()];
    for (let rev = 2; rev <= 12; rev += 1) {
      shown = { rev, regions: { item: `${rev} ${'x'.repeat(60_000)}`, floor: 'nobody' } };
      tell(rev);
      await after(300);
    }
    expect([slow.destroyed, quick.destroyed, quick.frames().length]).toEqual([true, false, 12]);
  });

  test('is looked at again at a time it named, though nobody tells', async () => {
    shown = { ...shown, againMs: 60_000 };
    const reader = await follow();
    shown = { rev: 1, regions: { item: 'released', floor: 'nobody' } };
    await after(61_000);
    expect(reader.frames().at(-1)?.regions).toEqual({ item: 'released' });
  });

  test('asks the browser to come back after half an hour, so that the policy is asked again', async () => {
    const reader = await follow();
    await after(41 * 60_000);
    expect(reader.writableEnded).toBe(true);
  });
});
