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

/** What a written report on a convention may ask of the People's Committee; the time to answer runs from its day. */
export const REPORT_ASKS = ['suspended', 'abolished'] as const satisfies readonly ConventionAct[];

/** What came of the yearly look at a convention. */
export const REVIEW_OUTCOMES = ['kept', 'to-amend'] as const;

/** Standings of a convention that a village still has, also while it is suspended. */
export const STILL_THERE: readonly Standing[] = ['in-force', 'partly-in-force', 'suspended', 'partly-suspended'];

/** The whole text for a breach of procedure, a part of it for its content. */
export const SCOPES = ['whole', 'part'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who drafts a convention (Decree 61/2023): organisations, people who are respected, people who know the law. */
export const DRAFTING_PARTS = ['organisation', 'respected', 'law'] as const;
export type DraftingPart = (typeof DRAFTING_PARTS)[number];

/** The decree that says so; which article is still to be checked. */
export const DRAFTING_REF = { legalRef: 'Nghị định 61/2023/NĐ-CP', status: 'verify' } as const;

/**
 * In a village of an ethnic minority the team must include an elder and somebody who speaks the language. Confirmed for the team as
 * a whole; nothing is kept about a person.
 */
export const MINORITY_ANSWERS = ['not-needed', 'met'] as const;

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
