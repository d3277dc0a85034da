import { enActs } from './words-acts.en.ts';
import { viActs } from './words-acts.vi.ts';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

export const words = { vi: { ...vi, ...viActs }, en: { ...en, ...enActs } };
