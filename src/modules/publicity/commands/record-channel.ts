import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { day, id, optionalDay } from '#kernel/fields.ts';
import { optionalUpload } from '#kernel/files/field.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { optionalPublicText } from '../fields.ts';
import { mayRecord } from '../policy.ts';
import { isPossible } from '../rules/acts.ts';
import { insertDisplay } from '../steps/insert-display.ts';
import { keepComputed } from '../steps/keep-computed.ts';
import { lockChannel } from '../steps/load-channel.ts';

/**
 * Writes down since when a channel is up, or on which days it was done, with proof. After an interruption the same
 * resumes it, and the days in a row are counted afresh (Article 13(2)).
 */
export const recordChannel = command({
  name: 'publicity.record-channel',
  input: z.object({
    publication: id('publicity.publication'),
    channel: id('publicity.channel'),
    from: day(),
    lastDay: optionalDay(),
    note: optionalPublicText(500),
    evidence: optionalUpload(),
  }),
  load: lockChannel,
  may: mayRecord,
  run: async ({ tx, record, today, now }, { row, channel, state }, input) => {
    if (!isPossible('record', state)) return refuse('publicity.state.changed');
    if (channel.village_id !== null) return refuse('publicity.channel.of-village');
    const display = await insertDisplay(tx, input, { channel, aroseOn: row.arose_on, today, now });
    if (!display.ok) return display;
    await keepComputed(tx, row.id);
    await record({ unit: row.unit_id, table: 'publicity.display', row: display.value.id, before: null, after: display.value });
    return ok<{ id: Id<'publicity.publication'> }>({ id: row.id });
  },
});
