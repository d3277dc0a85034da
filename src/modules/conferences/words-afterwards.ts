import { en as enAfter } from './words-after.en.ts';
import { vi as viAfter } from './words-after.vi.ts';
import { en as enPress } from './words-press.en.ts';
import { vi as viPress } from './words-press.vi.ts';

import { en as enRecording } from './words-recording.en.ts';
import { vi as viRecording } from './words-recording.vi.ts';

/** What is told, counted and kept after a conference; recordings with what is said of them while they run. */
export const afterwardsWords = {
  vi: { ...viAfter, ...viPress, ...viRecording },
  en: { ...enAfter, ...enPress, ...enRecording },
};
