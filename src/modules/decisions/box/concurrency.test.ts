import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { anonymous } from '#kernel/actor.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, unwrap } from '#kernel/result.ts';
import { testRoom } from '#kernel/testing/room.ts';
import { addStack } from '../commands/add-stack.ts';
import { castBallot } from '../commands/cast-ballot.ts';
import { closeBallot } from '../commands/close-ballot.ts';
import { endVoting } from '../commands/end-voting.ts';
import { enterStack } from '../commands/enter-stack.ts';
import { markPaper } from '../commands/mark-returned.ts';
import { readResult } from '../rules/round-result.ts';
import { laySlips } from '../rules/lay-slips.ts';
import { tallyOf } from '../rules/tally.ts';
import { needed } from '../rules/threshold.ts';
import { castQuickly, castSealed } from './cast-sealed.ts';
import { makeBoxKeys } from './seal.ts';
import { makeVillage, openVote, stackPhoto, type RunningBallot, type Village } from '../testing/ballots.ts';

const room = await testRoom();
afterAll(() => room.close());

const { publicKey: KEY } = makeBoxKeys();

const cast = ({ sheet }: RunningBallot, at: number, choice: number) =>
  castBallot(room, anonymous, {
    decision: sheet.decisionCode,
    code: sheet.households[at]?.code,
    choice,
    seed: newId(),
    network: '10.0.0.1',
    channel: 'phone',
  });
/** Past the check of the day, which would refuse first: here only the row of the household stands between ballot and count. */
const drop = async ({ sheet, round }: RunningBallot, at: number, choice: number) => {
  const { box_key: boxKey } = await room.db
    .selectFrom('decisions.round')
    .select('box_key')
    .where('id', '=', round)
    .executeTakeFirstOrThrow();
  const code = sheet.households[at]?.code ?? '';
  const vote = { round, code, choices: [choice], seed: newId(), helper: null, boxKey: boxKey ?? KEY };
  // Half of them as a process does that knows the vote: together with others, and with care only where nothing was written.
  const receipt = at % 2 === 0 ? await castQuickly(room, vote, ['none', 'none']) : null;
  return receipt === null ? castSealed(room, vote) : ok({ receipt });
};
const mark = (ballot: RunningBallot, at: number) =>
  room.db
    .transaction()
    .execute((tx) => markPaper(tx, ballot.round, [ballot.sheet.households[at]?.household as Id<'org.household'>]));
const resultOfRound = async (round: Id<'decisions.round'>) =>
  readResult(
    (await room.db.selectFrom('decisions.round').select('result').where('id', '=', round).executeTakeFirstOrThrow()).result,
  );
const close = async (ballot: RunningBallot, { head, keys }: Village) => {
  unwrap(await endVoting(room, head, { round: ballot.round }));
  return closeBallot(keys)(room, head, { round: ballot.round });
};

test('by two channels in the same moment a household is taken once, and the other is told which one', async () => {
  const village = await makeVillage(room, 12);
  const ballot = await openVote(room, village, 'online-form');
  for (let at = 0; at < 12; at += 1) {
    const [phone, paper] = await Promise.all([cast(ballot, at, 1), mark(ballot, at)]);
    expect([phone.ok, paper.ok].filter(Boolean)).toHaveLength(1);
    if (!phone.ok) expect(phone).toMatchObject({ why: 'decisions.vote.already', details: { channel: 'paper' } });
    if (!paper.ok) expect(paper).toMatchObject({ why: 'decisions.return.already', details: { channel: 'phone' } });
  }
});

