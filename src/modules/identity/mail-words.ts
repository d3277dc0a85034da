import { en } from './mail-words.en.ts';
import { vi } from './mail-words.vi.ts';

/** The letters of this module, by kind. */
export const mailWords = { vi, en };
