import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { missingPapers, standingOf, type DossierPaper, type Standing } from '../rules/convention.ts';
import { notedSteps, type NotedStep } from '../rules/procedure-steps.ts';
import { findConventionRow, listConventionActs, type ConventionActRow, type ConventionRow } from '../steps/convention-row.ts';
import { countPetition, findRelease, type CountedPetition, type ReleaseRow } from '../steps/petition.ts';
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
  };
}

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
