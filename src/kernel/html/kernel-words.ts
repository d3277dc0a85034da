import type { Dictionary } from '#kernel/words.ts';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

/** Words of the kernel itself: page frame, form controls, tables, charts and error pages. */
export const kernelWords: Dictionary<typeof vi> = { vi, en };
