import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { dayOf } from '#kernel/day.ts';
import { day, id, text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { nextPart } from '../rules/annual.ts';
import { heldParts, keepAnnual } from '../steps/annual-row.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';

/** Keeps the written result of the annual conference as it went to the People's Committee and the Front; all its parts were held. */
export const sendAnnualResult = command({
  name: 'decisions.send-annual-result',
  input: z.object({ meeting: id('decisions.meeting'), result: text(20_000), on: day() }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record, today }, { row }, { result, on }) => {
    if (row.kind !== 'annual' || row.state !== 'closed') return refuse('decisions.annual.not-closed');
    const held = await heldParts(tx, row.id);
    const next = nextPart(held.map(({ no }) => no));
    if (next !== null) return refuse('decisions.annual.order', { next });
    if (on > today || on < dayOf(row.starts_at)) return refuse('decisions.annual.day');
    const { before, after } = await keepAnnual(tx, row.id, { result, result_sent_on: on });
    await record({ unit: row.unit_id, table: 'decisions.annual', row: row.id, before, after });
    return ok(null);
  },
});
