import type { LawTranslate } from '../law-words.ts';
import type { Duration } from '../rules/publication.ts';
import type { Amount } from '../rules/rule.ts';

/** An amount of the law in words: "5 ngày làm việc", "trên 1/2", "từ 3 đến 5 người". */
export const sayAmount = (amount: Amount, t: LawTranslate): string => {
  if (amount.unit === 'share') return t(amount.value.strict ? 'law.amount.more-than' : 'law.amount.at-least', amount.value);
  if (amount.unit === 'people-range') return t('law.amount.people-range', amount.value);
  if (amount.unit === 'day-of-year')
    return t(amount.value.before ? 'law.amount.before-day' : 'law.amount.day-of-year', amount.value);
  return t(`law.amount.${amount.unit}`, { n: amount.value });
};

/** How long a display must stay: "ít nhất 30 ngày liên tục", "niêm yết thường xuyên". */
export const sayDuration = (duration: Duration, t: LawTranslate): string =>
  duration.kind === 'consecutive-days'
    ? t('law.duration.consecutive-days', { n: duration.days })
    : t(`law.duration.${duration.kind}`);
