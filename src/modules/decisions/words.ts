import { enCommune } from './words-commune.en.ts';
import { viCommune } from './words-commune.vi.ts';
import { ballotWords } from './words-ballots.ts';
import { meetingWords } from './words-meetings.ts';
import { enOffline } from './words-offline.en.ts';
import { viOffline } from './words-offline.vi.ts';
import { enPapers } from './words-papers.en.ts';
import { viPapers } from './words-papers.vi.ts';
import { enProposal } from './words-proposal.en.ts';
import { procedureWords } from './words-procedures.ts';
import { viProposal } from './words-proposal.vi.ts';
import { en } from './words.en.ts';
import { vi } from './words.vi.ts';

export const words = {
  vi: {
    ...vi,
    ...ballotWords.vi,
    ...meetingWords.vi,
    ...viProposal,
    ...viCommune,
    ...procedureWords.vi,
    ...viOffline,
    ...viPapers,
  },
  en: {
    ...en,
    ...ballotWords.en,
    ...meetingWords.en,
    ...enProposal,
    ...enCommune,
    ...procedureWords.en,
    ...enOffline,
    ...enPapers,
  },
};
