import { sql } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { ActEffects } from '../rules/act-effects.ts';
import type { ActPlan } from '../rules/act-types.ts';
import { affectedBy, type Affected } from './affected-by.ts';
import { effectsOfKept, upset } from './draft-act.ts';
import { stateOf, type ActLine } from './list-acts.ts';
import { lastPlaceOf } from './places-of.ts';

export interface FoundAct extends ActLine {
  readonly plannedAt: Temporal.Instant;
  readonly undoneAt: Temporal.Instant | null;
  /** The lowest unit that holds all it touched; null for an import. */
  readonly place: Place | null;
  readonly effects: ActEffects | null;
  readonly affected: Affected;
  /** Periods that an import begins and ends. */
  readonly counts: { readonly begun: number; readonly ended: number };
}

/** One act on units with all it does; null for none. */
export async function findAct(reader: Reader, id: Id<'org.unit_act'>, today: Day): Promise<FoundAct | null> {
  const row = await reader
    .selectFrom('org.unit_act as a')
    .select(['id', 'kind', 'day', 'title', 'document', 'demo', 'preview', 'unit_id', 'planned_at', 'undone_at'])
    .select(sql<number>`(select count(*) from org.unit_version v where v.made_by = a.id)`.as('begun'))
    .select(sql<number>`(select count(*) from org.unit_version v where v.ended_by = a.id)`.as('ended'))
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const plan = row.kind === 'import' ? null : (row.preview as ActPlan);
  const { preview: _preview, unit_id, planned_at, undone_at, begun, ended, ...line } = row;
  return {
    ...line,
    state: stateOf(row, today),
    plannedAt: planned_at,
    undoneAt: undone_at,
    place: unit_id === null ? null : await lastPlaceOf(reader, unit_id, today),
    effects: plan === null ? null : await effectsOfKept(reader, plan),
    affected: plan === null ? NOTHING : await affectedBy(reader, upset(plan), row.day),
    counts: { begun, ended },
  };
}

const NOTHING: Affected = { bodies: 0, holdings: 0, households: 0 };
