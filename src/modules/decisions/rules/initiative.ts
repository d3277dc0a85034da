import { addMonths, type Day } from '#kernel/day.ts';
import { reaches, needed, type Share } from './threshold.ts';

/** Last day on which a consent still counts (Article 16): the months run from the day it was given. */
export const validUntil = (givenOn: Day, months: number): Day => addMonths(givenOn, months);

/** Whether a consent counts on a day: "three months and one day ago" does not. */
export const isValidOn = (givenOn: Day, months: number, on: Day): boolean => givenOn <= on && on <= validUntil(givenOn, months);

export interface ConsentProgress {
  readonly valid: number;
  readonly expired: number;
  readonly needed: number;
  readonly households: number;
  /** By number alone, or by the Front board's endorsement with fewer. */
  readonly ready: boolean;
}

/**
 * How far an initiative is.
 * @param givenOn the day of every consent, one for each household
 * @param households frozen when the collection was opened
 */
export const consentProgress = (
  givenOn: readonly Day[],
  { households, share, months, on, endorsed }: { households: number; share: Share; months: number; on: Day; endorsed: boolean },
): ConsentProgress => {
  const valid = givenOn.filter((day) => isValidOn(day, months, on)).length;
  return {
    valid,
    expired: givenOn.length - valid,
    needed: needed(households, share),
    households,
    ready: endorsed || reaches(valid, households, share),
  };
};
