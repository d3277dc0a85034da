import type { DecisionState } from './states.ts';

/** How a convention (hương ước, quy ước) stands, for everybody to read beside its text. */
export const STANDINGS = [
  'draft',
  'posted',
  'adopted',
  'in-force',
  'partly-in-force',
  'suspended',
  'partly-suspended',
  'refused',
  'replaced',
  'abolished',
  'not-adopted',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** What the People's Committee does with a recognised convention: suspends it (Form 04), lets it go again, abolishes it (Form 05). */
export const CONVENTION_ACTS = ['suspended', 'resumed', 'abolished'] as const;
export type ConventionAct = (typeof CONVENTION_ACTS)[number];

/** The whole text for a breach of procedure, a part of it for its content. */
export const SCOPES = ['whole', 'part'] as const;
export type Scope = (typeof SCOPES)[number];

interface Act {
  readonly kind: ConventionAct;
  readonly scope: Scope;
}

/**
 * How a convention stands.
 * @param posted whether its draft was posted for comments
 * @param acts of the People's Committee, oldest first
 */
export const standingOf = (state: DecisionState, posted: boolean, acts: readonly Act[]): Standing => {
  if (state === 'recognised') return standingInForce(acts);
  if (state === 'passed' || state === 'sent') return 'adopted';
  if (state === 'refused' || state === 'abolished') return state;
  if (state === 'amended') return 'replaced';
  if (state === 'failed' || state === 'annulled' || state === 'withdrawn') return 'not-adopted';
  return posted ? 'posted' : 'draft';
};

const standingInForce = (acts: readonly Act[]): Standing => {
  if (acts.some(({ kind, scope }) => kind === 'abolished' && scope === 'whole')) return 'abolished';
  const suspension = acts.findLast(({ kind }) => kind !== 'abolished');
  if (suspension?.kind === 'suspended') return suspension.scope === 'whole' ? 'suspended' : 'partly-suspended';
  return acts.some(({ kind }) => kind === 'abolished') ? 'partly-in-force' : 'in-force';
};

const OPEN: Readonly<Record<ConventionAct, readonly Standing[]>> = {
  suspended: ['in-force', 'partly-in-force'],
  resumed: ['suspended', 'partly-suspended'],
  abolished: ['in-force', 'partly-in-force', 'suspended', 'partly-suspended'],
};

/** What may be done with a convention that stands like this. */
export const openActs = (standing: Standing): readonly ConventionAct[] =>
  CONVENTION_ACTS.filter((act) => OPEN[act].includes(standing));

/** The three papers of the dossier for recognition (Decree 61/2023): request (Form 01), resolution or minutes (Form 02), adopted text. */
export const DOSSIER = ['request', 'resolution', 'text'] as const;
export type DossierPaper = (typeof DOSSIER)[number];

/** Papers still missing; a dossier that is not full is not sent, since the time of the People's Committee runs from a full one. */
export const missingPapers = (dossier: {
  readonly requestNo: string | null;
  readonly signedOn: string | null;
  readonly adopted: string;
}): readonly DossierPaper[] => [
  ...(dossier.requestNo === null ? (['request'] as const) : []),
  ...(dossier.signedOn === null ? (['resolution'] as const) : []),
  ...(dossier.adopted.trim() === '' ? (['text'] as const) : []),
];
