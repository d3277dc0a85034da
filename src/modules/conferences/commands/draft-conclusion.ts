import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { dayOf } from '#kernel/day.ts';
import { optionalDay, optionalId, text, wholeNumber } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { legalCalendar } from '#modules/law/index.ts';
import { mayRecord } from '../policy.ts';
import { readDue, type DueRefusal } from '../rules/conclusion.ts';
import { hallInput } from '../steps/enter.ts';
import { meetingGround, standingAs, type ConferenceRow } from '../steps/lock-poll.ts';

const MOST = 200;

export type ConclusionRefusal =
  | DueRefusal
  | 'conferences.conclusion.unknown-site'
  | 'conferences.conclusion.too-many'
  | 'conferences.conclusion.over';

const days = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.union([z.null(), wholeNumber(1, 500)]),
);

/** Writes one clause of the directing conclusions: what, by whom, measured how, until when. Announced later, in the meeting or with it. */
export const draftConclusion = command({
  name: 'conferences.draft-conclusion',
  input: z.object({
    conference: hallInput.conference,
    seat: hallInput.seat,
    text: text(2000),
    /** Whose unit carries it out; none: every site. */
    site: optionalId('conferences.site'),
    measure: text(500),
    dueOn: optionalDay(),
    workingDays: days,
  }),
  load: (tx, typed, today) => meetingGround(tx, typed, today),
  may: (actor, ground) => mayRecord(standingAs(ground, actor)),
  run: async (work, { conference }, typed): Promise<Result<{ conclusion: Id<'conferences.conclusion'> }, ConclusionRefusal>> => {
    const { tx, now, record } = work;
    if (['planned', 'concluded', 'cancelled'].includes(conference.state)) return refuse('conferences.conclusion.over');
    const due = readDue(typed, dayOf(conference.starts_at), legalCalendar);
    if (typeof due === 'string') return refuse(due);
    const unit = await unitOf(work, conference, typed.site);
    if (unit === undefined) return refuse('conferences.conclusion.unknown-site');
    await tx.selectFrom('conferences.conference').select('id').where('id', '=', conference.id).forNoKeyUpdate().execute();
    const { last } = await tx
      .selectFrom('conferences.conclusion')
      .select((eb) => eb.fn.coalesce(eb.fn.max('no'), eb.lit(0)).as('last'))
      .where('conference_id', '=', conference.id)
      .executeTakeFirstOrThrow();
    if (last >= MOST) return refuse('conferences.conclusion.too-many');
    const after = await tx
      .insertInto('conferences.conclusion')
      .values({
        id: newId(),
        conference_id: conference.id,
        no: last + 1,
        text: typed.text,
        site_id: typed.site,
        unit_id: unit,
        measure: typed.measure,
        due_on: due.dueOn,
        working_days: due.workingDays,
        drafted_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: conference.unit_id, table: 'conferences.conclusion', row: after.id, before: null, after });
    return ok({ conclusion: after.id });
  },
});

/** @returns undefined for a site of another conference */
async function unitOf(
  { tx }: Work,
  { id }: ConferenceRow,
  site: Id<'conferences.site'> | null,
): Promise<Id<'org.unit'> | null | undefined> {
  if (site === null) return null;
  const row = await tx
    .selectFrom('conferences.site')
    .select('unit_id')
    .where('id', '=', site)
    .where('conference_id', '=', id)
    .executeTakeFirst();
  return row?.unit_id;
}
