import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { publicText } from '../fields.ts';
import { withdrawn } from '../events.ts';
import { mayPrepare } from '../policy.ts';
import { isPossible } from '../rules/acts.ts';
import { keepComputed } from '../steps/keep-computed.ts';
import { lockPublication, readPublication } from '../steps/load-publication.ts';

/**
 * Takes a publication back, or a duty that was opened by mistake. The row stays public with the reason; content and file
 * are no longer shown, and whatever hung is written down as taken off on this day.
 */
export const withdrawPublication = command({
  name: 'publicity.withdraw-publication',
  input: z.object({ publication: id('publicity.publication'), reason: publicText(1000) }),
  load: (tx, input, today) => lockPublication(tx, input.publication, today),
  may: mayPrepare,
  run: async (work, { row, state }, input) => {
    const { tx, record, emit, today } = work;
    if (!isPossible('withdraw', state)) return refuse('publicity.state.changed');
    await takeAllDown(work, row.id, input.reason);
    await tx
      .updateTable('publicity.publication')
      .set({ state: 'withdrawn', withdrawn_on: today, withdrawn_reason: input.reason })
      .where('id', '=', row.id)
      .execute();
    await keepComputed(tx, row.id);
    if (row.published_on !== null) await emit(withdrawn, { publication: row.id, unit: row.unit_id });
    await record({
      unit: row.unit_id,
      table: 'publicity.publication',
      row: row.id,
      before: row,
      after: await readPublication(tx, row.id),
    });
    return ok<{ id: Id<'publicity.publication'> }>({ id: row.id });
  },
});

/** What began today never was up for a day: such a line is voided, because a display lasts at least from one day to the next. */
async function takeAllDown({ tx, today }: Work, publication: Id<'publicity.publication'>, reason: string): Promise<void> {
  const channels = await tx
    .selectFrom('publicity.channel')
    .select('id')
    .where('publication_id', '=', publication)
    .limit(1_000)
    .execute();
  const ids = channels.map((channel) => channel.id);
  if (ids.length === 0) return;
  const hanging = tx
    .updateTable('publicity.display')
    .where('channel_id', 'in', ids)
    .where('to_day', 'is', null)
    .where('void_reason', 'is', null);
  await hanging
    .set({ void_reason: reason.slice(0, 300) })
    .where('from_day', '>=', today)
    .execute();
  await hanging
    .set({ to_day: today, end_reason: reason.slice(0, 300) })
    .where('from_day', '<', today)
    .execute();
}
