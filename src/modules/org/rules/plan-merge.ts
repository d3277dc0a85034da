import { refuse, type Result } from '#kernel/result.ts';
import { childrenOn, heirId, newUnits, NO_CHANGES, notInForce, repeated } from './act-draft.ts';
import { finishPlan } from './act-plan.ts';
import type { ActFailure, ActPlan, ActRefusal, MergeAct } from './act-types.ts';
import { WHOLE } from './share.ts';
import type { Country, Link, UnitId } from './types.ts';
import { levelOf } from './unit-types.ts';

function checkMerge(country: Country, { units, into, day }: MergeAct): ActFailure | null {
  const twice = repeated(units);
  if (twice !== null) return refuse('org.act.unit-repeated', { unit: twice });
  if (units.length < 2) return refuse('org.act.too-few-units', { least: 2 });
  const missing = units.find((id) => !country.units.has(id));
  if (missing !== undefined) return notInForce(missing, day);
  const levels = new Set(units.map((id) => country.units.get(id)?.level));
  if (typeof into !== 'string') levels.add(levelOf(into.type));
  if (levels.size > 1) return refuse('org.act.level-differs');
  return typeof into === 'string' && !units.includes(into) ? refuse('org.act.heir-not-fit', { unit: into }) : null;
}

/** Merge: all units but the heir end, wholly linked to it; what stood under them stands under the heir. */
export function planMerge(country: Country, act: MergeAct): Result<ActPlan, ActRefusal> {
  const failure = checkMerge(country, act);
  if (failure !== null) return failure;
  const heir = heirId(act.into);
  const ends = act.units.filter((id) => id !== heir);
  const links = ends.map((from): Link => ({ from, to: heir, day: act.day, kind: 'merge', share: WHOLE, basis: 'people' }));
  const moves = new Map<UnitId, UnitId>(ends.flatMap((id) => childrenOn(country, id, act.day)).map((child) => [child, heir]));
  return finishPlan(country, act, { ...NO_CHANGES, begins: newUnits([act.into]), ends, moves, links });
}
