import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { ruleOn } from '#modules/law/index.ts';
import { paths } from '../paths.ts';
import { inScope, MOST_WORK, type Named, type OpenWork, type WorkScope } from './list-procedure-work.ts';

/**
 * Heads who were elected or named and hold no post yet, and heads who were released and still hold theirs: an officer says which
 * person it is. The law names no day for either; who leads the village must not stay open. Two queries.
 */
export async function listOfficeWork(reader: Reader, scope: WorkScope, today: Day): Promise<readonly OpenWork[]> {
  const rule = ruleOn('head.term', today);
  const rows = [...(await toInstall(reader, scope, today)), ...(await toLeave(reader, scope, today))];
  return rows.map(({ id, what, title, village, commune, villageName }) => ({
    what,
    due: null,
    late: false,
    legalRef: rule?.legalRef ?? '',
    status: rule?.status ?? 'verify',
    row: { title, village, commune, villageName, href: `${paths.procedure(id)}#nhiem-ky` },
  }));
}

type Row = Named & { readonly id: Id<'decisions.decision'>; readonly what: 'install' | 'leave' };

const NAMED = sql`d.id, d.title, d.unit_id as village, v.parent_id as commune, v.name as "villageName"`;

async function toInstall(reader: Reader, scope: WorkScope, today: Day): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select ${NAMED}, 'install' as what
    from decisions.decision d join org.unit_version v on v.unit_id = d.unit_id and v.valid @> ${today}::date
    where d.matter = 'village-head' and ${inScope(scope, sql`d.unit_id`)}
      and ((d.election = 'elect' and d.state = 'recognised')
        or (d.election = 'release' and exists (select from decisions.interim i where i.decision_id = d.id)))
      and not exists (select from decisions.head_term t where t.decision_id = d.id)
      and not exists (select from decisions.decision later where later.unit_id = d.unit_id and later.matter = d.matter
        and later.election = 'elect' and later.state = 'recognised' and later.effective_on > d.effective_on)
    order by d.effective_on, d.id limit ${MOST_WORK}`.execute(reader);
  return rows;
}

async function toLeave(reader: Reader, scope: WorkScope, today: Day): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select ${NAMED}, 'leave' as what
    from decisions.decision d join org.unit_version v on v.unit_id = d.unit_id and v.valid @> ${today}::date
    cross join lateral (
      select min(on_day) as released from (
        select on_day from decisions.ruling r where r.decision_id = d.id and r.kind = 'recognised'
        union all
        select on_day from decisions.release_ruling r where r.decision_id = d.id and r.outcome = 'released') one
    ) ruled
    where d.matter = 'village-head' and d.election = 'release' and ruled.released is not null and ${inScope(scope, sql`d.unit_id`)}
      and exists (select from org.holding h join org.body b on b.id = h.body_id
        where b.unit_id = d.unit_id and h.post = 'village-head' and h.valid @> ${today}::date and h.valid_from < ruled.released)
    order by ruled.released, d.id limit ${MOST_WORK}`.execute(reader);
  return rows;
}
