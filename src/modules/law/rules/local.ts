import { ok, refuse, type Result } from '#kernel/result.ts';
import type { LocalRule, Rule } from './rule.ts';

export type LocalRefusal =
  | 'law.local.other-rule'
  | 'law.local.other-unit'
  | 'law.local.fixed'
  | 'law.local.narrows-shorter'
  | 'law.local.narrows-longer'
  | 'law.local.outside-validity';

/**
 * A local promise may widen people's rights and never narrow them (Art. 35(2)(c) Law 10/2022/QH15): a shorter time for
 * the authority, a longer posting, a lower threshold for the people. An equal value is allowed.
 */
export const checkLocalRule = (base: Rule, local: LocalRule): Result<LocalRule, LocalRefusal> => {
  if (local.key !== base.key) return refuse('law.local.other-rule');
  if (!isWithin(base, local)) return refuse('law.local.outside-validity');
  const order = compare(base, local);
  if (order === null) return refuse('law.local.other-unit');
  if (order === 0) return ok(local);
  if (base.better === 'fixed') return refuse('law.local.fixed', { legalRef: base.legalRef });
  if (base.better === 'less' && order > 0) return refuse('law.local.narrows-longer', { legalRef: base.legalRef });
  if (base.better === 'more' && order < 0) return refuse('law.local.narrows-shorter', { legalRef: base.legalRef });
  return ok(local);
};

/** The rule as it stands in that place: the local value, resting on both references. */
export const applyLocal = (base: Rule, local: LocalRule): Result<Rule, LocalRefusal> => {
  const checked = checkLocalRule(base, local);
  if (!checked.ok) return checked;
  return ok({ ...checked.value, better: base.better, legalRef: `${base.legalRef}; ${local.legalRef}` });
};

const isWithin = (base: Rule, local: LocalRule): boolean =>
  base.validFrom <= local.validFrom && (base.validTo === null || (local.validTo !== null && local.validTo <= base.validTo));

/** Negative when the local amount is smaller, positive when larger, 0 when equal, null when they cannot be compared. */
const compare = (base: Rule, local: LocalRule): number | null => {
  if (base.unit === 'share' || local.unit === 'share') return compareShares(base, local);
  if (base.unit === 'people-range' || local.unit === 'people-range') return compareRanges(base, local);
  if (base.unit === 'day-of-year' || local.unit === 'day-of-year') return compareDays(base, local);
  return base.unit === local.unit ? local.value - base.value : null;
};

/** Shares by cross-multiplication, nothing rounded; "more than" is higher than "at least" the same share. */
const compareShares = (base: Rule, local: LocalRule): number | null => {
  if (base.unit !== 'share' || local.unit !== 'share') return null;
  const difference = local.value.numerator * base.value.denominator - base.value.numerator * local.value.denominator;
  return difference === 0 ? Number(local.value.strict) - Number(base.value.strict) : difference;
};

/** Ranges have no wider or narrower right: equal, or different (which only a `fixed` rule answers). */
const compareRanges = (base: Rule, local: LocalRule): number | null => {
  if (base.unit !== 'people-range' || local.unit !== 'people-range') return null;
  return base.value.min === local.value.min && base.value.max === local.value.max ? 0 : 1;
};

/** Days of the year: equal, or different (which only a `fixed` rule answers). */
const compareDays = (base: Rule, local: LocalRule): number | null => {
  if (base.unit !== 'day-of-year' || local.unit !== 'day-of-year') return null;
  const [one, other] = [base.value, local.value];
  return one.month === other.month && one.day === other.day && one.before === other.before ? 0 : 1;
};
