import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { publicText } from '../fields.ts';
import { mayPrepare } from '../policy.ts';
import { isPossible } from '../rules/acts.ts';
import { keepComputed } from '../steps/keep-computed.ts';
import { lockDisplay } from '../steps/load-channel.ts';

/** A line was written down by mistake: it stays, shown as such with the reason, and counts no more. */
export const voidDisplay = command({
  name: 'publicity.void-display',
  input: z.object({ publication: id('publicity.publication'), display: id('publicity.display'), reason: publicText(300) }),
  load: lockDisplay,
  may: mayPrepare,
  run: async ({ tx, record }, { row, display, state }, input) => {
    if (!isPossible('record', state)) return refuse('publicity.state.changed');
    if (display.void_reason !== null) return refuse('publicity.display.void-already');
    await tx.updateTable('publicity.display').set({ void_reason: input.reason }).where('id', '=', display.id).execute();
    await keepComputed(tx, row.id);
    const after = { ...display, void_reason: input.reason };
    await record({ unit: row.unit_id, table: 'publicity.display', row: display.id, before: display, after });
    return ok<{ id: Id<'publicity.publication'> }>({ id: row.id });
  },
});
