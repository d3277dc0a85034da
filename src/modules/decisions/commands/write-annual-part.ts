import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { ANNUAL_PARTS, mayHold, nextPart, numberOf } from '../rules/annual.ts';
import { heldParts } from '../steps/annual-row.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';

/** Writes down what was said in one part of the annual conference; the parts follow each other in the order of the decree. */
export const writeAnnualPart = command({
  name: 'decisions.write-annual-part',
  input: z.object({ meeting: id('decisions.meeting'), part: choice(ANNUAL_PARTS), words: text(20_000) }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record }, { row }, input) => {
    const writable = row.state === 'open' || row.state === 'closed';
    if (row.kind !== 'annual' || !writable) return refuse('decisions.annual.not-now');
    const held = await heldParts(tx, row.id);
    const numbers = held.map(({ no }) => no);
    if (!mayHold(input.part, numbers)) return refuse('decisions.annual.order', { next: nextPart(numbers) ?? '' });
    const no = numberOf(input.part);
    const before = held.find((one) => one.no === no) ?? null;
    const after = { meeting_id: row.id, no, words: input.words };
    await tx
      .insertInto('decisions.annual_part')
      .values(after)
      .onConflict((conflict) => conflict.columns(['meeting_id', 'no']).doUpdateSet({ words: input.words }))
      .execute();
    await record({ unit: row.unit_id, table: 'decisions.annual_part', row: `${row.id}:${no}`, before, after });
    return ok(null);
  },
});
