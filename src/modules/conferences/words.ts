import { en as concludeEn } from './words-conclude.en.ts';
import { vi as concludeVi } from './words-conclude.vi.ts';
import { afterwardsWords } from './words-afterwards.ts';
import { enRun } from './words-run.en.ts';
import { viRun } from './words-run.vi.ts';
import { enRunLog } from './words-run-log.en.ts';
import { viRunLog } from './words-run-log.vi.ts';
import { en as mendEn } from './words-mend.en.ts';
import { vi as mendVi } from './words-mend.vi.ts';
import { mediaWords } from './media/words.ts';
import { preparingWords } from './words-preparing.ts';
import { en as slidesEn } from './words-slides.en.ts';
import { vi as slidesVi } from './words-slides.vi.ts';
import { en as pollEn } from './words-poll.en.ts';
import { vi as pollVi } from './words-poll.vi.ts';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

export const words = {
  vi: {
    ...vi,
    ...preparingWords.vi,
    ...afterwardsWords.vi,
    ...pollVi,
    ...mendVi,
    ...concludeVi,
    ...viRun,
    ...viRunLog,
    ...slidesVi,
    ...mediaWords.vi,
  },
  en: {
    ...en,
    ...preparingWords.en,
    ...afterwardsWords.en,
    ...pollEn,
    ...mendEn,
    ...concludeEn,
    ...enRun,
    ...enRunLog,
    ...slidesEn,
    ...mediaWords.en,
  },
};
