import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, optionalText, ticked } from '#kernel/fields.ts';
import { ok } from '#kernel/result.ts';
import { mayHelpVillage } from '../policy.ts';
import { attend } from '../steps/attend.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';

const MOST_CLUSTERS = 50;

const clusterNo = z
  .preprocess(
    (value) => (value === '' || value === undefined ? null : Number(value)),
    z.int().min(1).max(MOST_CLUSTERS).nullable(),
  )
  .describe('part of the village');

/**
 * Somebody comes for a household (người đại diện hộ). One household, one vote: whoever comes second for the same household may
 * listen and speak, but is not counted again (Articles 18 and 24).
 */
export const checkIn = command({
  name: 'decisions.check-in',
  input: z.object({
    meeting: id('decisions.meeting'),
    household: id('org.household'),
    representative: optionalText(200),
    cluster: clusterNo,
    alsoSpeaking: ticked(),
  }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayHelpVillage(actor, village),
  run: async ({ tx, record, today }, ground, input) => {
    const came = await attend(tx, ground, today, input);
    if (!came.ok) return came;
    await record({
      unit: ground.row.unit_id,
      table: 'decisions.attendance',
      row: `${ground.row.id}:${input.household}`,
      before: null,
      after: came.value,
    });
    return ok({ household: input.household });
  },
});
