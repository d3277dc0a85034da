import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { publishedList } from '../box/empty-box.ts';
import type { RoundForm } from '../rules/channels.ts';
import { readResult, type RoundResult } from '../rules/round-result.ts';
import type { SlipOption } from '../steps/slip-sheet.ts';

/** One counted vote, as its published list is looked at. */
export interface BoxView {
  readonly round: Id<'decisions.round'>;
  readonly no: number;
  readonly form: RoundForm;
  /** Hands or named slips: the list carries each choice. */
  readonly open: boolean;
  readonly decidedCode: string;
  readonly title: string;
  readonly unit: Id<'org.unit'>;
  readonly demo: boolean;
  readonly closesOn: Day | null;
  readonly root: string;
  readonly result: RoundResult;
  readonly options: readonly SlipOption[];
  /** Sorted by code, so in no order that means anything. */
  readonly lines: readonly string[];
  /** All counted votes of the decision. */
  readonly rounds: readonly { readonly no: number; readonly form: RoundForm }[];
}

/** No box holds more ballots than a village has households. */
const MOST = 10_000;

/** The published list of one counted vote of a decision: of the latest when no number is given. Null while nothing is counted. */
export async function findBox(reader: Reader, code: string, no: number | null): Promise<BoxView | null> {
  const rounds = await reader
    .selectFrom('decisions.round as r')
    .innerJoin('decisions.decision as d', 'd.id', 'r.decision_id')
    .select(['r.id', 'r.no', 'r.form', 'r.method', 'r.result', 'r.merkle_root', 'r.closes_on', 'd.title', 'd.unit_id', 'd.demo'])
    .where('d.code', '=', code)
    .where('r.state', '=', 'closed')
    .orderBy('r.no', 'desc')
    .limit(20)
    .execute();
  const row = no === null ? rounds[0] : rounds.find((one) => one.no === no);
  if (row === undefined || row.merkle_root === null) return null;
  const { lines, options } = await contentsOf(reader, row.id);
  return {
    round: row.id,
    no: row.no,
    form: row.form,
    open: row.method !== 'secret',
    decidedCode: code,
    title: row.title,
    unit: row.unit_id,
    demo: row.demo,
    closesOn: row.closes_on,
    root: row.merkle_root,
    result: readResult(row.result),
    options,
    lines,
    rounds: rounds.map((one) => ({ no: one.no, form: one.form })),
  };
}

async function contentsOf(reader: Reader, round: Id<'decisions.round'>) {
  const [ballots, receipts, options] = await Promise.all([
    reader
      .selectFrom('decisions.ballot')
      .select(['choices', 'receipt'])
      .where('round_id', '=', round)
      .where('receipt', 'is not', null)
      .limit(MOST)
      .execute(),
    reader.selectFrom('decisions.receipt').select('code').where('round_id', '=', round).limit(MOST).execute(),
    reader.selectFrom('decisions.option').select(['no', 'kind', 'label']).where('round_id', '=', round).orderBy('no').execute(),
  ]);
  return {
    lines: publishedList(
      ballots,
      receipts.map(({ code }) => code),
    ),
    options,
  };
}
