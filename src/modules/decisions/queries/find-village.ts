import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { placeOf, unitNames, type UnitName } from '#modules/org/index.ts';
import { sendingDue } from '../rules/answer-clock.ts';
import { missingElements } from '../rules/elements.ts';
import { lawOfMatter, type LawOfMatter } from '../rules/law-of-matter.ts';
import { nextStep, type NextStep } from '../rules/next-step.ts';
import type { DecisionState, MeetingState } from '../rules/states.ts';
import { countHouseholds } from '../steps/count-households.ts';
import { findRounds, type RoundView } from './find-rounds.ts';
import { recordsOf } from './record-contents.ts';

export interface MatterRow {
  readonly id: Id<'decisions.decision'>;
  readonly code: string;
  readonly title: string;
  readonly state: DecisionState;
  readonly law: LawOfMatter;
  readonly round: RoundView | null;
  readonly next: NextStep;
  /** Last day of the next step where the law fixes one. */
  readonly due: Day | null;
}

export interface MeetingRowView {
  readonly id: Id<'decisions.meeting'>;
  readonly kind: 'community' | 'annual';
  readonly startsAt: Temporal.Instant;
  readonly place: string;
  readonly state: MeetingState;
  readonly matters: number;
}

export interface VillageModel {
  readonly unit: UnitName;
  readonly place: Place;
  readonly households: number;
  /** What waits for somebody, oldest first. */
  readonly open: readonly MatterRow[];
  /** What nothing is left to do about, newest first. */
  readonly ended: readonly MatterRow[];
  readonly meetings: readonly MeetingRowView[];
}

const MOST_OPEN = 100;
const MOST_ENDED = 20;
const OPEN = ['draft', 'announced', 'voting', 'counting', 'no-result', 'passed', 'sent'] as const;

/** Everything under way in one village; null for a unit that is no village in force today. */
export async function findVillage(reader: Reader, unit: Id<'org.unit'>, today: Day): Promise<VillageModel | null> {
  const place = await placeOf(reader, unit, today);
  const named = (await unitNames(reader, [unit], today)).get(unit);
  if (place === null || named?.level !== 'village') return null;
  const rows = await matterRows(reader, unit);
  return {
    unit: named,
    place,
    households: await countHouseholds(reader, unit, today),
    open: rows.filter(({ next }) => next !== 'nothing'),
    ended: rows
      .filter(({ next }) => next === 'nothing')
      .toReversed()
      .slice(0, MOST_ENDED),
    meetings: await meetingsOf(reader, unit),
  };
}

async function matterRows(reader: Reader, unit: Id<'org.unit'>): Promise<readonly MatterRow[]> {
  const decisions = await reader
    .selectFrom('decisions.decision')
    .select(['id', 'code', 'title', 'state', 'matter', 'rule_day', 'decided_on', 'sent_on', 'answer_due'])
    .where('unit_id', '=', unit)
    .orderBy((eb) =>
      eb
        .case()
        .when('state', 'in', [...OPEN])
        .then(0)
        .else(1)
        .end(),
    )
    .orderBy('created_at', 'desc')
    .limit(MOST_OPEN + MOST_ENDED)
    .execute();
  const rounds = await findRounds(
    reader,
    decisions.map(({ id }) => id),
  );
  const waiting = decisions.filter(hasPassed).map(({ id }) => id);
  const recordOf = await recordsOf(reader, waiting);
  const rows = decisions.map((row): MatterRow => {
    const law = unwrap(lawOfMatter(row.matter, row.rule_day));
    const round = rounds.findLast(({ decision }) => decision === row.id) ?? null;
    const passed = hasPassed(row);
    const next = nextStep({
      state: row.state,
      round: round === null ? null : { form: round.form, state: round.state },
      sent: row.sent_on !== null,
      paperComplete: passed && missingElements(recordOf(row.id).contents).length === 0,
    });
    const due =
      row.state === 'sent'
        ? row.answer_due
        : passed && row.decided_on !== null
          ? (sendingDue(row.decided_on)?.due ?? null)
          : null;
    return { id: row.id, code: row.code, title: row.title, state: row.state, law, round, next, due };
  });
  return rows.toReversed();
}

/** Passed, and its paper still to be made or sent. */
const hasPassed = (row: { readonly state: DecisionState; readonly sent_on: Day | null }): boolean =>
  row.state === 'passed' && row.sent_on === null;

const MOST_MEETINGS = 20;

async function meetingsOf(reader: Reader, unit: Id<'org.unit'>): Promise<readonly MeetingRowView[]> {
  const rows = await reader
    .selectFrom('decisions.meeting as m')
    .select((eb) => [
      'm.id',
      'm.kind',
      'm.starts_at as startsAt',
      'm.place',
      'm.state',
      eb
        .selectFrom('decisions.round as r')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('r.meeting_id', '=', 'm.id')
        .where('r.state', '<>', 'cancelled')
        .as('matters'),
    ])
    .where('m.unit_id', '=', unit)
    .orderBy('m.starts_at', 'desc')
    .limit(MOST_MEETINGS)
    .execute();
  return rows.map((row) => ({ ...row, matters: row.matters ?? 0 }));
}
