import type { StatusKind } from '../rules/status.ts';
import type { PublicityTranslate } from './say.ts';

/** What needs eyes comes first; the withdrawn are no part of the sum. */
const TOLD = ['overdue', 'soon', 'upcoming', 'on-time', 'late'] as const;

/** "Sổ có 13 nội dung: 1 quá hạn chưa công khai, 2 sắp đến hạn ...; ngoài ra 1 đã rút." The parts add up to the whole. */
export function sayWork(counts: Readonly<Record<StatusKind, number>>, t: PublicityTranslate): string {
  const total = TOLD.reduce((sum, kind) => sum + counts[kind], 0);
  if (total + counts.withdrawn === 0) return t('publicity.work.lead-none');
  const parts = TOLD.filter((kind) => counts[kind] > 0).map((kind) => t(`publicity.work.sum.${kind}`, { count: counts[kind] }));
  const lead = t('publicity.work.lead', { total, parts: parts.join(', ') });
  return counts.withdrawn === 0 ? `${lead}.` : `${lead}; ${t('publicity.work.sum.withdrawn', { count: counts.withdrawn })}.`;
}
