import type { Module } from '#kernel/module.ts';
import { lawWords } from './law-words.ts';

export const law: Module = { name: 'law', words: lawWords };

export { lawWords, type LawTranslate } from './law-words.ts';
export {
  boundBodies,
  legalCalendar,
  matterOn,
  mattersOn,
  packOn,
  provisionOn,
  publicationItem,
  publicationItems,
  ruleOn,
} from './national.ts';
export type { Book, BoundBody, Pack } from './rules/book.ts';
export { coveredYears, isAtLeastDaysBefore, makeCalendar } from './rules/calendar.ts';
export type { Basis, Calendar, CountAnswer, DatedAnswer, PeriodEnd } from './rules/calendar.ts';
export { cite } from './rules/cite.ts';
export { deadline, isEarlyEnough, isTimeRule, latestDayBefore } from './rules/deadline.ts';
export type { Deadline, TimeRule } from './rules/deadline.ts';
export { isYearDayRule, yearDay, type YearDayRule } from './rules/day-of-year.ts';
export { HOLIDAY_KINDS, loadHolidays, type Holiday, type HolidayKind } from './rules/holiday.ts';
export { RULE_KEYS, type RuleKey } from './rules/keys.ts';
export { applyLocal, checkLocalRule, type LocalRefusal } from './rules/local.ts';
export {
  DECIDING_FORMS,
  MATTER_KEYS,
  type DecidingForm,
  type FormCondition,
  type Matter,
  type MatterKey,
} from './rules/matter.ts';
export { countPosting } from './rules/posting.ts';
export type { DisplayPeriod, Posting, PostingState, RequiredDisplay } from './rules/posting.ts';
export { CHANNELS, OBLIGATIONS, PLACES } from './rules/publication.ts';
export type { Channel, ChannelRule, Duration, Obligation, Place, PublicationItem } from './rules/publication.ts';
export { inForce, localRuleSchema, REGIMES, STATUSES, worse } from './rules/rule.ts';
export type { Amount, LocalRule, Localised, Regime, Rule, Status, Unit } from './rules/rule.ts';
export { LeadWithRule } from './views/lead-with-rule.tsx';
export { LegalRef } from './views/legal-ref.tsx';
export { sayAmount, sayDuration } from './views/say.ts';
