import { addMonths, type Day } from '#kernel/day.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { ruleOn, type MatterKey, type Rule, type Status } from '#modules/law/index.ts';

export const TERM_KINDS = ['elected', 'interim'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** How long a head is in office by the rule of the day the term began. */
export interface Term {
  /** Last day: the same date so many months or years later (Article 148(3), Civil Code 2015). */
  readonly until: Day;
  readonly rule: Rule;
}

const MONTHS_IN_A_YEAR = 12;

/** The term of a head who takes office on a day: elected for years (nhiệm kỳ), or interim (lâm thời) for months at most. */
export const termFrom = (kind: TermKind, from: Day): Result<Term, 'decisions.law.none'> => {
  const rule = ruleOn(kind === 'elected' ? 'head.term' : 'head.interim', from);
  const months = rule === null ? null : monthsOf(rule);
  if (rule === null || months === null) return refuse('decisions.law.none', { day: from });
  return ok({ until: addMonths(from, months), rule });
};

const monthsOf = (rule: Rule): number | null => {
  if (rule.unit === 'years') return rule.value * MONTHS_IN_A_YEAR;
  return rule.unit === 'months' ? rule.value : null;
};

/** Between which days a term may end after the People's Committee shortened or extended it. */
export interface TermBounds {
  readonly earliest: Day;
  readonly latest: Day;
  readonly rule: Rule;
}

/**
 * How far the end of a term may be moved: always measured against the end by law, so that moving it twice moves it no further.
 * @param on day of the decision that moves it
 */
export const termBounds = (lawUntil: Day, on: Day): TermBounds | null => {
  const rule = ruleOn('head.term-change', on);
  const months = rule === null ? null : monthsOf(rule);
  if (rule === null || months === null) return null;
  return { earliest: addMonths(lawUntil, -months), latest: addMonths(lawUntil, months), rule };
};

const HEAD: MatterKey = 'village-head';

/** How old a candidate must be at least; null for elections the law asks nothing of, and where no rule is loaded for that day. */
export const ageRule = (
  matter: string,
  on: Day,
): { readonly years: number; readonly legalRef: string; readonly status: Status } | null => {
  const rule = matter === HEAD ? ruleOn('head.age', on) : null;
  return rule === null || rule.unit !== 'years' ? null : { years: rule.value, legalRef: rule.legalRef, status: rule.status };
};
