import { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { day, id } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { publicText } from '../fields.ts';
import { mayRecord } from '../policy.ts';
import { isPossible } from '../rules/acts.ts';
import { keepComputed } from '../steps/keep-computed.ts';
import { lockDisplay, type LockedDisplay } from '../steps/load-channel.ts';

/** It came down, at the end of its time or before (interruption): the day and the reason are public. */
export const endDisplay = command({
  name: 'publicity.end-display',
  input: z.object({
    publication: id('publicity.publication'),
    display: id('publicity.display'),
    on: day(),
    reason: publicText(300),
  }),
  load: lockDisplay,
  may: (actor: Actor, subject: LockedDisplay) => mayRecord(actor, subject),
  run: async ({ tx, record, today }, { row, display, state }, input) => {
    if (!isPossible('record', state)) return refuse('publicity.state.changed');
    if (display.to_day !== null || display.void_reason !== null) return refuse('publicity.display.not-up');
    if (input.on > today) return refuse('publicity.display.in-future');
    if (input.on <= display.from_day) return refuse('publicity.display.end-before-start');
    const after = { ...display, to_day: input.on, end_reason: input.reason };
    await tx
      .updateTable('publicity.display')
      .set({ to_day: input.on, end_reason: input.reason })
      .where('id', '=', display.id)
      .execute();
    await keepComputed(tx, row.id);
    await record({ unit: row.unit_id, table: 'publicity.display', row: display.id, before: display, after });
    return ok<{ id: Id<'publicity.publication'> }>({ id: row.id });
  },
});
