/** What is counted about conventions in a year (Decree 61/2023): each by the day it happened. */
export const CONVENTION_FIGURES = ['recognised', 'refused', 'amended', 'suspended', 'abolished'] as const;
export type ConventionFigure = (typeof CONVENTION_FIGURES)[number];

/** The figures of one unit. */
export type ConventionCounts = Readonly<Record<ConventionFigure, number>>;

export const NO_CONVENTIONS: ConventionCounts = { recognised: 0, refused: 0, amended: 0, suspended: 0, abolished: 0 };

/** Sums of several units. */
export const sumConventions = (all: readonly ConventionCounts[]): ConventionCounts =>
  all.reduce<ConventionCounts>(
    (sum, one) => Object.fromEntries(CONVENTION_FIGURES.map((figure) => [figure, sum[figure] + one[figure]])) as ConventionCounts,
    NO_CONVENTIONS,
  );
