import { anyOf, everyone, holdsAnywhere, holdsAt, holdsAtOrAbove, type Actor, type Place, type Verdict } from '#kernel/actor.ts';

export const VILLAGE_HEADS = ['village-head', 'front-board-head'] as const;
const COMMITTEE = ['committee-chair', 'committee-deputy', 'committee-officer'] as const;
const FRONT = ['front-chair', 'front-officer'] as const;

/** The commune's own place, seen from one of its villages. */
export const communeOf = (village: Place): Place => {
  const [commune, ...above] = village.above;
  return commune === undefined ? village : { unit: commune, above };
};

/** Calls meetings, opens and closes votes, writes minutes: head of the village (Article 18); the Front board's head beside or for them. */
export const mayRunVillage = (actor: Actor, village: Place): Verdict => holdsAt(actor, VILLAGE_HEADS, village);

/** Takes a village along on a phone: those who run one. */
export const mayUseVillageMode = (actor: Actor): Verdict => holdsAnywhere(actor, VILLAGE_HEADS);

/** Marks slips, checks people in and keys in counts: those who run the village, and officers of the commune who help. */
export const mayHelpVillage = (actor: Actor, village: Place): Verdict =>
  anyOf(mayRunVillage(actor, village), holdsAt(actor, [...COMMITTEE, ...FRONT], communeOf(village)));

/** The list of households with their representatives: those who run or help the village. Never the public. */
export const maySeeHouseholds = (actor: Actor, village: Place): Verdict => mayHelpVillage(actor, village);

/** The Front board of the village endorses an initiative that has fewer consents (Article 16). */
export const mayEndorse = (actor: Actor, village: Place): Verdict => holdsAt(actor, ['front-board-head'], village);

/** A matter of the whole commune is put by the chair of its People's Committee (Article 16). */
export const mayPutCommuneWide = (actor: Actor, commune: Place): Verdict =>
  holdsAt(actor, ['committee-chair', 'committee-deputy'], commune);

/** Recognises, refuses or annuls: the People's Committee of the commune (Articles 21, 22). */
export const mayRule = (actor: Actor, village: Place): Verdict =>
  holdsAt(actor, ['committee-chair', 'committee-deputy'], communeOf(village));

/** Recognises members of boards: the Front of the commune. */
export const mayRuleForFront = (actor: Actor, village: Place): Verdict => holdsAt(actor, ['front-chair'], communeOf(village));

/** Files of officers: what is under way in a commune, with late steps; also for those who follow from above. */
export const maySeeCommuneWork = (actor: Actor, commune: Place): Verdict =>
  anyOf(
    holdsAt(actor, [...COMMITTEE, ...FRONT], commune),
    holdsAtOrAbove(
      actor,
      ['party-secretary', 'party-deputy', 'party-officer', 'council-chair', 'front-chair', 'committee-chair'],
      commune,
    ),
  );

/** What a village decides, with what result and by which rule, is everybody's to read (Articles 13, 23). */
export const maySeeDecisions = (): Verdict => everyone;
