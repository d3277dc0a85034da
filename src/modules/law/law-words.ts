import type { Dictionary, Translate } from '#kernel/words.ts';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

/** Words of the law: amounts, channels, why a local rule is refused. */
export const lawWords: Dictionary<typeof vi> = { vi, en };

export type LawTranslate = Translate<typeof vi>;
