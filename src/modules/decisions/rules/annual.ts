/**
 * The parts of the annual conference of the community in their fixed order (hội nghị định kỳ; Article 33, Law 10/2022/QH15, and
 * Articles 10 and 11, Decree 59/2023).
 */
export const ANNUAL_PARTS = [
  'opening',
  'head-report',
  'front-report',
  'inspection-report',
  'discussion',
  'answers',
  'adoption',
  'commendation',
  'conclusion',
] as const;
export type AnnualPart = (typeof ANNUAL_PARTS)[number];

/** Number of a part as it stands on the agenda, from 1. */
export const numberOf = (part: AnnualPart): number => ANNUAL_PARTS.indexOf(part) + 1;

/** The part whose turn it is; null when all were held. @param held numbers of the parts written down so far */
export const nextPart = (held: readonly number[]): AnnualPart | null =>
  ANNUAL_PARTS.find((part) => !held.includes(numberOf(part))) ?? null;

/** A part is written down when it is its turn, or again when it was held already. */
export const mayHold = (part: AnnualPart, held: readonly number[]): boolean =>
  held.includes(numberOf(part)) || nextPart(held) === part;
