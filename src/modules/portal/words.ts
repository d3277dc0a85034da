import { enAbout } from './words-about.en.ts';
import { viAbout } from './words-about.vi.ts';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

export const words = { vi: { ...vi, ...viAbout }, en: { ...en, ...enAbout } };
