import { CONVENTION_FIGURES, type ConventionCounts } from './convention-figures.ts';
import type { DecisionState } from './states.ts';

/** One figure of a commune and a period, as reports take it: code, how it adds up, and the number. */
export interface Indicator {
  readonly code: string;
  readonly value: number;
}

interface Grouped {
  readonly matter: string;
  readonly state: DecisionState;
  readonly form: string | null;
  readonly count: number;
  readonly households: number;
  readonly agreed: number;
  readonly failedMeetings: number;
}

const DECIDED: readonly DecisionState[] = [
  'passed',
  'sent',
  'recognised',
  'refused',
  'annulled',
  'amended',
  'abolished',
  'failed',
];

/**
 * Indicators DEC (decisions), INI (initiatives) and HUC (conventions) of section 15; every one a sum over communes.
 * @param conventions what happened to them in the period, each by its own day
 */
export function indicatorsOf(
  rows: readonly Grouped[],
  initiatives: { readonly opened: number; readonly ready: number; readonly put: number },
  conventions: ConventionCounts,
): readonly Indicator[] {
  const sum = (pick: (row: Grouped) => number, fits: (row: Grouped) => boolean = () => true): number =>
    rows.filter(fits).reduce((total, row) => total + pick(row), 0);
  const inState =
    (...states: readonly DecisionState[]) =>
    (row: Grouped): boolean =>
      states.includes(row.state);
  return [
    { code: 'DEC.decided', value: sum(({ count }) => count, inState(...DECIDED)) },
    { code: 'DEC.passed', value: sum(({ count }) => count, inState('passed', 'sent', 'recognised', 'amended', 'abolished')) },
    { code: 'DEC.households', value: sum(({ households }) => households, inState(...DECIDED)) },
    { code: 'DEC.agreed', value: sum(({ agreed }) => agreed, inState(...DECIDED)) },
    { code: 'DEC.failed-meetings', value: sum(({ failedMeetings }) => failedMeetings) },
    { code: 'DEC.recognised', value: sum(({ count }) => count, inState('recognised')) },
    { code: 'DEC.refused', value: sum(({ count }) => count, inState('refused')) },
    { code: 'DEC.annulled', value: sum(({ count }) => count, inState('annulled')) },
    { code: 'INI.opened', value: initiatives.opened },
    { code: 'INI.ready', value: initiatives.ready },
    { code: 'INI.put', value: initiatives.put },
    ...CONVENTION_FIGURES.map((figure) => ({ code: `HUC.${figure}`, value: conventions[figure] })),
  ];
}
