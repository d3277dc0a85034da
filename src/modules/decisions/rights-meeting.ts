import { denied, when } from '#kernel/actor.ts';
import type { RightSentence } from '#kernel/module.ts';
import { mayHelpVillage, mayRule, mayRuleForFront, mayRunVillage } from './policy.ts';
import { maySeeVillageWork } from './policy-meeting.ts';

/** A village has the commune, the province and the country above it. */
const LEVELS_ABOVE_A_VILLAGE = 3;
const LEVELS_ABOVE_A_COMMUNE = 2;

/** What a post gives about the decisions of villages, in words, for a person's own page. */
export const meetingRights: readonly RightSentence[] = [
  {
    words: 'decisions.right.run',
    may: (actor, place) => when(place.above.length >= LEVELS_ABOVE_A_VILLAGE, mayRunVillage(actor, place)),
  },
  {
    words: 'decisions.right.help',
    may: (actor, place) => inVillages(place.above.length, mayHelpVillage(actor, { unit: place.unit, above: [place.unit] })),
  },
  {
    words: 'decisions.right.follow',
    may: (actor, place) =>
      inVillages(place.above.length, maySeeVillageWork(actor, { unit: place.unit, above: [place.unit, ...place.above] })),
  },
  {
    words: 'decisions.right.rule',
    may: (actor, place) => inVillages(place.above.length, mayRule(actor, { unit: place.unit, above: [place.unit] })),
  },
  {
    words: 'decisions.right.rule-front',
    may: (actor, place) => inVillages(place.above.length, mayRuleForFront(actor, { unit: place.unit, above: [place.unit] })),
  },
];

/** Rights of the commune over any of its villages are asked for a village right below it. */
const inVillages = (levels: number, verdict: ReturnType<typeof mayRule>) =>
  levels === LEVELS_ABOVE_A_COMMUNE ? verdict : denied;
