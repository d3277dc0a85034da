import type { Day } from '#kernel/day.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { isAtLeastDaysBefore, ruleOn, type RuleKey } from '#modules/law/index.ts';

/** Who sees to a vote by paper or online: led by the Front board's representative, with witnesses from the households. */
export interface BallotTeam {
  readonly leader: string;
  readonly members: readonly string[];
  readonly witnesses: readonly string[];
}

export type TeamRefusal = 'decisions.team.size' | 'decisions.team.witnesses' | 'decisions.law.none';

/** Whether the team has the size the law asks for, leader included, and enough witnesses (Decree 59/2023). */
export const checkTeam = (team: BallotTeam, on: Day): Result<true, TeamRefusal> => {
  const size = ruleOn('team', on);
  const witnesses = ruleOn('witnesses', on);
  if (size?.unit !== 'people-range' || witnesses?.unit !== 'people') return refuse('decisions.law.none', { day: on });
  const people = 1 + team.members.length;
  const { min, max } = size.value;
  if (people < min || people > max) return refuse('decisions.team.size', { people, min, max, legalRef: size.legalRef });
  if (team.witnesses.length >= witnesses.value) return ok(true);
  return refuse('decisions.team.witnesses', {
    witnesses: team.witnesses.length,
    needed: witnesses.value,
    legalRef: witnesses.legalRef,
  });
};

/** Witnesses the law asks for at the count on that day. */
export const witnessesNeeded = (on: Day): number => {
  const rule = ruleOn('witnesses', on);
  return rule?.unit === 'people' ? rule.value : 0;
};

/** Whether the public notice comes early enough before the vote opens. */
export const checkNotice = (notice: Day, opens: Day): Result<true, 'decisions.call.too-late' | 'decisions.law.none'> => {
  const rule = ruleOn('ballot.notice' satisfies RuleKey, notice);
  if (rule?.unit !== 'days') return refuse('decisions.law.none', { day: notice });
  if (isAtLeastDaysBefore(notice, opens, rule.value)) return ok(true);
  return refuse('decisions.call.too-late', { days: rule.value, legalRef: rule.legalRef });
};
