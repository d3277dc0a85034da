import { needed, reaches, type Share } from './threshold.ts';

/** Why a head is to be released (Articles 6 to 9, Decree 59/2023): own request, the Front board's proposal, a petition. */
export const RELEASE_GROUNDS = ['own-request', 'front-board', 'petition'] as const;
export type ReleaseGround = (typeof RELEASE_GROUNDS)[number];

/** What the Front board may give as its reason: loss of confidence, duties not performed, violations. */
export const RELEASE_CAUSES = ['lost-confidence', 'not-performed', 'violations'] as const;

/** What the procedure of a release rests on where no rule with a number does. */
export const RELEASE_REF = { legalRef: 'Điều 6 đến Điều 9 Nghị định 59/2023/NĐ-CP', status: 'confirmed' } as const;

/** What the People's Committee decides with the Front when the meeting cannot agree. */
export const RELEASE_OUTCOMES = ['released', 'kept'] as const;
export type ReleaseOutcome = (typeof RELEASE_OUTCOMES)[number];

export interface PetitionProgress {
  readonly signed: number;
  readonly needed: number;
  readonly households: number;
  readonly ready: boolean;
}

/**
 * How far a petition is, in whole numbers.
 * @param signed households, each counted once
 * @param households of the village when the petition was opened; never those of a later day
 */
export const petitionProgress = (signed: number, households: number, share: Share): PetitionProgress => ({
  signed,
  needed: needed(households, share),
  households,
  ready: reaches(signed, households, share),
});
