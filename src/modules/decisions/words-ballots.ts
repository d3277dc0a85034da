import { enBallotActs } from './words-ballot-acts.en.ts';
import { viBallotActs } from './words-ballot-acts.vi.ts';
import { enBallot } from './words-ballot.en.ts';
import { viBallot } from './words-ballot.vi.ts';
import { enBox } from './words-box.en.ts';
import { viBox } from './words-box.vi.ts';
import { enSlips } from './words-slips.en.ts';
import { viSlips } from './words-slips.vi.ts';
import { enVote } from './words-vote.en.ts';
import { viVote } from './words-vote.vi.ts';

/** Words of everything that is voted by slips or online. */
export const ballotWords = {
  vi: { ...viBallot, ...viBallotActs, ...viVote, ...viBox, ...viSlips },
  en: { ...enBallot, ...enBallotActs, ...enVote, ...enBox, ...enSlips },
};
