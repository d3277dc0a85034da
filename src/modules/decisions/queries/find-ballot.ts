import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf, unitNames } from '#modules/org/index.ts';
import { planStep } from '../commands/plan-ballot.ts';
import type { RoundForm } from '../rules/channels.ts';
import type { Channel } from '../rules/result.ts';
import { readResult, type RoundResult } from '../rules/round-result.ts';
import type { RoundState } from '../rules/states.ts';
import { countMarked } from '../steps/count-marked.ts';
import { loadStacks, type KeyedStack } from '../steps/load-stacks.ts';
import type { SlipOption } from '../steps/slip-sheet.ts';

/** A vote by slips or online, as those who run it see it. */
export interface BallotView {
  readonly id: Id<'decisions.round'>;
  readonly meeting: Id<'decisions.meeting'> | null;
  readonly no: number;
  readonly form: RoundForm;
  /** Slips with the household's name: an open vote. */
  readonly named: boolean;
  readonly formGround: string;
  readonly state: RoundState;
  readonly noticeOn: Day | null;
  readonly opensOn: Day | null;
  readonly closesOn: Day | null;
  readonly households: number | null;
  readonly mostChoices: number;
  readonly merkleRoot: string | null;
  readonly result: RoundResult | null;
  readonly decision: {
    readonly id: Id<'decisions.decision'>;
    readonly code: string;
    readonly title: string;
    readonly matter: string;
    readonly ruleDay: Day;
    readonly demo: boolean;
  };
  readonly place: Place;
  readonly villageName: string;
  readonly options: readonly SlipOption[];
  readonly team: readonly { readonly role: 'leader' | 'member' | 'counter' | 'witness'; readonly name: string | null }[];
  readonly roll: RollCounts;
  readonly marked: Readonly<Record<Channel, number>>;
  readonly stacks: readonly KeyedStack[];
  readonly plan: PlanStep | null;
}

export interface RollCounts {
  readonly all: number;
  readonly withCode: number;
  readonly issued: number;
}

export interface PlanStep {
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  readonly legalRef: string;
  readonly status: 'confirmed' | 'verify';
}

/** Null where there is no such round, or its village is not in force today. Nine queries, however many households. */
export async function findBallot(reader: Reader, id: Id<'decisions.round'>, today: Day): Promise<BallotView | null> {
  const row = await findRow(reader, id);
  const place = row === undefined ? null : await placeOf(reader, row.unit_id, today);
  if (row === undefined || place === null) return null;
  const [names, options, team, roll, marked, stacks, plan] = await Promise.all([
    unitNames(reader, [row.unit_id], today),
    reader.selectFrom('decisions.option').select(['no', 'kind', 'label']).where('round_id', '=', id).orderBy('no').execute(),
    reader
      .selectFrom('decisions.team_member')
      .select(['role', 'name'])
      .where('round_id', '=', id)
      .orderBy('id')
      .limit(50)
      .execute(),
    rollCounts(reader, id),
    countMarked(reader, id),
    loadStacks(reader, id),
    findPlanStep(reader, row.decision_id, id),
  ]);
  return {
    id,
    meeting: row.meeting_id,
    no: row.no,
    form: row.form,
    named: row.method === 'named',
    formGround: row.form_ground,
    state: row.state,
    noticeOn: row.notice_on,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    households: row.households,
    mostChoices: row.most_choices,
    merkleRoot: row.merkle_root,
    result: row.result === null ? null : readResult(row.result),
    decision: {
      id: row.decision_id,
      code: row.code,
      title: row.title,
      matter: row.matter,
      ruleDay: row.rule_day,
      demo: row.demo,
    },
    place,
    villageName: names.get(row.unit_id)?.name ?? '',
    options,
    team,
    roll,
    marked,
    stacks,
    plan,
  };
}

const findRow = (reader: Reader, id: Id<'decisions.round'>) =>
  reader
    .selectFrom('decisions.round as r')
    .innerJoin('decisions.decision as d', 'd.id', 'r.decision_id')
    .selectAll('r')
    .select(['d.unit_id', 'd.code', 'd.title', 'd.matter', 'd.rule_day', 'd.demo'])
    .where('r.id', '=', id)
    .executeTakeFirst();

const rollCounts = (reader: Reader, id: Id<'decisions.round'>): Promise<RollCounts> =>
  reader
    .selectFrom('decisions.roll')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.count<number>('code_hash').as('withCode'),
      eb.fn.countAll<number>().filterWhere('issued', '=', true).as('issued'),
    ])
    .where('round_id', '=', id)
    .executeTakeFirstOrThrow();

async function findPlanStep(
  reader: Reader,
  decision: Id<'decisions.decision'>,
  round: Id<'decisions.round'>,
): Promise<PlanStep | null> {
  const step = await reader
    .selectFrom('decisions.step')
    .select(['due_on as dueOn', 'done_on as doneOn', 'legal_ref as legalRef', 'law_status as status'])
    .where('decision_id', '=', decision)
    .where('key', '=', planStep(round))
    .executeTakeFirst();
  return step ?? null;
}
