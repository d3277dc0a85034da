import { formatDay } from '#kernel/html/format.ts';
import type { Lang } from '#kernel/words.ts';
import type { RegisterSummary } from '../queries/register-summary.ts';
import type { PublicityTranslate } from './say.ts';

/** "1 quá hạn chưa công khai, lâu nhất từ 18/11/2026 · 1 sắp đến hạn · 12 trên 14 nội dung đúng hạn": what is missing first. */
export function saySummary(summary: RegisterSummary, t: PublicityTranslate, lang: Lang): string {
  const { total, oldestOverdue } = summary;
  if (total === 0) return t('publicity.pub.sum.none');
  const counted = (kinds: readonly ('lacking' | 'short' | 'soon' | 'upcoming' | 'late')[]): string[] =>
    kinds.filter((kind) => summary[kind] > 0).map((kind) => t(`publicity.pub.sum.${kind}`, { count: summary[kind] }));
  return [
    ...(oldestOverdue === null
      ? []
      : [t('publicity.pub.sum.overdue', { count: summary.overdue, day: formatDay(oldestOverdue, lang) })]),
    ...counted(['lacking', 'short', 'soon', 'upcoming']),
    t('publicity.pub.sum.on-time', { count: summary['on-time'], total }),
    ...counted(['late']),
  ].join(' · ');
}
