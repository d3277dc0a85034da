import type { Id } from '#kernel/id.ts';

/** Addresses of village-head mode (chế độ trưởng thôn). Its worker may serve what lies below `/thon-toi/`, and nothing else. */
export const offlinePaths = {
  /** Who uses it, for which village, and what to do without it. */
  start: () => '/thon-toi',
  /** The page that stays on the phone; holds nobody's data. */
  phone: () => '/thon-toi/dien-thoai',
  worker: () => '/thon-toi/sw.js',
  manifest: () => '/thon-toi/ung-dung.webmanifest',
  villages: () => '/api/thon-toi',
  /** GET: what is taken along; POST: what was noted. */
  village: (unit: Id<'org.unit'> | ':unit') => `/api/thon-toi/${unit}`,
} as const;
