import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { choice, day, id, list, text } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { makeShortCode } from '#kernel/short-code.ts';
import { clock, instantOn } from '../meeting-fields.ts';
import { mayRunVillage } from '../policy.ts';
import type { DecisionRow } from '../steps/lock-decision.ts';
import { lockVillage } from '../steps/lock-village.ts';
import { planMeetingRound, type PlanRefusal } from '../steps/plan-round.ts';

export const MEETING_KINDS = ['community', 'annual'] as const;
const MOST_MATTERS = 20;

/** Time, place and chair of a meeting, shared by planning and moving it. */
export const meetingFields = { on: day(), at: clock(), place: text(300), chair: text(200) };

/** Plans a meeting of the community with the matters to be put there (Article 18); nothing is told to anybody yet. */
export const planMeeting = command({
  name: 'decisions.plan-meeting',
  input: z.object({
    unit: id('org.unit'),
    kind: choice(MEETING_KINDS),
    decisions: list(id('decisions.decision'), MOST_MATTERS),
    ...meetingFields,
  }),
  load: (tx, input, today) => lockVillage(tx, input.unit, today),
  may: (actor, village) => mayRunVillage(actor, village.place),
  run: async (work, { place, demo }, input) => {
    const { tx, record, now, because } = work;
    const startsAt = instantOn(input.on, input.at);
    if (Temporal.Instant.compare(startsAt, now) <= 0) return refuse('decisions.plan.past');
    if (input.kind === 'community' && input.decisions.length === 0) return refuse('decisions.plan.no-matter');
    const row = {
      id: newId<'decisions.meeting'>(),
      code: makeShortCode(),
      unit_id: place.unit,
      kind: input.kind,
      starts_at: startsAt,
      place: input.place,
      chair_holding: because.kind === 'post' ? because.holding.id : null,
      chair: input.chair,
      state: 'planned' as const,
      demo,
      created_at: now,
    };
    await tx.insertInto('decisions.meeting').values(row).execute();
    const put = await putMatters(work, row, input.decisions);
    if (!put.ok) return put;
    await record({ unit: place.unit, table: 'decisions.meeting', row: row.id, before: null, after: row });
    return ok({ id: row.id });
  },
});

async function putMatters(
  { tx, now, record }: Work,
  meeting: { readonly id: Id<'decisions.meeting'>; readonly unit_id: Id<'org.unit'> },
  ids: readonly Id<'decisions.decision'>[],
): Promise<Result<null, PlanRefusal>> {
  if (ids.length === 0) return ok(null);
  const decisions: readonly DecisionRow[] = await tx
    .selectFrom('decisions.decision')
    .selectAll()
    .where('id', 'in', ids)
    .where('unit_id', '=', meeting.unit_id)
    .orderBy('id')
    .forUpdate()
    .execute();
  if (decisions.length !== new Set(ids).size) return refuse('decisions.state.changed');
  for (const decision of decisions) {
    const round = await planMeetingRound(tx, decision, { meeting: meeting.id, now });
    if (!round.ok) return round;
    await record({ unit: meeting.unit_id, table: 'decisions.round', row: round.value.id, before: null, after: round.value });
  }
  return ok(null);
}
