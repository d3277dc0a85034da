import { refuse, type Result } from '#kernel/result.ts';
import { childrenOn, currentVersion, NO_CHANGES, notInForce, type Patch } from './act-draft.ts';
import { finishPlan } from './act-plan.ts';
import type { AbolishAct, Act, ActPlan, ActRefusal, MoveAct, RenameAct, RetypeAct } from './act-types.ts';
import { planMerge } from './plan-merge.ts';
import { planSplit } from './plan-split.ts';
import type { Country, UnitId } from './types.ts';
import { levelOf } from './unit-types.ts';

type ChangeAct = RenameAct | RetypeAct | MoveAct;

function patchOf(act: ChangeAct): Patch {
  if (act.kind === 'rename') return { name: act.name };
  if (act.kind === 'move') return { parentId: act.parentId };
  return { name: act.name, type: act.type, ...(act.code === undefined ? {} : { code: act.code }) };
}

function planChange(country: Country, act: ChangeAct): Result<ActPlan, ActRefusal> {
  const before = currentVersion(country, act.unit, act.day);
  if (before === null) return notInForce(act.unit, act.day);
  if (act.kind === 'retype' && levelOf(act.type) !== levelOf(before.type)) return refuse('org.act.level-differs');
  const patch = patchOf(act);
  const same = Object.entries(patch).every(([field, value]) => before[field as keyof Patch] === value);
  if (same) return refuse('org.act.nothing-changes', { unit: act.unit, name: before.name });
  return finishPlan(country, act, { ...NO_CHANGES, changes: new Map([[act.unit, patch]]) });
}

function planAbolish(country: Country, act: AbolishAct): Result<ActPlan, ActRefusal> {
  const unit = country.units.get(act.unit);
  if (unit === undefined) return notInForce(act.unit, act.day);
  if (unit.level === 'province' || unit.level === 'commune') return refuse('org.act.territory-lost', { unit: act.unit });
  const children = childrenOn(country, act.unit, act.day);
  const to = act.childrenTo;
  if (to === null && children.length > 0) return refuse('org.act.has-children', { unit: act.unit, children: children.length });
  const moves = new Map<UnitId, UnitId>(to === null ? [] : children.map((child) => [child, to]));
  return finishPlan(country, act, { ...NO_CHANGES, ends: [act.unit], moves });
}

/**
 * What the act would do to the country from its day on, or the code of why it may not be done.
 *
 * `country` must hold every unit the act names, with all their versions and links, the units they stand under, those
 * beside them and those under them; more does no harm. Whether a code is free countrywide is only seen as far as the
 * country given reaches. One unit takes one act a day, and acts on a unit come in order of their days.
 */
export function planAct(country: Country, act: Act): Result<ActPlan, ActRefusal> {
  switch (act.kind) {
    case 'merge':
      return planMerge(country, act);
    case 'split':
      return planSplit(country, act);
    case 'create':
      return finishPlan(country, act, { ...NO_CHANGES, begins: [act.unit] });
    case 'abolish':
      return planAbolish(country, act);
    default:
      return planChange(country, act);
  }
}
