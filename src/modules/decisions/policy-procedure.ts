import { anyOf, holdsAt, type Actor, type Place, type Verdict } from '#kernel/actor.ts';
import { communeOf, mayRule } from './policy.ts';
import type { ReleaseGround } from './rules/release.ts';

/** Officers of the commune's People's Committee and Front, seen from one of its villages. */
const mayFromCommune = (actor: Actor, village: Place): Verdict =>
  holdsAt(
    actor,
    ['committee-chair', 'committee-deputy', 'committee-officer', 'front-chair', 'front-officer'],
    communeOf(village),
  );

/**
 * Opens the release of a head and keeps its petition: the Front board and officers of the commune. The head writes down nothing but
 * their own request: nobody counts the signatures against themself.
 */
export const mayKeepRelease = (actor: Actor, village: Place, ground: ReleaseGround): Verdict =>
  anyOf(
    holdsAt(actor, ['front-board-head'], village),
    mayFromCommune(actor, village),
    ...(ground === 'own-request' ? [holdsAt(actor, ['village-head'], village)] : []),
  );

/** Names who leads the village until a new head is elected; suspends or abolishes a convention: the commune's People's Committee. */
export const mayRuleProcedure = (actor: Actor, village: Place): Verdict => mayRule(actor, village);

const OFFICERS = ['committee-chair', 'committee-deputy', 'committee-officer'] as const;

/** Says which person on record took office, or left it: officers of the commune's People's Committee, after it has recognised. */
export const mayInstallHead = (actor: Actor, village: Place): Verdict => holdsAt(actor, OFFICERS, communeOf(village));

/** Keeps written reports on conventions that reach the commune: the same officers. */
export const mayKeepReports = (actor: Actor, village: Place): Verdict => holdsAt(actor, OFFICERS, communeOf(village));

/** Reports on the conventions of a province: officers of its People's Committee. */
export const maySendSummary = (actor: Actor, province: Place): Verdict => holdsAt(actor, OFFICERS, province);
