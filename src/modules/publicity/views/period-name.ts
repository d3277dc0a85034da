import type { Period } from '../rules/period.ts';
import type { PublicityTranslate } from './say.ts';

/** "quý IV năm 2026", "năm 2026", "mọi thời gian". */
export function periodName(period: Period | null, t: PublicityTranslate): string {
  if (period === null) return t('publicity.pub.all-periods');
  const { year, quarter } = period;
  return quarter === null ? t('publicity.pub.year', { year }) : t('publicity.pub.quarter', { year, quarter });
}

/** The same at the beginning of a line or an option. */
export const periodTitle = (period: Period | null, t: PublicityTranslate): string => {
  const name = periodName(period, t);
  return name.charAt(0).toUpperCase() + name.slice(1);
};
