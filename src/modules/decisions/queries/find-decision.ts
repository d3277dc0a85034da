import { type Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import type { Status } from '#modules/law/index.ts';
import { placesOf, unitNames, type UnitName } from '#modules/org/index.ts';
import type { RulingKind } from '../policy-meeting.ts';
import { lawOfMatter, type LawOfMatter } from '../rules/law-of-matter.ts';
import type { DecisionState } from '../rules/states.ts';
import type { TimelineStep } from '../rules/timeline.ts';
import type { ReleaseOutcome } from '../rules/release.ts';
import { findReleaseRuling } from '../steps/release-ruling.ts';
import { findRounds, type RoundView } from './find-rounds.ts';
import { findTimeline } from './procedure-facts.ts';
import { listScans, type ScanView } from './list-scans.ts';
import { recordContents, type PaperRecord } from './record-contents.ts';

export interface StepView {
  readonly key: string;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  readonly legalRef: string;
  readonly status: Status;
}

export interface RulingView {
  readonly id: Id<'decisions.ruling'>;
  readonly kind: RulingKind;
  readonly reason: string;
  readonly documentNo: string;
  readonly onDay: Day;
  /** Body whose post-holder signed. */
  readonly bodyName: string;
}

/** One matter before one village, with everything that happened to it; nothing in it says who chose what. */
export interface DecisionView {
  readonly id: Id<'decisions.decision'>;
  readonly code: string;
  readonly unit: UnitName;
  readonly village: Place;
  readonly law: LawOfMatter;
  readonly title: string;
  readonly content: string;
  readonly election: 'elect' | 'release' | null;
  readonly communeWide: boolean;
  readonly state: DecisionState;
  readonly decidedOn: Day | null;
  readonly effectiveOn: Day | null;
  readonly sentOn: Day | null;
  readonly answerDue: Day | null;
  readonly replacedBy: { readonly code: string; readonly title: string } | null;
  readonly rounds: readonly RoundView[];
  readonly steps: readonly StepView[];
  /** Every step the law sets for matters with a procedure of their own; empty for the others. */
  readonly timeline: readonly TimelineStep[];
  readonly rulings: readonly RulingView[];
  /** What the People's Committee decided with the Front where a meeting could not agree on a release. */
  readonly committee: { readonly outcome: ReleaseOutcome; readonly documentNo: string; readonly on: Day } | null;
  readonly record: PaperRecord;
  /** Scans of signed papers, those not shown to everybody too: pages for everybody leave these out. */
  readonly scans: readonly ScanView[];
}

const MOST_RULINGS = 50;

/** By id, or by the code printed on notices; null when there is none. */
export async function findDecision(
  reader: Reader,
  by: { readonly id: Id<'decisions.decision'> } | { readonly code: string },
  today: Day,
): Promise<DecisionView | null> {
  const row = await reader
    .selectFrom('decisions.decision as d')
    .leftJoin('decisions.decision as newer', 'newer.id', 'd.replaced_by')
    .selectAll('d')
    .select(['newer.code as newer_code', 'newer.title as newer_title'])
    .$call((query) => ('id' in by ? query.where('d.id', '=', by.id) : query.where('d.code', '=', by.code)))
    .executeTakeFirst();
  if (row === undefined) return null;
  const unit = (await unitNames(reader, [row.unit_id], today)).get(row.unit_id);
  const village = (await placesOf(reader, [row.unit_id], today)).get(row.unit_id);
  if (unit === undefined || village === undefined) return null;
  return {
    id: row.id,
    code: row.code,
    unit,
    village,
    law: unwrap(lawOfMatter(row.matter, row.rule_day)),
    title: row.title,
    content: row.content,
    election: row.election,
    communeWide: row.commune_wide_id !== null,
    state: row.state,
    decidedOn: row.decided_on,
    effectiveOn: row.effective_on,
    sentOn: row.sent_on,
    answerDue: row.answer_due,
    replacedBy: row.newer_code === null || row.newer_title === null ? null : { code: row.newer_code, title: row.newer_title },
    rounds: await findRounds(reader, [row.id]),
    steps: await stepsOf(reader, row.id),
    timeline: await findTimeline(reader, row, today),
    rulings: await rulingsOf(reader, row.id),
    committee: row.election === 'release' ? await committeeOf(reader, row.id) : null,
    record: await recordContents(reader, row.id),
    scans: await listScans(reader, row.id),
  };
}

const stepsOf = (reader: Reader, decision: Id<'decisions.decision'>): Promise<StepView[]> =>
  reader
    .selectFrom('decisions.step')
    .select(['key', 'due_on as dueOn', 'done_on as doneOn', 'legal_ref as legalRef', 'law_status as status'])
    .where('decision_id', '=', decision)
    .limit(MOST_RULINGS)
    .execute();

async function committeeOf(reader: Reader, decision: Id<'decisions.decision'>): Promise<DecisionView['committee']> {
  const ruling = await findReleaseRuling(reader, decision);
  return ruling === null ? null : { outcome: ruling.outcome, documentNo: ruling.document_no, on: ruling.on_day };
}

const rulingsOf = (reader: Reader, decision: Id<'decisions.decision'>): Promise<RulingView[]> =>
  reader
    .selectFrom('decisions.ruling as r')
    .innerJoin('org.holding as h', 'h.id', 'r.by_holding')
    .innerJoin('org.body as b', 'b.id', 'h.body_id')
    .select(['r.id', 'r.kind', 'r.reason', 'r.document_no as documentNo', 'r.on_day as onDay', 'b.name as bodyName'])
    .where('r.decision_id', '=', decision)
    .orderBy('r.on_day')
    .orderBy('r.id')
    .limit(MOST_RULINGS)
    .execute();
