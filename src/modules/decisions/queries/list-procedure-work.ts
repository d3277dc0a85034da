import { sql, type RawBuilder } from 'kysely';
import { dayOf, type Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Status } from '#modules/law/index.ts';
import { paths } from '../paths.ts';
import { callRules } from '../rules/call-deadlines.ts';
import { PROCEDURE_MATTERS } from '../rules/procedure-steps.ts';
import { openSteps, type ProcedureWork } from '../rules/procedure-work.ts';
import { findTimelines, type ProcedureRow } from './procedure-facts.ts';

/** Whose work is asked for: that of some villages, and of all villages of some communes. */
export interface WorkScope {
  readonly villages: readonly Id<'org.unit'>[];
  readonly communes: readonly Id<'org.unit'>[];
}

/** What a piece of work is about, and where it is done. */
export interface WorkRow {
  readonly title: string;
  readonly href: string;
  readonly village: Id<'org.unit'>;
  readonly commune: Id<'org.unit'>;
  readonly villageName: string;
}

export type OpenWork = ProcedureWork<WorkRow>;

/** More than a commune ever has under way at once. */
export const MOST_WORK = 200;

export const inScope = ({ villages, communes }: WorkScope, unit: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`(${unit} = any(${[...villages]}::uuid[]) or v.parent_id = any(${[...communes]}::uuid[]))`;

export type Named = Pick<WorkRow, 'title' | 'village' | 'commune' | 'villageName'>;

/** Steps around matters, and notices of planned meetings, that are late or near; computed from what was done, typed by nobody. */
export async function listStepWork(reader: Reader, scope: WorkScope, today: Day): Promise<readonly OpenWork[]> {
  return [
    ...(await timelineWork(reader, scope, today)),
    ...(await ballotPlanWork(reader, scope, today)),
    ...(await summonWork(reader, scope, today)),
  ];
}

async function timelineWork(reader: Reader, scope: WorkScope, today: Day): Promise<readonly OpenWork[]> {
  const rows = await underWay(reader, scope, today);
  const timelines = await findTimelines(reader, rows, today);
  return rows.flatMap((row) =>
    openSteps(timelines.get(row.id) ?? [], row.state, today).map((step) => ({
      what: step.key,
      due: step.due?.due ?? null,
      late: step.state === 'overdue',
      legalRef: step.legalRef,
      status: step.status,
      row: { ...named(row), href: paths.procedure(row.id) },
    })),
  );
}

const named = ({ title, village, commune, villageName }: Named): Named => ({ title, village, commune, villageName });

/** Matters around which something is still to be done, a recognised convention or a release included. One query. */
async function underWay(reader: Reader, scope: WorkScope, today: Day): Promise<readonly (ProcedureRow & Named)[]> {
  const { rows } = await sql<ProcedureRow & Named>`
    select d.id, d.unit_id, d.matter, d.election, d.state, d.rule_day, d.decided_on, d.sent_on, d.effective_on, d.title,
      d.unit_id as village, v.parent_id as commune, v.name as "villageName"
    from decisions.decision d join org.unit_version v on v.unit_id = d.unit_id and v.valid @> ${today}::date
    where ${inScope(scope, sql`d.unit_id`)} and d.matter = any(${[...PROCEDURE_MATTERS]}::text[]) and (
      d.state in ('draft', 'announced', 'voting', 'counting', 'no-result', 'passed', 'sent')
      or (d.matter = 'convention' and d.state = 'recognised'
        and not exists (select from decisions.step s where s.decision_id = d.id and s.key = 'passed-on'))
      or (d.election = 'release'
        and (d.state = 'recognised' or exists (select from decisions.release_ruling r where r.decision_id = d.id and r.outcome = 'released'))
        and not exists (select from decisions.decision e where e.unit_id = d.unit_id and e.matter = d.matter and e.election = 'elect'
          and e.state = 'recognised' and e.decided_on >= d.decided_on)))
    order by d.rule_day desc, d.id limit ${MOST_WORK}`.execute(reader);
  return rows;
}

type Noted = Named & {
  readonly key: string;
  readonly due: Day;
  readonly legalRef: string;
  readonly status: Status;
  readonly decision: Id<'decisions.decision'>;
};

/** Plans of ballots that have not gone to the commune (Article 19). */
async function ballotPlanWork(reader: Reader, scope: WorkScope, today: Day): Promise<readonly OpenWork[]> {
  const { rows } = await sql<Noted>`
    select s.key, s.due_on as due, s.legal_ref as "legalRef", s.law_status as status, d.id as decision, d.title,
      d.unit_id as village, v.parent_id as commune, v.name as "villageName"
    from decisions.step s join decisions.decision d on d.id = s.decision_id
    join org.unit_version v on v.unit_id = d.unit_id and v.valid @> ${today}::date
    where s.done_on is null and s.due_on < ${today}::date and s.key like 'ballot-plan:%' and ${inScope(scope, sql`d.unit_id`)}
      and d.state not in ('withdrawn', 'annulled', 'amended', 'abolished')
    order by s.due_on, d.id limit ${MOST_WORK}`.execute(reader);
  return rows.map((row) => ({
    what: 'ballot-plan',
    due: row.due,
    late: true,
    legalRef: row.legalRef,
    status: row.status,
    row: { ...named(row), href: paths.round(row.key.slice('ballot-plan:'.length) as Id<'decisions.round'>) },
  }));
}

type Planned = Named & {
  readonly id: Id<'decisions.meeting'>;
  readonly kind: 'community' | 'annual';
  readonly startsAt: Temporal.Instant;
};

/** Meetings that are planned and to which nobody was invited yet: the notice, for the annual conference its summons. */
async function summonWork(reader: Reader, scope: WorkScope, today: Day): Promise<readonly OpenWork[]> {
  const { rows } = await sql<Planned>`
    select m.id, m.kind, m.starts_at as "startsAt", coalesce(put.title, m.place) as title, m.unit_id as village, v.parent_id as commune,
      v.name as "villageName"
    from decisions.meeting m join org.unit_version v on v.unit_id = m.unit_id and v.valid @> ${today}::date
    left join lateral (
      select min(d.title) as title from decisions.round r join decisions.decision d on d.id = r.decision_id
      where r.meeting_id = m.id and r.state <> 'cancelled'
    ) put on true
    where m.state = 'planned' and ${inScope(scope, sql`m.unit_id`)} order by m.starts_at, m.id limit ${MOST_WORK}`.execute(
    reader,
  );
  return rows.flatMap((row): OpenWork[] => {
    const [rule] = callRules({ on: dayOf(row.startsAt), kind: row.kind, documents: false }, today);
    if (rule === undefined) return [];
    const { due, legalRef, status } = rule.last;
    const annual = row.kind === 'annual';
    const href = annual ? paths.annual(row.id) : paths.meeting(row.id);
    return [
      { what: annual ? 'annual-summon' : 'summon', due, late: due < today, legalRef, status, row: { ...named(row), href } },
    ];
  });
}
