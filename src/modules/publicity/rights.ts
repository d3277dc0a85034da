import { denied, when } from '#kernel/actor.ts';
import type { RightSentence } from '#kernel/module.ts';
import { mayPrepare, mayReport, maySeeWork } from './policy.ts';

/** Province and country: a register is kept by what lies lower. */
const LEVELS_ABOVE_A_COMMUNE = 2;

/** What a post gives here, in words, for a person's own page; asked for one post at a time. */
export const rights: readonly RightSentence[] = [
  {
    words: 'publicity.right.prepare',
    may: (actor, place) => when(place.above.length >= LEVELS_ABOVE_A_COMMUNE, mayPrepare(actor, { place, body: null })),
  },
  {
    words: 'publicity.right.prepare-body',
    may: (actor, place) => {
      const body = actor.holdings[0]?.body;
      return body === undefined ? denied : mayPrepare(actor, { place, body });
    },
  },
  {
    words: 'publicity.right.report',
    may: (actor, place) => {
      const [commune, ...above] = place.above;
      if (commune === undefined) return denied;
      return mayReport(actor, { place: { unit: commune, above }, body: null, state: 'published', responsible: [] }, place);
    },
  },
  { words: 'publicity.right.follow', may: (actor, place) => maySeeWork(actor, { place, body: null }) },
];
