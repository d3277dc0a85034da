import { holdsAnywhere, holdsAtOrAbove, signedIn, type Actor, type Place, type Verdict } from '#kernel/actor.ts';

/** Who answers for a unit: its administrator and the leaders of Party, People's Committee, People's Council and Front. */
const ANSWERABLE = [
  'administrator',
  'party-secretary',
  'party-deputy',
  'committee-chair',
  'committee-deputy',
  'council-chair',
  'front-chair',
] as const;

/** Acts on a unit are seen by those who answer for it or for a unit above it. */
export const maySeeActs = (actor: Actor, place: Place): Verdict => holdsAtOrAbove(actor, ANSWERABLE, place);

/** Everybody who is signed in sees what was done in their own name. */
export const maySeeOwnActs = (actor: Actor): Verdict => signedIn(actor);

/** No post seals the ledger: only the daily job does. */
export const mayTakeCheckpoint = (actor: Actor): Verdict => holdsAnywhere(actor, []);
