import { z } from 'zod';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Stack } from '../rules/count.ts';

const whole = z.int().nonnegative();
const entrySchema = z.strictObject({ counts: z.record(z.string(), whole), blank: whole, spoiled: whole });

/** A stack of slips as it lies in the database: with its photo, and the last entry of each person. */
export interface KeyedStack extends Stack {
  readonly id: Id<'decisions.batch'>;
  readonly photo: Id<'kernel.file'> | null;
}

const MOST_STACKS = 200;
const MOST_ENTRIES = 4_000;

/** The stacks of a round, in their order. Two queries. */
export async function loadStacks(reader: Reader, round: Id<'decisions.round'>): Promise<readonly KeyedStack[]> {
  const stacks = await reader
    .selectFrom('decisions.batch')
    .select(['id', 'no', 'slips', 'photo_id'])
    .where('round_id', '=', round)
    .orderBy('no')
    .limit(MOST_STACKS)
    .execute();
  const entries = await reader
    .selectFrom('decisions.batch_entry as e')
    .innerJoin('decisions.batch as b', 'b.id', 'e.batch_id')
    .select(['e.batch_id', 'e.entered_by', 'e.entry'])
    .where('b.round_id', '=', round)
    .orderBy('e.batch_id')
    .orderBy('e.entered_by')
    .orderBy('e.no')
    .limit(MOST_ENTRIES)
    .execute();
  return stacks.map(({ id, no, slips, photo_id: photo }) => {
    const own = entries.filter((one) => one.batch_id === id);
    const last = new Map(own.map((one) => [one.entered_by, entrySchema.parse(one.entry)]));
    return { id, no, slips, photo, entries: [...last].map(([by, count]) => ({ by, count })) };
  });
}
