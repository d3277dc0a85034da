import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { publishedList } from '../box/empty-box.ts';
import { lawOfMatter } from '../rules/law-of-matter.ts';
import { merkleRoot } from '../rules/merkle.ts';
import type { Channel } from '../rules/result.ts';
import { resultOf } from '../rules/round-result.ts';
import { tallyOf } from '../rules/tally.ts';
import { receiptFrom } from '../rules/voter-code.ts';
import { makeMeeting } from './meetings.ts';

export interface ClosedParts {
  readonly decision: Id<'decisions.decision'>;
  readonly form: 'meeting' | 'ballot' | 'online-form' | 'online';
  readonly on: Day;
  /** Households that chose each option, in the order of the options. */
  readonly votes: readonly number[];
  readonly blank?: number;
  readonly spoiled?: number;
  /** Names of candidates; without them the question is agree, disagree or another opinion. */
  readonly candidates?: readonly string[];
  readonly no?: number;
}

const KINDS = ['agree', 'disagree', 'other'] as const;
const CHANNEL: Readonly<Record<ClosedParts['form'], Channel>> = {
  meeting: 'hands',
  ballot: 'paper',
  'online-form': 'phone',
  online: 'phone',
};

/** A vote that was counted: roll, ballots, receipts and the frozen result fit together as if it had been held. */
export async function makeClosedRound(db: Db, parts: ClosedParts): Promise<Id<'decisions.round'>> {
  const { decision, form, on, votes, blank = 0, spoiled = 0, candidates = [], no = 1 } = parts;
  const row = await db.selectFrom('decisions.decision').selectAll().where('id', '=', decision).executeTakeFirstOrThrow();
  const { count: households } = await db
    .selectFrom('org.household')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('village_id', '=', row.unit_id)
    .executeTakeFirstOrThrow();
  const ballots: (readonly number[] | null)[] = [
    ...votes.flatMap((count, at) => Array.from({ length: count }, () => [at + 1])),
    ...Array.from({ length: blank }, () => []),
    ...Array.from({ length: spoiled }, () => null),
  ];
  const channels = { [CHANNEL[form]]: ballots.length };
  const tally = unwrap(tallyOf({ households, options: votes.map((_, at) => at + 1), ballots, channels }));
  const law = unwrap(lawOfMatter(row.matter, row.rule_day));
  const present = form === 'meeting' ? ballots.length : null;
  const result = resultOf(tally, law, { election: row.election, seats: 1, present });
  const open = form === 'meeting';
  const receipt = (): string => receiptFrom('factory', randomBytes(16).toString('hex'));
  const laid = ballots.map((choices) => ({ choices, receipt: open ? receipt() : null }));
  const receipts = open ? [] : ballots.map(receipt);
  const meeting = open ? await makeMeeting(db, { village: row.unit_id, on, households, demo: row.demo }) : null;
  const round = newId<'decisions.round'>();
  await db
    .insertInto('decisions.round')
    .values({
      id: round,
      decision_id: decision,
      no,
      meeting_id: meeting,
      form,
      form_ground: form === 'meeting' ? 'free' : 'after-failed-meeting',
      method: open ? 'hands' : 'secret',
      notice_on: on,
      opens_on: on,
      closes_on: on,
      state: 'closed',
      households,
      result: JSON.stringify(result),
      merkle_root: merkleRoot(publishedList(laid, receipts)),
      created_at: Temporal.Instant.from(`${on}T08:00:00+07:00`),
    })
    .execute();
  await db
    .insertInto('decisions.option')
    .values(
      votes.map((_, at) => {
        const label = candidates[at];
        return label === undefined
          ? { round_id: round, no: at + 1, kind: KINDS[at] ?? 'other' }
          : { round_id: round, no: at + 1, kind: 'candidate' as const, label, origin: 'front-board' as const };
      }),
    )
    .execute();
  await sql`
    insert into decisions.roll (round_id, household_id, issued, voted)
    select ${round}, id, ${!open}, case when row_number() over (order by code) <= ${ballots.length} then ${CHANNEL[form]} end
    from org.household where village_id = ${row.unit_id}`.execute(db);
  if (laid.length > 0)
    await db
      .insertInto('decisions.ballot')
      .values(
        laid.map(({ choices, receipt: code }) => ({
          round_id: round,
          choices: choices === null ? null : [...choices],
          receipt: code,
        })),
      )
      .execute();
  if (receipts.length > 0)
    await db
      .insertInto('decisions.receipt')
      .values(receipts.toSorted().map((code) => ({ round_id: round, code })))
      .execute();
  return round;
}
