import type { Id } from '#kernel/id.ts';
import type { Room } from '#kernel/room.ts';
import { CAST, CAST_MANY, sendCast } from './cast-sql.ts';

/** A sealed ballot on its way into the box. */
export interface Drop {
  readonly round: Id<'decisions.round'>;
  readonly codeHash: Buffer;
  readonly attempt: Buffer;
  readonly sealed: Buffer;
  /** Rows of `kernel.rate` that must have nothing to wait for. */
  readonly rateRows: readonly [string, string];
}

interface Waiting extends Drop {
  readonly done: (written: boolean) => void;
  readonly failed: (reason: unknown) => void;
}

interface Queue {
  waiting: Waiting[];
  sent: number;
}

/** Statements under way at a time, and ballots in one. */
const MOST_SENT = 3;
const MOST_TOGETHER = 50;

const queues = new WeakMap<Room['pool'], Queue>();

/**
 * Drops a ballot into its box, together with those that wait at the same moment: the evening a whole country votes, writing and
 * flushing them one by one is most of the work. Nobody waits for others to come: whoever finds a statement free is sent at once.
 * @returns once it is durable: true when the household was marked and the ballot lies in the box, false when nothing was written
 */
export function dropTogether(room: Room, drop: Drop): Promise<boolean> {
  const { promise, resolve: done, reject: failed } = Promise.withResolvers<boolean>();
  const queue = queues.get(room.pool) ?? { waiting: [], sent: 0 };
  queues.set(room.pool, queue);
  queue.waiting.push({ ...drop, done, failed });
  void sendOn(room, queue);
  return promise;
}

async function sendOn(room: Room, queue: Queue): Promise<void> {
  if (queue.sent >= MOST_SENT || queue.waiting.length === 0) return;
  const drops = queue.waiting.splice(0, MOST_TOGETHER);
  queue.sent += 1;
  try {
    const written = await write(room, drops);
    drops.forEach(({ done }, at) => done(written.has(at)));
  } catch (error) {
    for (const { failed } of drops) failed(error);
  } finally {
    queue.sent -= 1;
    void sendOn(room, queue);
  }
}

/** @returns which of them were written, by their place */
async function write(room: Room, drops: readonly Drop[]): Promise<ReadonlySet<number>> {
  const now = room.now().epochMilliseconds / 1000;
  const [only, ...others] = drops;
  if (only !== undefined && others.length === 0) {
    const { codeHash, round, attempt, sealed, rateRows } = only;
    const values = [null, attempt, codeHash, round, sealed, ...rateRows, now];
    const { rowCount } = await sendCast(room, CAST, values);
    return new Set(rowCount === 1 ? [0] : []);
  }
  const all = <Value>(pick: (drop: Drop) => Value): readonly Value[] => drops.map(pick);
  const { rows } = await sendCast<{ at: number }>(room, CAST_MANY, [
    all(({ codeHash }) => codeHash),
    all(({ round }) => round),
    all(({ attempt }) => attempt),
    all(({ sealed }) => sealed),
    all(({ rateRows }) => rateRows[0]),
    all(({ rateRows }) => rateRows[1]),
    now,
  ]);
  return new Set(rows.map(({ at }) => at));
}
