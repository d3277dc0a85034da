import { enRights } from './words-rights.en.ts';
import { viRights } from './words-rights.vi.ts';
import { enActs } from './words-acts.en.ts';
import { viActs } from './words-acts.vi.ts';
import { en as publicEn } from './words-public.en.ts';
import { vi as publicVi } from './words-public.vi.ts';
import { en as officerEn } from './words.en.ts';
import { vi as officerVi } from './words.vi.ts';

export const words = {
  vi: { ...officerVi, ...viActs, ...viRights, ...publicVi },
  en: { ...officerEn, ...enActs, ...enRights, ...publicEn },
};
