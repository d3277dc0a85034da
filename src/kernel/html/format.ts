import { type Day, ZONE, daysBetween, weekday } from '#kernel/day.ts';
import { type Lang, translator } from '#kernel/words.ts';
import { kernelWords } from './kernel-words.ts';

const LOCALE = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Lang, string>;

const cached = <T>(make: (locale: string) => T): ((lang: Lang) => T) => {
  const made = new Map<Lang, T>();
  return (lang) => {
    const known = made.get(lang) ?? make(LOCALE[lang]);
    made.set(lang, known);
    return known;
  };
};

const numbers = cached((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const percents = cached((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }));
const sizes = cached((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const lists = cached((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

/** 3412 is "3.412" in Vietnamese, "3,412" in English; at most two decimals, for showing only. */
export const formatNumber = (value: number | bigint, lang: Lang): string => numbers(lang).format(value);

/** A share from 0 to 1 as a percentage with at most one decimal, for showing only: compare the integers instead. */
export const formatShare = (share: number, lang: Lang): string => percents(lang).format(share);

/** "PDF, Word hoặc JPEG". */
export const formatChoices = (items: readonly string[], lang: Lang): string => lists(lang).format(items);

const MONTHS_EN = 'January February March April May June July August September October November December'.split(' ');

/** 2026-11-21 is "21/11/2026" in Vietnamese, "21 November 2026" in English (where 3/4 would be read two ways). */
export function formatDay(d: Day, lang: Lang): string {
  const [year = '', month = '', date = ''] = d.split('-');
  return lang === 'vi' ? `${date}/${month}/${year}` : `${Number(date)} ${MONTHS_EN[Number(month) - 1]} ${year}`;
}

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** "thứ Bảy 21/11/2026", "Saturday 21 November 2026". */
export function formatDayLong(d: Day, lang: Lang): string {
  const t = translator(kernelWords, lang);
  return t('kernel.day.long', { weekday: t(`kernel.weekday.${weekday(d) as Weekday}`), day: formatDay(d, lang) });
}

/** A text as it begins a line or a sentence: "thứ Bảy" becomes "Thứ Bảy". */
export const atStart = (text: string, lang: Lang): string => text.charAt(0).toLocaleUpperCase(LOCALE[lang]) + text.slice(1);

/** A label as it goes on in a sentence: "Quá hạn" becomes "quá hạn". */
export const atMiddle = (text: string, lang: Lang): string => text.charAt(0).toLocaleLowerCase(LOCALE[lang]) + text.slice(1);

/** "từ 01/07/2025 đến 21/11/2026". */
export const formatDayRange = (from: Day, to: Day, lang: Lang): string =>
  translator(kernelWords, lang)('kernel.day.range', { from: formatDay(from, lang), to: formatDay(to, lang) });

/** "10 giờ 42, 21/11/2026" by the clock of Việt Nam. */
export function formatInstant(at: Temporal.Instant, lang: Lang): string {
  const here = at.toZonedDateTimeISO(ZONE);
  return translator(kernelWords, lang)('kernel.day.instant', {
    hour: String(here.hour),
    minute: String(here.minute).padStart(2, '0'),
    day: formatDay(here.toPlainDate().toString() as Day, lang),
  });
}

const counted = (days: number, lang: Lang) => ({ days: formatNumber(days, lang), one: days === 1 });

/** Where a day lies seen from today: "hôm nay", "còn 3 ngày", "5 ngày trước". Calendar days. */
export function relativeDay(d: Day, today: Day, lang: Lang): string {
  const t = translator(kernelWords, lang);
  const days = daysBetween(today, d);
  if (days === 0) return t('kernel.day.today');
  if (days === 1) return t('kernel.day.tomorrow');
  if (days === -1) return t('kernel.day.yesterday');
  return days > 0 ? t('kernel.day.left', counted(days, lang)) : t('kernel.day.ago', counted(-days, lang));
}

/** How a deadline stands today: "còn 3 ngày", "hạn hôm nay", "trễ 3 ngày". Calendar days. */
export function relativeDeadline(due: Day, today: Day, lang: Lang): string {
  const t = translator(kernelWords, lang);
  const days = daysBetween(today, due);
  if (days === 0) return t('kernel.day.due-today');
  return days > 0 ? t('kernel.day.left', counted(days, lang)) : t('kernel.day.late', counted(-days, lang));
}

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** Bytes in words people know: "840 B", "2,4 MB". One step is 1024, as file managers count. */
export function formatFileSize(bytes: number, lang: Lang): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${sizes(lang).format(value)} ${UNITS[unit]}`;
}
