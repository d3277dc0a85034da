import type { Dictionary } from '#kernel/words.ts';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

/** Sample words of `/kieu`. */
export const kieuWords: Dictionary<typeof vi> = { vi, en };
