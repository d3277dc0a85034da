import type { Selectable } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader, Tables } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { missingPapers, standingOf, type DossierPaper, type DraftingPart, type Standing } from '../rules/convention.ts';
import { notedSteps, type NotedStep } from '../rules/procedure-steps.ts';
import {
  findConventionRow,
  findDrafting,
  listConventionActs,
  openReports,
  type ConventionActRow,
  type ConventionReportRow,
  type ConventionRow,
} from '../steps/convention-row.ts';
import { countPetition, findRelease, type CountedPetition, type ReleaseRow } from '../steps/petition.ts';
import { findReleaseRuling, isDisagreed, type ReleaseRulingRow } from '../steps/release-ruling.ts';
import { findDecision, type DecisionView } from './find-decision.ts';
import { procedureMatterOf } from './procedure-facts.ts';

export interface StepNote {
  readonly key: string;
  readonly note: string;
  readonly hasFile: boolean;
}

/** A convention with its dossier and how it stands. */
export interface ConventionModel {
  readonly kept: ConventionRow | null;
  readonly acts: readonly ConventionActRow[];
  readonly standing: Standing;
  readonly missing: readonly DossierPaper[];
  readonly posted: { readonly on: Day; readonly place: string } | null;
  /** Who drafts it, by how many of each part; no name leaves those who run the village. */
  readonly drafting: { readonly minority: 'not-needed' | 'met'; readonly people: Readonly<Record<DraftingPart, number>> } | null;
  /** Written reports that wait for an act or an answer. */
  readonly reports: readonly ConventionReportRow[];
  readonly reviews: readonly Selectable<Tables['decisions.convention_review']>[];
}

/** A matter with a procedure of its own, for those who work on it. */
export interface ProcedureModel {
  readonly decision: DecisionView;
  readonly noted: readonly NotedStep[];
  readonly notes: readonly StepNote[];
  /** People on the election team; their names stay with those who run the election. */
  readonly team: number;
  readonly release: ReleaseRow | null;
  readonly petition: CountedPetition | null;
  readonly interim: { readonly documentNo: string; readonly from: Day } | null;
  /** The meeting could not agree on a release: the People's Committee decides with the Front, or has decided. */
  readonly disagreed: boolean;
  readonly ruling: ReleaseRulingRow | null;
  /** Null for other matters. */
  readonly convention: ConventionModel | null;
}

const MOST = 50;

/** Null where there is no such matter, or it has no procedure of its own. */
export async function findProcedure(reader: Reader, id: Id<'decisions.decision'>, today: Day): Promise<ProcedureModel | null> {
  const decision = await findDecision(reader, { id }, today);
  if (decision === null || decision.timeline.length === 0) return null;
  const matter = procedureMatterOf({ matter: decision.law.matter.key, election: decision.election });
  const release = await findRelease(reader, id);
  const { people } = await reader
    .selectFrom('decisions.election_team')
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .where('decision_id', '=', id)
    .executeTakeFirstOrThrow();
  return {
    decision,
    noted: matter === null ? [] : notedSteps(matter),
    notes: await notesOf(reader, id),
    team: people,
    release,
    petition: release === null ? null : await countPetition(reader, release),
    interim: await interimOf(reader, id),
    disagreed: matter !== null && (await isDisagreed(reader, { id, state: decision.state, ...matter })),
    ruling: await findReleaseRuling(reader, id),
    convention: decision.law.matter.key === 'convention' ? await findConvention(reader, decision) : null,
  };
}

/** What a convention has beside its decision. */
export async function findConvention(reader: Reader, { id, state, record }: DecisionView): Promise<ConventionModel> {
  const [kept, acts] = [await findConventionRow(reader, id), await listConventionActs(reader, id)];
  const step = await reader
    .selectFrom('decisions.step')
    .select(['done_on', 'note'])
    .where('decision_id', '=', id)
    .where('key', '=', 'draft-posted')
    .executeTakeFirst();
  const on = step?.done_on ?? null;
  return {
    kept,
    acts,
    standing: standingOf(state, on !== null, acts),
    missing: missingPapers({
      requestNo: kept?.request_no ?? null,
      signedOn: record.contents.signedOn,
      adopted: kept?.adopted ?? '',
    }),
    posted: step === undefined || on === null ? null : { on, place: step.note },
    drafting: await draftingOf(reader, id),
    reports: await openReports(reader, id),
    reviews: await reviewsOf(reader, id),
  };
}

async function draftingOf(reader: Reader, decision: Id<'decisions.decision'>): Promise<ConventionModel['drafting']> {
  const drafting = await findDrafting(reader, decision);
  if (drafting === null) return null;
  const rows = await reader
    .selectFrom('decisions.drafting_member')
    .select(['part', (eb) => eb.fn.countAll<number>().as('people')])
    .where('decision_id', '=', decision)
    .groupBy('part')
    .execute();
  const of = (part: DraftingPart): number => rows.find((row) => row.part === part)?.people ?? 0;
  return {
    minority: drafting.minority,
    people: { organisation: of('organisation'), respected: of('respected'), law: of('law') },
  };
}

/** The last years in which the village looked at its convention. */
const reviewsOf = (reader: Reader, decision: Id<'decisions.decision'>) =>
  reader
    .selectFrom('decisions.convention_review')
    .selectAll()
    .where('decision_id', '=', decision)
    .orderBy('year', 'desc')
    .limit(MOST)
    .execute();

async function notesOf(reader: Reader, decision: Id<'decisions.decision'>): Promise<readonly StepNote[]> {
  const rows = await reader
    .selectFrom('decisions.step')
    .select(['key', 'note', 'file_id'])
    .where('decision_id', '=', decision)
    .limit(MOST)
    .execute();
  return rows.map(({ key, note, file_id: file }) => ({ key, note, hasFile: file !== null }));
}

async function interimOf(reader: Reader, decision: Id<'decisions.decision'>): Promise<ProcedureModel['interim']> {
  const row = await reader
    .selectFrom('decisions.interim')
    .select(['document_no', 'from_day'])
    .where('decision_id', '=', decision)
    .executeTakeFirst();
  return row === undefined ? null : { documentNo: row.document_no, from: row.from_day };
}
