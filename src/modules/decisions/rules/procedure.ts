import type { Day } from '#kernel/day.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { ruleOn } from '#modules/law/index.ts';
import { needed, reaches, shareOf } from './threshold.ts';

export type ProcedureRefusal =
  | 'decisions.procedure.too-few'
  | 'decisions.procedure.more-than-present'
  | 'decisions.procedure.nobody';

/**
 * Whether the representatives present agreed on a secretary, a way of voting, a counting board: a share of those present, unlike
 * the matter itself, which is counted against all households.
 * @param votes hands raised
 */
export const mayProceed = (votes: number, present: number, on: Day): Result<true, ProcedureRefusal> => {
  if (present === 0) return refuse('decisions.procedure.nobody');
  if (votes > present) return refuse('decisions.procedure.more-than-present', { votes, present });
  const rule = ruleOn('meeting.procedure', on);
  if (rule === null || reaches(votes, present, shareOf(rule))) return ok(true);
  return refuse('decisions.procedure.too-few', {
    votes,
    present,
    needed: needed(present, shareOf(rule)),
    legalRef: rule.legalRef,
  });
};