describe('closing while ballots arrive', () => {
  test.each([0, 5, 20])('after %i ms: every ballot acknowledged is counted once, later ones are refused', async (wait) => {
    const village = await makeVillage(room, 60);
    const ballot = await openVote(room, village, 'online-form');
    const votes = Promise.all(Array.from({ length: 60 }, (_, at) => drop(ballot, at, 1 + (at % 2))));
    await new Promise((resolve) => setTimeout(resolve, wait));
    room.setNow('2026-12-31T09:00:00+07:00');
    const closed = close(ballot, village);
    const taken = await votes;
    unwrap(await closed);
    const acknowledged = taken.flatMap((one) => (one.ok ? [one.value.receipt] : []));
    for (const one of taken) if (!one.ok) expect(one.why).toBe('decisions.vote.not-open');
    const { tally } = await resultOfRound(ballot.round);
    expect(tally.channels.phone).toBe(acknowledged.length);
    const kept = await room.db.selectFrom('decisions.receipt').select('code').where('round_id', '=', ballot.round).execute();
    expect(kept.map(({ code }) => code).toSorted()).toEqual(acknowledged.toSorted());
    room.setNow('2026-11-21T09:00:00+07:00');
  });

  test('two who close at once: one count', async () => {
    const village = await makeVillage(room, 5);
    const ballot = await openVote(room, village, 'online-form');
    for (let at = 0; at < 5; at += 1) unwrap(await cast(ballot, at, 1));
    unwrap(await endVoting(room, village.head, { round: ballot.round }));
    const both = await Promise.all([0, 1].map(() => closeBallot(village.keys)(room, village.head, { round: ballot.round })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const ballots = await room.db.selectFrom('decisions.ballot').selectAll().where('round_id', '=', ballot.round).execute();
    expect(ballots).toHaveLength(5);
  });
});

async function keyIn({ round }: RunningBallot, { head, officer }: Village, agree: number, disagree: number): Promise<void> {
  unwrap(await addStack(room, head, { round, slips: agree + disagree, photo: await stackPhoto(room) }));
  const batch = await room.db.selectFrom('decisions.batch').select('id').where('round_id', '=', round).executeTakeFirstOrThrow();
  const entry = { round, batch: batch.id, 'votes-1': agree, 'votes-2': disagree, blank: 0, spoiled: 0 };
  for (const who of [head, officer]) unwrap(await enterStack(room, who, entry));
}

/** Something somebody tries in an open vote. */
const attempt = fc.record({
  household: fc.nat(7),
  by: fc.constantFrom('phone', 'paper'),
  choice: fc.integer({ min: 1, max: 2 }),
});

test('whatever is tried in whatever order: no household twice, totals add up, and the result is that of a plain recount', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { maxLength: 24 }), async (attempts) => {
      const village = await makeVillage(room, 8);
      const ballot = await openVote(room, village, 'online-form');
      const voted = new Map<number, { by: string; choice: number }>();
      for (const { household, by, choice } of attempts) {
        const done = by === 'phone' ? await cast(ballot, household, choice) : await mark(ballot, household);
        expect(done.ok).toBe(!voted.has(household));
        if (done.ok) voted.set(household, { by, choice });
      }
      room.setNow('2026-12-31T09:00:00+07:00');
      unwrap(await endVoting(room, village.head, { round: ballot.round }));
      const count = (by: string, choice: number) =>
        [...voted.values()].filter((one) => one.by === by && one.choice === choice).length;
      const paper = count('paper', 1) + count('paper', 2);
      const finish = () => closeBallot(village.keys)(room, village.head, { round: ballot.round });
      if (paper > 0) {
        // Marked on paper without a slip that was counted: the box is not closed as if all were well.
        expect(await finish()).toMatchObject({ why: 'decisions.close.slips-differ', details: { slips: 0, returned: paper } });
        await keyIn(ballot, village, count('paper', 1), count('paper', 2));
      }
      unwrap(await finish());
      room.setNow('2026-11-21T09:00:00+07:00');
      const { tally, outcome } = await resultOfRound(ballot.round);
      const choices = [...voted.values()].map(({ choice }) => choice);
      const agree = choices.filter((choice) => choice === 1).length;
      expect(tally.counted.map(({ votes }) => votes)).toEqual([agree, choices.length - agree]);
      expect(tally.channels).toEqual({ hands: 0, paper, phone: voted.size - paper, desk: 0 });
      expect(outcome).toBe(agree > 4 ? 'passed' : 'failed');
      const box = await room.db.selectFrom('decisions.ballot').select('choices').where('round_id', '=', ballot.round).execute();
      const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
      expect(sorted(box.map((one) => one.choices?.[0] ?? 0))).toEqual(sorted(choices));
    }),
    { numRuns: 12 },
  );
});

const stack = fc
  .record({ agree: fc.nat(60), disagree: fc.nat(60), blank: fc.nat(10), spoiled: fc.nat(10) })
  .filter(({ agree, disagree, blank, spoiled }) => agree + disagree + blank + spoiled > 0);

test('slips laid out from stacks give back exactly what was keyed in, and the tally refuses a box that is not even', () => {
  fc.assert(
    fc.property(fc.array(stack, { minLength: 1, maxLength: 6 }), fc.nat(40), (stacks, absent) => {
      const sum = (pick: (one: (typeof stacks)[number]) => number) => stacks.reduce((total, one) => total + pick(one), 0);
      const ballots = stacks.flatMap(({ agree, disagree, blank, spoiled }) =>
        laySlips({ counts: { 1: agree, 2: disagree }, blank, spoiled }, agree + disagree + blank + spoiled, 1),
      );
      const households = ballots.length + absent;
      const box = { households, options: [1, 2], ballots, channels: { paper: ballots.length } };
      const tally = unwrap(tallyOf(box));
      expect(tally.counted).toEqual([
        { no: 1, votes: sum(({ agree }) => agree) },
        { no: 2, votes: sum(({ disagree }) => disagree) },
      ]);
      expect([tally.blank, tally.spoiled]).toEqual([sum(({ blank }) => blank), sum(({ spoiled }) => spoiled)]);
      expect(needed(households, { numerator: 1, denominator: 2, strict: true })).toBeGreaterThan(households / 2);
      expect(tallyOf({ ...box, channels: { paper: ballots.length + 1 } })).toMatchObject({ why: 'decisions.close.not-even' });
      expect(tallyOf({ ...box, households: ballots.length - 1 })).toMatchObject({ why: 'decisions.close.not-even' });
    }),
  );
});
