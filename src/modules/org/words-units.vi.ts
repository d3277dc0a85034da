import { viHistory } from './words-history.vi.ts';
import { viChanges } from './words-changes.vi.ts';
import { viLists } from './words-lists.vi.ts';

/** Words about units: finding them, their head and history. */
export const viUnits = {
  'org.country': 'Cả nước',
  'org.head.since': 'Từ',
  'org.head.made-of': 'hợp thành từ',
  'org.head.more': (v: { count: number }) => `${v.count} đơn vị khác`,
  'org.head.history': 'Lịch sử đơn vị',
  'org.head.villages': (v: { count: number }) => `${v.count} thôn, tổ dân phố`,
  'org.head.households': (v: { count: string }) => `${v.count} hộ`,
  ...viChanges,
  ...viHistory,
  ...viLists,
} as const;
