import type { Day } from '#kernel/day.ts';
import { deadline, isTimeRule, legalCalendar, ruleOn, type Deadline, type Rule } from '#modules/law/index.ts';

/** Last day for sending the written decision to the People's Committee and the Front, from the day it was decided. */
export const sendingDue = (decidedOn: Day): Deadline | null => {
  const rule = ruleOn('decision.send', decidedOn);
  return rule !== null && isTimeRule(rule) ? deadline(rule, decidedOn, legalCalendar) : null;
};

/** Last day of the recognising body, from the day the decision was sent. @throws when the rule is no length of time */
export const answerDue = (rule: Rule, sentOn: Day): Deadline => {
  if (!isTimeRule(rule)) throw new Error(`Rule ${rule.key} is no length of time`);
  return deadline(rule, sentOn, legalCalendar);
};

/** The working day before the last one: day 4 of 5, when whoever must answer is reminded. Silence is never recognition. */
export const alertDay = (due: Day): Day => legalCalendar.addWorkingDays(legalCalendar.workingDaysBefore(due, 2).day, 1).day;
