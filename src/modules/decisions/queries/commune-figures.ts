import { sql, type RawBuilder } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { MATTER_KEYS } from '#modules/law/index.ts';
import type { RoundForm } from '../rules/channels.ts';
import type { DecisionState } from '../rules/states.ts';

/** Decisions of one matter, form and state in a period. */
export interface FigureRow {
  readonly matter: string;
  /** Form of the last going to the vote; null before the first. */
  readonly form: RoundForm | null;
  readonly state: DecisionState;
  readonly count: number;
  /** Households of these villages at their last vote, and of them those that agreed. */
  readonly households: number;
  readonly agreed: number;
  /** Goings to the vote that ended without a result: meetings too few came to. */
  readonly failedMeetings: number;
}

/** Which villages are a commune's: as it was reported then, or those that lie in it on a day ("on today's units"). */
export type Geography = 'then' | Day;

const lies = (
  unit: RawBuilder<unknown>,
  then: RawBuilder<unknown>,
  commune: Id<'org.unit'>,
  geography: Geography,
): RawBuilder<boolean> =>
  sql<boolean>`exists (select from org.unit_version v where v.unit_id = ${unit} and v.parent_id = ${commune}
    and v.valid @> ${geography === 'then' ? then : sql`${geography}::date`})`;

/** Everything a commune's villages decided between two days (both included), grouped for indicators DEC and HUC. */
export async function decisionFigures(
  reader: Reader,
  commune: Id<'org.unit'>,
  { from, to }: { readonly from: Day; readonly to: Day },
  geography: Geography = 'then',
): Promise<readonly FigureRow[]> {
  const { rows } = await sql<FigureRow>`
    select d.matter, last.form, d.state, count(*)::int as count,
      coalesce(sum((last.result #>> '{tally,households}')::int), 0)::int as households,
      coalesce(sum((last.result ->> 'votes')::int), 0)::int as agreed,
      coalesce(sum(failed.count), 0)::int as "failedMeetings"
    from decisions.decision d
    left join lateral (
      select r.form, r.result from decisions.round r where r.decision_id = d.id and r.state = 'closed' order by r.no desc limit 1
    ) last on true
    left join lateral (
      select count(*)::int as count from decisions.round r
      where r.decision_id = d.id and r.form = 'meeting' and r.result ->> 'outcome' = 'no-result'
    ) failed on true
    where d.state <> 'draft' and coalesce(d.decided_on, d.rule_day) between ${from}::date and ${to}::date
      and ${lies(sql`d.unit_id`, sql`d.rule_day`, commune, geography)}
    group by d.matter, last.form, d.state
    order by d.matter, last.form, d.state`.execute(reader);
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** In the order of Article 15; keys are not in the order of their letters. */
const placeOf = ({ matter }: FigureRow): number => MATTER_KEYS.findIndex((key) => key === matter);

export interface InitiativeFigures {
  readonly opened: number;
  /** Those that reached the share of households, or were endorsed. */
  readonly ready: number;
  readonly put: number;
}

/** Initiatives of residents opened between two days (indicator INI). */
export async function initiativeFigures(
  reader: Reader,
  commune: Id<'org.unit'>,
  { from, to }: { readonly from: Day; readonly to: Day },
  geography: Geography = 'then',
): Promise<InitiativeFigures> {
  const { rows } = await sql<InitiativeFigures>`
    select count(*)::int as opened, count(*) filter (where p.ready_on is not null)::int as ready,
      count(*) filter (where p.state = 'put')::int as put
    from decisions.proposal p
    where p.proposer = 'residents' and p.opened_on between ${from}::date and ${to}::date
      and ${lies(sql`p.unit_id`, sql`p.opened_on`, commune, geography)}`.execute(reader);
  return rows[0] ?? { opened: 0, ready: 0, put: 0 };
}
