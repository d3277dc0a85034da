import type { Day } from '#kernel/day.ts';
import {
  isEarlyEnough,
  isTimeRule,
  latestDayBefore,
  legalCalendar,
  ruleOn,
  type Deadline,
  type RuleKey,
} from '#modules/law/index.ts';

/** One thing that must come early enough before a meeting. */
export interface CallRule {
  readonly key: 'notice' | 'documents';
  /** Last day on which it is in time, with the rule it comes from. */
  readonly last: Deadline;
  /** Whether it would be in time on the day asked about. */
  readonly kept: boolean;
}

/**
 * What has to be sent how long before a meeting: the notice (Form 01), for the annual conference its summons (Article 33), and
 * documents to every household where the matter asks for them. A rule that is not loaded for that day asks for nothing.
 */
export const callRules = (
  meeting: { readonly on: Day; readonly kind: 'community' | 'annual'; readonly documents: boolean },
  act: Day,
): readonly CallRule[] => [
  ...before('notice', meeting.kind === 'annual' ? 'annual.summons' : 'meeting.notice', meeting.on, act),
  ...(meeting.documents ? before('documents', 'documents', meeting.on, act) : []),
];

const before = (key: CallRule['key'], name: RuleKey, on: Day, act: Day): readonly CallRule[] => {
  const rule = ruleOn(name, act);
  if (rule === null || !isTimeRule(rule)) return [];
  return [{ key, last: latestDayBefore(rule, on, legalCalendar), kept: isEarlyEnough(rule, act, on, legalCalendar) }];
};
