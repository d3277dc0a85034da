import { sql } from 'kysely';
import { yearOf, type Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Status } from '#modules/law/index.ts';
import { paths } from '../paths.ts';
import { isNear, reviewDue } from '../rules/convention-year.ts';
import { inScope, MOST_WORK, type Named, type OpenWork, type WorkScope } from './list-procedure-work.ts';

/** What waits about conventions that are in force: an answer to a written report, a mending, the yearly look at them. Three queries. */
export async function listConventionWork(reader: Reader, scope: WorkScope, today: Day): Promise<readonly OpenWork[]> {
  return [
    ...(await reports(reader, scope, today)),
    ...(await mendings(reader, scope, today)),
    ...(await reviews(reader, scope, today)),
  ];
}

type Row = Named & { readonly id: Id<'decisions.decision'> };
type Ruled = Row & { readonly due: Day; readonly legalRef: string; readonly status: Status };

const NAMED = sql`d.id, d.title, d.unit_id as village, v.parent_id as commune, v.name as "villageName"`;
const at = (today: Day) => sql`join org.unit_version v on v.unit_id = d.unit_id and v.valid @> ${today}::date`;

const rowOf = ({ id, title, village, commune, villageName }: Row, part: string) => ({
  title,
  village,
  commune,
  villageName,
  href: `${paths.procedure(id)}#${part}`,
});

async function reports(reader: Reader, scope: WorkScope, today: Day): Promise<readonly OpenWork[]> {
  const { rows } = await sql<Ruled & { asks: 'suspended' | 'abolished' }>`
    select ${NAMED}, r.asks, r.due_on as due, r.legal_ref as "legalRef", r.law_status as status
    from decisions.convention_report r join decisions.decision d on d.id = r.decision_id ${at(today)}
    where r.settled is null and ${inScope(scope, sql`d.unit_id`)} order by r.due_on, r.id limit ${MOST_WORK}`.execute(reader);
  return rows.map((row) => {
    const { asks, due, legalRef, status } = row;
    return { what: asks, due, late: due < today, legalRef, status, row: rowOf(row, 'bao-cao') };
  });
}

/** Suspended with a day until when the village may mend it, and not let go again since. */
async function mendings(reader: Reader, scope: WorkScope, today: Day): Promise<readonly OpenWork[]> {
  const { rows } = await sql<Ruled>`
    select ${NAMED}, last.mend_by as due, last.legal_ref as "legalRef", last.law_status as status
    from decisions.decision d ${at(today)}
    join lateral (
      select a.kind, a.mend_by, a.legal_ref, a.law_status from decisions.convention_act a
      where a.decision_id = d.id and a.kind in ('suspended', 'resumed') order by a.on_day desc, a.created_at desc limit 1
    ) last on last.kind = 'suspended'
    where d.state = 'recognised' and d.matter = 'convention' and ${inScope(scope, sql`d.unit_id`)}
    order by last.mend_by, d.id limit ${MOST_WORK}`.execute(reader);
  return rows.map((row) => {
    const { due, legalRef, status } = row;
    return { what: 'mend', due, late: due < today, legalRef, status, row: rowOf(row, 'tam-ngung') };
  });
}

/** In force before this year's day, and not looked at this year. */
async function reviews(reader: Reader, scope: WorkScope, today: Day): Promise<readonly OpenWork[]> {
  const year = yearOf(today);
  const { rows } = await sql<Row & { agreed: string | null; since: Day }>`
    select ${NAMED}, c.review_day as agreed, d.effective_on as since
    from decisions.decision d ${at(today)} left join decisions.convention c on c.decision_id = d.id
    where d.state = 'recognised' and d.matter = 'convention' and d.effective_on is not null
      and not exists (select from decisions.convention_review r where r.decision_id = d.id and r.year = ${year})
      and ${inScope(scope, sql`d.unit_id`)}
    order by d.effective_on, d.id limit ${MOST_WORK}`.execute(reader);
  return rows.flatMap((row): OpenWork[] => {
    const yearly = reviewDue(row.agreed, year);
    if (yearly === null || row.since >= yearly.due || !isNear(yearly.due, today)) return [];
    const { due, rule } = yearly;
    const { legalRef, status } = rule;
    return [{ what: 'review', due, late: due < today, legalRef, status, row: rowOf(row, 'ra-soat') }];
  });
}
