import { enActs } from './words-acts.en.ts';
import { viActs } from './words-acts.vi.ts';
import { enCsv } from './words-csv.en.ts';
import { viCsv } from './words-csv.vi.ts';
import { enPeople } from './words-people.en.ts';
import { viPeople } from './words-people.vi.ts';
import { enUnits } from './words-units.en.ts';
import { viUnits } from './words-units.vi.ts';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

export const words = {
  vi: { ...vi, ...viActs, ...viCsv, ...viPeople, ...viUnits },
  en: { ...en, ...enActs, ...enCsv, ...enPeople, ...enUnits },
};
