import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { MatterKey } from '#modules/law/index.ts';
import type { DecisionState } from '../rules/states.ts';

/** How a list is narrowed: what is under way, what was decided, what was not. */
export const LIST_STATES = {
  running: ['announced', 'voting', 'counting', 'no-result'],
  waiting: ['sent'],
  'in-force': ['passed', 'recognised'],
  ended: ['failed', 'refused', 'annulled', 'amended', 'abolished', 'withdrawn'],
} as const satisfies Readonly<Record<string, readonly DecisionState[]>>;
export type ListState = keyof typeof LIST_STATES;

export interface DecisionFilter {
  /** The village itself, or all villages of a commune. */
  readonly under: Id<'org.unit'>;
  readonly state: ListState | null;
  readonly matter: MatterKey | null;
}

export interface DecisionRowView {
  readonly id: Id<'decisions.decision'>;
  readonly code: string;
  readonly title: string;
  readonly matter: string;
  readonly villageName: string;
  readonly state: DecisionState;
  readonly ruleDay: Day;
  readonly decidedOn: Day | null;
  readonly effectiveOn: Day | null;
  /** Frozen result of the last vote, unread; null while there is none. */
  readonly result: unknown;
}

/** Matters that were announced, newest first; drafts are nobody's business but the village's own. Two queries. */
export async function listDecisions(
  reader: Reader,
  filter: DecisionFilter,
  page: { readonly offset: number; readonly limit: number },
  today: Day,
): Promise<{ readonly rows: readonly DecisionRowView[]; readonly total: number }> {
  const where = conditions(filter, today);
  const { rows } = await sql<DecisionRowView>`
    select d.id, d.code, d.title, d.matter, d.state, d.rule_day as "ruleDay", d.decided_on as "decidedOn",
      d.effective_on as "effectiveOn", v.name as "villageName",
      (select r.result from decisions.round r where r.decision_id = d.id and r.state = 'closed' order by r.no desc limit 1) as result
    from decisions.decision d join org.unit_version v on v.unit_id = d.unit_id and v.valid @> ${today}::date
    where ${where} order by d.rule_day desc, d.id desc limit ${page.limit} offset ${page.offset}`.execute(reader);
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from decisions.decision d where ${where}`.execute(reader);
  return { rows, total: counted[0]?.total ?? 0 };
}

/** A village, or the villages whose parent is that commune today. */
export const villagesUnder = (under: Id<'org.unit'>, today: Day): RawBuilder<boolean> => sql<boolean>`d.unit_id in (
  select unit_id from org.unit_version where (parent_id = ${under} or unit_id = ${under}) and level = 'village' and valid @> ${today}::date)`;

function conditions({ under, state, matter }: DecisionFilter, today: Day): RawBuilder<boolean> {
  const all = [
    villagesUnder(under, today),
    sql`d.state <> 'draft'`,
    // A draft that was taken back was never announced to anybody.
    sql`(d.state <> 'withdrawn' or exists (select from decisions.round r where r.decision_id = d.id and r.notice_on is not null))`,
    ...(state === null ? [] : [sql`d.state = any(${[...LIST_STATES[state]]}::text[])`]),
    ...(matter === null ? [] : [sql`d.matter = ${matter}`]),
  ];
  return sql<boolean>`${sql.join(all, sql` and `)}`;
}

/** Matters before the households of a unit at this moment: the note on the tab "Bàn". */
export async function countRunning(reader: Reader, under: Id<'org.unit'>, today: Day): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from decisions.decision d
    where ${villagesUnder(under, today)} and d.state = any(${[...LIST_STATES.running]}::text[])`.execute(reader);
  return rows[0]?.count ?? 0;
}
