import { en as enAgenda } from './words-agenda.en.ts';
import { vi as viAgenda } from './words-agenda.vi.ts';
import { en as enAttend } from './words-attend.en.ts';
import { vi as viAttend } from './words-attend.vi.ts';
import { en as enCall } from './words-call.en.ts';
import { vi as viCall } from './words-call.vi.ts';
import { en as enDelegates } from './words-delegates.en.ts';
import { vi as viDelegates } from './words-delegates.vi.ts';
import { en as enPlan } from './words-plan.en.ts';
import { vi as viPlan } from './words-plan.vi.ts';
import { en as enSites } from './words-sites.en.ts';
import { vi as viSites } from './words-sites.vi.ts';

/** Words of everything before the meeting and of attendance. */
export const preparingWords = {
  vi: { ...viPlan, ...viSites, ...viAgenda, ...viDelegates, ...viCall, ...viAttend },
  en: { ...enPlan, ...enSites, ...enAgenda, ...enDelegates, ...enCall, ...enAttend },
};
