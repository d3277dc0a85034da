import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { RoundForm } from '../rules/channels.ts';
import type { RoundState } from '../rules/states.ts';

/** An online vote as the page of the ballot needs it. */
export interface OnlineVote {
  readonly round: Id<'decisions.round'>;
  readonly village: Id<'org.unit'>;
  readonly decisionCode: string;
  readonly demo: boolean;
  readonly title: string;
  readonly content: string;
  readonly form: RoundForm;
  readonly state: RoundState;
  readonly opensOn: Day | null;
  readonly closesOn: Day | null;
  readonly boxKey: string | null;
  readonly options: readonly number[];
  readonly matter: string;
  readonly ruleDay: Day;
  readonly households: number | null;
}

/** The latest online vote of a decision, announced or later; null where it has none. One query. */
export async function findOnlineVote(reader: Reader, decisionCode: string): Promise<OnlineVote | null> {
  const row = await reader
    .selectFrom('decisions.round as r')
    .innerJoin('decisions.decision as d', 'd.id', 'r.decision_id')
    .select(['r.id as round', 'd.unit_id as village', 'd.code as decisionCode', 'd.demo', 'd.title', 'd.content', 'd.matter'])
    .select(['r.form', 'r.state', 'r.opens_on as opensOn', 'r.closes_on as closesOn', 'r.box_key as boxKey', 'r.households'])
    .select(['d.rule_day as ruleDay'])
    .select((eb) =>
      eb
        .selectFrom('decisions.option as o')
        .select((one) => one.fn.agg<number[]>('array_agg', ['o.no']).as('nos'))
        .whereRef('o.round_id', '=', 'r.id')
        .as('options'),
    )
    .where('d.code', '=', decisionCode)
    .where('r.form', 'in', ['online', 'online-form'])
    .where('r.state', 'not in', ['planned', 'cancelled'])
    .orderBy('r.no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, options: (row.options ?? []).toSorted((a, b) => a - b) };
}
