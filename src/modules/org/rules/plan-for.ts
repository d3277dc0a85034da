import type { Result } from '#kernel/result.ts';
import { currentVersion } from './act-draft.ts';
import { actOf, type ActForm } from './act-form.ts';
import type { ActPlan, ActRefusal } from './act-types.ts';
import { planAct } from './acts.ts';
import type { Country, UnitId } from './types.ts';

/** The name a unit had last, as far as this part of the country knows it. */
export const lastNameOf = (country: Country, unit: UnitId): string => country.units.get(unit)?.versions.at(-1)?.name ?? '';

/**
 * The plan for an act as a form gives it, or why not; a refusal that points at a unit also says its name.
 * @param makeId makes the ids of units that begin
 */
export function planFor(country: Country, form: ActForm, makeId: () => string): Result<ActPlan, ActRefusal> {
  const parentOf = (unit: UnitId): UnitId | null => currentVersion(country, unit, form.day)?.parentId ?? null;
  const planned = planAct(country, actOf(form, { newId: makeId, parentOf }));
  if (planned.ok) return planned;
  const { unit } = planned.details;
  const name = planned.details['name'] ?? (typeof unit === 'string' ? lastNameOf(country, unit) : '');
  return { ...planned, details: { day: form.day, ...planned.details, name } };
}
