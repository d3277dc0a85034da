import type { Day } from '#kernel/day.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { deadline, isTimeRule, legalCalendar, ruleOn, type Calendar, type Deadline, type RuleKey } from '#modules/law/index.ts';

/** How a request may get more time: the matter is not simple; then once more. Each with a reason and the person's knowledge. */
export const EXTENSIONS = ['complex', 'extend'] as const;
export type Extension = (typeof EXTENSIONS)[number];

/** The longer time that comes next; null when the law gives no more. */
export const nextExtension = (given: readonly Extension[]): Extension | null =>
  EXTENSIONS.find((step) => !given.includes(step)) ?? null;

/** Last day to answer a request sent over the network (Law on access to information), as for a simple matter. */
export const answerDeadline = (askedOn: Day, calendar: Calendar = legalCalendar): Result<Deadline, 'publicity.request.no-rule'> =>
  after('info.online.simple', askedOn, askedOn, calendar);

interface Standing {
  readonly askedOn: Day;
  readonly dueOn: Day;
}

/** The last day after longer time: a matter that is not simple counts from the day it was asked, a further time from the day that was due. */
export function extendedDeadline(
  step: Extension,
  { askedOn, dueOn }: Standing,
  calendar: Calendar = legalCalendar,
): Result<Deadline, 'publicity.request.no-rule'> {
  return step === 'complex'
    ? after('info.online.complex', askedOn, askedOn, calendar)
    : after('info.online.extend', askedOn, dueOn, calendar);
}

/** The rule is that of the day the request came in, also for time that begins later. */
function after(key: RuleKey, ruleDay: Day, start: Day, calendar: Calendar): Result<Deadline, 'publicity.request.no-rule'> {
  const rule = ruleOn(key, ruleDay);
  return rule === null || !isTimeRule(rule) ? refuse('publicity.request.no-rule') : ok(deadline(rule, start, calendar));
}
