import { addDays, type Day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { MatterKey } from '#modules/law/index.ts';
import { makeClosedRound, type ClosedParts } from '#modules/decisions/testing/closed.ts';
import { makeDecision, type DecisionParts } from '#modules/decisions/testing/factories.ts';
import type { DemoPeople } from './people.ts';

type Unit = Id<'org.unit'>;

/** Where the demonstration's decisions are planted. */
export interface Ground {
  readonly db: Db;
  readonly today: Day;
  readonly people: DemoPeople;
  /** Villages of Xã Suối Mơ, smallest first: 60 households, then 48 more in each. */
  readonly villages: readonly Unit[];
}

/** A village by its place in the list. */
export const at = (list: readonly Unit[], index: number): Unit => {
  const unit = list[index];
  if (unit === undefined) throw new Error(`The demonstration has no village ${index}`);
  return unit;
};

interface Held extends DecisionParts {
  readonly matter: MatterKey;
  readonly title: string;
  readonly ago: number;
  readonly vote: Omit<ClosedParts, 'decision' | 'on'>;
}

/** A matter that was voted on so many days ago. */
export async function held({ db, today }: Ground, { ago, vote, ...parts }: Held): Promise<Id<'decisions.decision'>> {
  const on = addDays(today, -ago);
  const decision = await makeDecision(db, { ...parts, ruleDay: on, demo: true });
  await makeClosedRound(db, { ...vote, decision, on });
  const decided = parts.state !== 'no-result' && parts.state !== 'draft';
  if (decided) await db.updateTable('decisions.decision').set({ decided_on: on }).where('id', '=', decision).execute();
  return decision;
}
