import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayHelpVillage } from '../policy.ts';
import { keepCount } from '../steps/keep-count.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';

const MOST_HOUSEHOLDS = 10_000;
const hands = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? 0 : Number(value)),
  z
    .int('kernel.field.not-a-number')
    .min(0, 'kernel.field.number-out-of-range')
    .max(MOST_HOUSEHOLDS, 'kernel.field.number-out-of-range'),
);

/**
 * One counting of hands, or of the secret slips of a meeting, in one part of the village. Never changed: a recount is a new row,
 * and the last one holds. It may not find more than the households that came.
 */
export const countHands = command({
  name: 'decisions.count-hands',
  input: z.object({
    meeting: id('decisions.meeting'),
    round: id('decisions.round'),
    cluster: z.preprocess((value) => (value === '' || value === undefined ? null : Number(value)), z.int().min(1).nullable()),
    counts: z.record(z.string().regex(/^\d{1,2}$/), hands),
    spoiled: hands.prefault(0),
  }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayHelpVillage(actor, village),
  run: async ({ tx, because, now, record }, ground, { round, cluster, counts, spoiled }) => {
    if (because.kind !== 'post') return refuse('decisions.state.changed');
    const count = await keepCount(tx, ground, { round, cluster, counts, spoiled, by: because.holding, at: now });
    if (!count.ok) return count;
    await record({
      unit: ground.row.unit_id,
      table: 'decisions.hand_count',
      row: count.value.id,
      before: null,
      after: count.value,
    });
    return ok(null);
  },
});
