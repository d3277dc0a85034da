import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { day, id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { keepAnnual } from '../steps/annual-row.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';

/** Keeps the day the plan of the annual conference went to the People's Committee, the Front and the Inspection Board. */
export const sendAnnualPlan = command({
  name: 'decisions.send-annual-plan',
  input: z.object({ meeting: id('decisions.meeting'), on: day() }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record, today }, { row }, { on }) => {
    if (row.kind !== 'annual' || row.state === 'cancelled') return refuse('decisions.annual.not-now');
    if (on > today) return refuse('decisions.step.in-future');
    const { before, after } = await keepAnnual(tx, row.id, { plan_sent_on: on });
    await record({ unit: row.unit_id, table: 'decisions.annual', row: row.id, before, after });
    return ok(null);
  },
});
