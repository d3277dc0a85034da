import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { dayOf } from '#kernel/day.ts';
import { choice, id, optionalId, optionalText } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { textLines } from '../prepare-fields.ts';
import { isOpenForWork, lockConference } from '../steps/lock-conference.ts';
import { personTitles } from '../steps/person-titles.ts';

export const CHAIR_ROLES = ['directing', 'chair'] as const;
const MOST_CHAIRS = 20;
const MOST_TITLES = 10;

/** Notes who chairs or directs (chủ trì, chỉ đạo): somebody on record with the posts of the day, or a name that is typed. */
export const addChair = command({
  name: 'conferences.add-chair',
  input: z.object({
    conference: id('conferences.conference'),
    role: choice(CHAIR_ROLES),
    person: optionalId('org.person'),
    name: optionalText(200),
    titles: textLines(MOST_TITLES),
  }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, record }, { row }, input) => {
    if (!isOpenForWork(row)) return refuse('conferences.work.too-late');
    const there = await tx
      .selectFrom('conferences.chair')
      .select(['no', 'role', 'person_id', 'name'])
      .where('conference_id', '=', row.id)
      .limit(MOST_CHAIRS)
      .execute();
    if (there.length === MOST_CHAIRS) return refuse('conferences.chairs.full');
    if (input.role === 'directing' && there.some(({ role }) => role === 'directing'))
      return refuse('conferences.chairs.directing-taken');
    const known = input.person === null ? null : await personTitles(tx, input.person, dayOf(row.starts_at));
    const name = known?.name ?? input.name;
    if (name === null) return refuse('conferences.chairs.who');
    if (
      there.some((one) =>
        input.person === null ? one.name === name && input.titles.length === 0 : one.person_id === input.person,
      )
    )
      return refuse('conferences.chairs.twice');
    const titles = [...(input.titles.length > 0 ? input.titles : (known?.titles ?? []))];
    const no = freeNumber(there.map((one) => one.no));
    const person_id = known === null ? null : input.person;
    const after = { id: newId<'conferences.chair'>(), conference_id: row.id, no, role: input.role, person_id, name, titles };
    await tx.insertInto('conferences.chair').values(after).execute();
    await record({ unit: row.unit_id, table: 'conferences.chair', row: after.id, before: null, after });
    return ok({ conference: row.id });
  },
});

/** The smallest number nobody has: whoever was removed leaves a gap. */
function freeNumber(taken: readonly number[]): number {
  let no = 1;
  while (taken.includes(no)) no += 1;
  return no;
}
