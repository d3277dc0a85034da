import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { day, id, text, ticked } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { ruleOn } from '#modules/law/index.ts';
import { clock, instantOn } from '../meeting-fields.ts';
import { mayRunVillage } from '../policy.ts';
import { countHouseholds } from '../steps/count-households.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';

/**
 * Lets a part of the village meet by itself (họp cụm dân cư): only where there are so many households, or people live
 * scattered, by a plan the commune's People's Committee approved. Votes are added up against the N of the whole village.
 */
export const addCluster = command({
  name: 'decisions.add-cluster',
  input: z.object({
    meeting: id('decisions.meeting'),
    name: text(200),
    place: text(300),
    on: day(),
    at: clock(),
    chair: text(200),
    scattered: ticked(),
    document: text(50),
  }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record, today }, { row }, input) => {
    if (row.state !== 'planned') return refuse('decisions.state.changed');
    const rule = ruleOn('cluster.min', today);
    const minimum = rule !== null && rule.unit === 'households' ? rule.value : 0;
    const households = await countHouseholds(tx, row.unit_id, today);
    const scattered = row.scattered || input.scattered;
    if (households < minimum && !scattered)
      return refuse('decisions.cluster.too-small', { households, minimum, legalRef: rule?.legalRef ?? '' });
    const taken = await tx.selectFrom('decisions.cluster').select('no').where('meeting_id', '=', row.id).execute();
    const no = Math.max(0, ...taken.map((one) => one.no)) + 1;
    const cluster = {
      meeting_id: row.id,
      no,
      name: input.name,
      place: input.place,
      starts_at: instantOn(input.on, input.at),
      chair: input.chair,
    };
    await tx.insertInto('decisions.cluster').values(cluster).execute();
    await tx
      .updateTable('decisions.meeting')
      .set({ scattered, cluster_document: input.document })
      .where('id', '=', row.id)
      .execute();
    await record({ unit: row.unit_id, table: 'decisions.cluster', row: `${row.id}:${no}`, before: null, after: cluster });
    return ok(null);
  },
});
