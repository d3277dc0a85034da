import { anyOf, denied, everyone, holdsAt, type Actor, type Place, type Verdict } from '#kernel/actor.ts';
import { communeOf, mayHelpVillage, mayRule, mayRuleForFront, maySeeCommuneWork } from './policy.ts';

/** Who a challenge is for (Article 24(4)). */
export const ADDRESSEES = ['peoples-committee', 'front', 'inspection-board'] as const;
export type Addressee = (typeof ADDRESSEES)[number];

/** What an authority does with a decision: recognises, refuses, annuls, asks to mend (Articles 21, 22). */
export const RULINGS = ['recognised', 'refused', 'annulled', 'mend'] as const;
export type RulingKind = (typeof RULINGS)[number];

/** The working pages of a village: whoever runs or helps it, and whoever follows the commune. */
export const maySeeVillageWork = (actor: Actor, village: Place): Verdict =>
  anyOf(mayHelpVillage(actor, village), maySeeCommuneWork(actor, communeOf(village)));

/**
 * Members of boards are recognised by the Front of the commune, everything else by its People's Committee; to annul, or to ask
 * for mending, is the People's Committee's alone.
 */
export const mayRuleOn = (
  actor: Actor,
  village: Place,
  kind: RulingKind,
  recognisedBy: 'peoples-committee' | 'front' | null,
): Verdict => {
  if (kind === 'annulled' || kind === 'mend') return mayRule(actor, village);
  if (recognisedBy === null) return denied;
  return recognisedBy === 'front' ? mayRuleForFront(actor, village) : mayRule(actor, village);
};

/** Everybody may say that something was not done by the law, with or without a name. */
export const mayChallenge = (): Verdict => everyone;

const ANSWERING: Readonly<Record<Addressee, readonly string[]>> = {
  'peoples-committee': ['committee-chair', 'committee-deputy', 'committee-officer'],
  front: ['front-chair', 'front-officer'],
  'inspection-board': ['inspection-member'],
};

/** A challenge is read and answered by the body it was sent to, and by nobody of the village it is about. */
export const mayAnswerChallenge = (actor: Actor, village: Place, addressee: Addressee): Verdict =>
  holdsAt(actor, ANSWERING[addressee], communeOf(village));
