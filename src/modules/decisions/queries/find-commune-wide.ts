import { sql, type Selectable } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader, Tables } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { ruleOn, type Rule } from '#modules/law/index.ts';
import { placeOf, unitNames, type UnitName } from '#modules/org/index.ts';
import { synthesise, type Synthesis } from '../rules/commune-wide.ts';
import { lawOfMatter, type LawOfMatter } from '../rules/law-of-matter.ts';
import { shareOf } from '../rules/threshold.ts';
import type { DecisionState } from '../rules/states.ts';
import { villageOutcome } from '../rules/village-outcome.ts';

export type CommuneWideRow = Selectable<Tables['decisions.commune_wide']>;

export interface WideVillage {
  readonly decision: Id<'decisions.decision'>;
  readonly code: string;
  readonly name: string;
  readonly state: DecisionState;
  /** Frozen result of the last vote, unread; null while there is none. */
  readonly result: unknown;
}

/** One matter before all villages of a commune, and how they stand. */
export interface CommuneWideView {
  readonly row: CommuneWideRow;
  readonly unit: UnitName;
  readonly place: Place;
  readonly law: LawOfMatter;
  readonly rule: Rule;
  readonly villages: readonly WideVillage[];
  readonly synthesis: Synthesis;
}

const MOST_VILLAGES = 1000;

export async function findCommuneWide(
  reader: Reader,
  id: Id<'decisions.commune_wide'>,
  today: Day,
): Promise<CommuneWideView | null> {
  const row = await reader.selectFrom('decisions.commune_wide').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const [place, names, villages] = await Promise.all([
    placeOf(reader, row.unit_id, today),
    unitNames(reader, [row.unit_id], today),
    wideVillages(reader, id),
  ]);
  const unit = names.get(row.unit_id);
  const rule = ruleOn('pass.commune-wide', row.rule_day);
  if (place === null || unit === undefined || rule === null || villages.length === 0) return null;
  const outcomes = villages.map(({ state }) => villageOutcome(state));
  return {
    row,
    unit,
    place,
    law: unwrap(lawOfMatter(row.matter, row.rule_day)),
    rule,
    villages,
    synthesis: synthesise(outcomes, shareOf(rule)),
  };
}

/** The villages of a matter of the whole commune by name; the name is that of the day the matter was put. */
export async function wideVillages(reader: Reader, wide: Id<'decisions.commune_wide'>): Promise<readonly WideVillage[]> {
  const { rows } = await sql<WideVillage>`
    select d.id as decision, d.code, d.state, v.name,
      (select r.result from decisions.round r where r.decision_id = d.id and r.state = 'closed' order by r.no desc limit 1) as result
    from decisions.decision d join org.unit_version v on v.unit_id = d.unit_id and v.valid @> d.rule_day
    where d.commune_wide_id = ${wide} order by v.name collate "vi-x-icu", d.id limit ${MOST_VILLAGES}`.execute(reader);
  return rows;
}
