import { formatDay } from '#kernel/html/format.ts';
import type { Lang } from '#kernel/words.ts';
import type { RegisterSummary } from '../queries/register-summary.ts';
import type { PublicityTranslate } from './say.ts';

/** "12 trên 14 nội dung đúng hạn · 1 sắp đến hạn · 1 quá hạn chưa công khai, lâu nhất từ 18/11/2026". */
export function saySummary(summary: RegisterSummary, t: PublicityTranslate, lang: Lang): string {
  const { total, oldestOverdue } = summary;
  if (total === 0) return t('publicity.pub.sum.none');
  const counted = [
    ...(['late', 'soon', 'upcoming'] as const).map(
      (kind) => [summary[kind], t(`publicity.pub.sum.${kind}`, { count: summary[kind] })] as const,
    ),
    ...(['lacking', 'short'] as const).map(
      (kind) => [summary[kind], t(`publicity.pub.sum.${kind}`, { count: summary[kind] })] as const,
    ),
  ];
  return [
    t('publicity.pub.sum.on-time', { count: summary['on-time'], total }),
    ...(oldestOverdue === null
      ? []
      : [t('publicity.pub.sum.overdue', { count: summary.overdue, day: formatDay(oldestOverdue, lang) })]),
    ...counted.filter(([count]) => count > 0).map(([, words]) => words),
  ].join(' · ');
}
