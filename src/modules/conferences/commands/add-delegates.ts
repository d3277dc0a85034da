import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { dayOf } from '#kernel/day.ts';
import { choice, id, optionalId } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { delegateLines } from '../rules/delegate-lines.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { lockSite, mayPrepareLocked } from '../steps/lock-site.ts';
import { personTitles } from '../steps/person-titles.ts';

export const DELEGATE_KINDS = ['delegate', 'guest', 'observer', 'press'] as const;

const MOST_AT_ONCE = 500;
const MOST = 100_000;

/**
 * Puts people on the list of a site (đại biểu, khách mời), many at a time, or one who is on record with the posts of the day. Those
 * the secretariat enters as delegates have one vote each; those a site enters have none until the secretariat says so.
 */
export const addDelegates = command({
  name: 'conferences.add-delegates',
  input: z.object({
    site: id('conferences.site'),
    kind: choice(DELEGATE_KINDS),
    person: optionalId('org.person'),
    lines: z.string().max(100_000).default(''),
  }),
  load: (tx, { site }, today) => lockSite(tx, site, today),
  may: mayPrepareLocked,
  run: async ({ tx, actor, record }, { row, site, place }, input) => {
    if (!isBeforeEnd(row)) return refuse('conferences.work.too-late');
    const known = input.person === null ? null : await personTitles(tx, input.person, dayOf(row.starts_at));
    const lines = known === null ? delegateLines(input.lines) : [known];
    if ('wrong' in lines) return refuse('conferences.delegates.wrong-line', { line: lines.wrong });
    if (lines.length === 0) return refuse('conferences.delegates.none-typed');
    if (lines.length > MOST_AT_ONCE) return refuse('conferences.delegates.too-many', { most: MOST_AT_ONCE });
    const weight = input.kind === 'delegate' && mayKeepAt(actor, place).may ? 1 : 0;
    const typed = JSON.stringify(lines.map(({ name, titles }) => ({ name, titles })));
    const { rows } = await sql<{ no: number }>`
      insert into conferences.delegate (id, conference_id, site_id, no, kind, person_id, name, titles, weight)
      select gen_random_uuid(), ${row.id}, ${site.id}, last.no + one.at, ${input.kind},
        ${known === null ? null : input.person}::uuid, one.line ->> 'name',
        array(select jsonb_array_elements_text(one.line -> 'titles')), ${weight}
      from jsonb_array_elements(${typed}::jsonb) with ordinality as one (line, at),
        (select coalesce(max(d.no), 0) as no from conferences.delegate d where d.conference_id = ${row.id}) as last
      where last.no + one.at <= ${MOST}
      returning no`.execute(tx);
    if (rows.length < lines.length) return refuse('conferences.delegates.full');
    const after = { conference_id: row.id, site_id: site.id, kind: input.kind, weight };
    await record({ unit: row.unit_id, table: 'conferences.delegate', row: site.id, before: null, after });
    return ok({ site: site.id, added: rows.length });
  },
});
