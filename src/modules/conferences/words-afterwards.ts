import { en as enAfter } from './words-after.en.ts';
import { vi as viAfter } from './words-after.vi.ts';
import { en as enPress } from './words-press.en.ts';
import { vi as viPress } from './words-press.vi.ts';

/** What is told and counted after a conference. */
export const afterwardsWords = { vi: { ...viAfter, ...viPress }, en: { ...enAfter, ...enPress } };
