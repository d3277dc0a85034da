import { afterAll, describe, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { unwrap } from '#kernel/result.ts';
import { rateRow } from '#kernel/rate.ts';
import type { Room } from '#kernel/room.ts';
import { openDatabase } from '#kernel/db.ts';
import { testRoom } from '#kernel/testing/room.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { readResult } from '../rules/round-result.ts';
import { makeDecision } from '../testing/factories.ts';
import { later, makeVillage, openVote, planInput, stackPhoto, type RunningBallot, type Village } from '../testing/ballots.ts';
import { addStack } from './add-stack.ts';
import { callBallot } from './call-ballot.ts';
import { castBallot } from './cast-ballot.ts';
import { closeBallot } from './close-ballot.ts';
import { correctRoll } from './correct-roll.ts';
import { endVoting } from './end-voting.ts';
import { enterStack } from './enter-stack.ts';
import { makeSlips } from './make-slips.ts';
import { markReturned } from './mark-returned.ts';
import { openBallot } from './open-ballot.ts';
import { planBallot } from './plan-ballot.ts';
import { replaceSlip } from './replace-slip.ts';
import { unmarkReturned } from './unmark-returned.ts';
import { voidBallot } from './void-ballot.ts';
import { newId } from '#kernel/id.ts';

const room = await testRoom();
afterAll(() => room.close());

const decisionRow = (id: Id<'decisions.decision'>) =>
  room.db.selectFrom('decisions.decision').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const roundRow = (id: Id<'decisions.round'>) =>
  room.db.selectFrom('decisions.round').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const stackId = async (round: Id<'decisions.round'>) =>
  (
    await room.db
      .selectFrom('decisions.batch')
      .select('id')
      .where('round_id', '=', round)
      .orderBy('no', 'desc')
      .executeTakeFirstOrThrow()
  ).id;
const returned = ({ round, sheet }: RunningBallot, actor: Actor, many: number) =>
  markReturned(room, actor, { round, households: sheet.households.slice(0, many).map(({ household }) => household) });
const count = (agree: number, disagree: number, other = 0, blank = 0, spoiled = 0) => ({
  'votes-1': agree,
  'votes-2': disagree,
  'votes-3': other,
  blank,
  spoiled,
});
const cast = (
  { sheet }: RunningBallot,
  at: number,
  choice: number,
  { actor = ANYONE, room: process = room, ...more }: { actor?: Actor; room?: Room; [field: string]: unknown } = {},
) =>
  castBallot(process, actor, {
    decision: sheet.decisionCode,
    code: sheet.households[at]?.code ?? '',
    choice,
    seed: newId(),
    network: '10.0.0.1',
    channel: 'phone',
    ...more,
  });
const ANYONE: Actor = { kind: 'anonymous', person: null, name: null, session: null, holdings: [] };

async function countOne({ round }: RunningBallot, { head, officer }: Village, slips: number, entry: ReturnType<typeof count>) {
  unwrap(await addStack(room, head, { round, slips, photo: await stackPhoto(room) }));
  const batch = await stackId(round);
  unwrap(await enterStack(room, head, { round, batch, ...entry }));
  unwrap(await enterStack(room, officer, { round, batch, ...entry }));
}

describe('slips to every household', () => {
  test('from the plan to the result: 151 of 300 pass, with a receipt for every slip in the box', async () => {
    const village = await makeVillage(room, 300);
    const ballot = await openVote(room, village, 'ballot');
    unwrap(await returned(ballot, village.officer, 170));
    later(room, 2);
    unwrap(await endVoting(room, village.head, { round: ballot.round }));
    await countOne(ballot, village, 170, count(151, 10, 5, 3, 1));
    unwrap(await closeBallot(village.keys)(room, village.head, { round: ballot.round }));
    const round = await roundRow(ballot.round);
    expect(readResult(round.result)).toMatchObject({
      outcome: 'passed',
      needed: 151,
      votes: 151,
      tally: { households: 300, blank: 3, spoiled: 1, channels: { hands: 0, paper: 170, phone: 0, desk: 0 } },
    });
    expect(await decisionRow(ballot.decision)).toMatchObject({ state: 'passed' });
    const receipts = await room.db.selectFrom('decisions.receipt').select('code').where('round_id', '=', ballot.round).execute();
    const printed = ballot.sheet.households.slice(0, 170).map(({ receipt }) => receipt);
    expect(receipts.map(({ code }) => code).toSorted()).toEqual(printed.toSorted());
  });

  test('150 of 300 fail; a stack keyed in differently, or not twice, blocks the close and is named', async () => {
    const village = await makeVillage(room, 300);
    const ballot = await openVote(room, village, 'ballot');
    unwrap(await returned(ballot, village.head, 200));
    later(room, 2);
    unwrap(await endVoting(room, village.head, { round: ballot.round }));
    const { round } = ballot;
    const close = () => closeBallot(village.keys)(room, village.head, { round });
    expect(await close()).toMatchObject({ why: 'decisions.close.slips-differ', details: { slips: 0, returned: 200 } });
    unwrap(await addStack(room, village.head, { round, slips: 200, photo: await stackPhoto(room) }));
    const batch = await stackId(round);
    expect(await close()).toMatchObject({ why: 'decisions.close.stack-open', details: { no: 1 } });
    unwrap(await enterStack(room, village.head, { round, batch, ...count(150, 50) }));
    expect(await close()).toMatchObject({ why: 'decisions.close.stack-open' });
    expect(await enterStack(room, village.officer, { round, batch, ...count(150, 49) })).toMatchObject({
      why: 'decisions.stack.not-even',
    });
    unwrap(await enterStack(room, village.officer, { round, batch, ...count(151, 49) }));
    expect(await close()).toMatchObject({ why: 'decisions.close.stack-mismatch', details: { no: 1 } });
    expect(await enterStack(room, village.front, { round, batch, ...count(150, 50) })).toMatchObject({
      why: 'decisions.stack.two-already',
    });
    unwrap(await enterStack(room, village.officer, { round, batch, ...count(150, 50) }));
    unwrap(await close());
    expect(readResult((await roundRow(round)).result)).toMatchObject({ outcome: 'failed', votes: 150 });
    expect(await decisionRow(ballot.decision)).toMatchObject({ state: 'failed' });
  });

  test('a slip marked twice, late, or in the name of nobody is refused in words and marks nobody', async () => {
    const village = await makeVillage(room, 12);
    const ballot = await openVote(room, village, 'ballot');
    unwrap(await returned(ballot, village.head, 2));
    expect(await returned(ballot, village.head, 3)).toMatchObject({
      why: 'decisions.return.already',
      details: { households: 'H001, H002', channel: 'paper' },
    });
    unwrap(await unmarkReturned(room, village.head, { round: ballot.round, household: 'H002' }));
    const marked = await room.db
      .selectFrom('decisions.roll')
      .where('round_id', '=', ballot.round)
      .where('voted', 'is not', null)
      .selectAll()
      .execute();
    expect(marked).toHaveLength(1);
    later(room, 2);
    unwrap(await endVoting(room, village.head, { round: ballot.round }));
    expect(await returned(ballot, village.head, 5)).toMatchObject({ why: 'decisions.vote.not-open' });
  });

  test('N may be corrected by head and Front board until voting opens, and never after (17 must-pass: 6)', async () => {
    const village = await makeVillage(room, 12);
    const decision = await makeDecision(room.db, { village: village.village });
    const { round } = unwrap(await planBallot(room, village.head, planInput(room, decision, 'ballot')));
    unwrap(await callBallot(room, village.head, { round }));
    const out = { round, change: 'remove', household: 'H012' };
    expect(await correctRoll(room, village.head, out)).toMatchObject({ why: 'decisions.roll.front-needed' });
    unwrap(await correctRoll(room, village.head, { ...out, withFront: 'on' }));
    expect(await roundRow(round)).toMatchObject({ households: 11 });
    unwrap(await makeSlips(room, village.head, { round }));
    later(room, 3);
    unwrap(await openBallot(village.keys)(room, village.head, { round }));
    expect(await correctRoll(room, village.head, { ...out, change: 'add', withFront: 'on' })).toMatchObject({
      why: 'decisions.roll.frozen',
    });
    expect(await roundRow(round)).toMatchObject({ households: 11 });
  });

  test('codes are shown once; making them again must be asked for, and a replaced one is void', async () => {
    const village = await makeVillage(room, 3);
    const ballot = await openVote(room, village, 'ballot');
    const key = newId();
    expect(await makeSlips(room, village.head, { round: ballot.round }, key)).toMatchObject({ why: 'decisions.slips.made' });
    const first = ballot.sheet.households[0];
    const again = unwrap(await replaceSlip(room, village.head, { round: ballot.round, household: first?.household }, key));
    expect(again.households).toHaveLength(1);
    expect(again.households[0]?.code).not.toBe(first?.code);
    const kept = await room.db.selectFrom('kernel.command_key').select('key').where('key', '=', key).execute();
    expect(kept).toEqual([]);
  });
});

describe('what the law does not allow', () => {
  test.each([
    ['contribution', 'online-form', 'decisions.form.never'],
    ['collection', 'online-form', 'decisions.form.never'],
    ['convention', 'online-form', 'decisions.form.never'],
    ['village-head', 'online', 'decisions.form.never'],
    ['board', 'online', 'decisions.form.never'],
    ['contribution', 'ballot', 'decisions.form.not-yet'],
  ] as const)('%s by %s: %s (17 must-pass: 7)', async (matter, form, why) => {
    const village = await makeVillage(room, 3);
    const decision = await makeDecision(room.db, { village: village.village, matter });
    expect(await planBallot(room, village.head, planInput(room, decision, form))).toMatchObject({ ok: false, why });
  });

  test('a team of two or six, one witness, a notice too late, an opening too early', async () => {
    const village = await makeVillage(room, 3);
    const decision = await makeDecision(room.db, { village: village.village });
    const input = planInput(room, decision, 'ballot');
    const plan = (more: object) => planBallot(room, village.head, { ...input, ...more });
    expect(await plan({ members: 'Một người' })).toMatchObject({
      why: 'decisions.team.size',
      details: { people: 2, min: 3, max: 5 },
    });
    expect(await plan({ members: 'A\nB\nC\nD\nE' })).toMatchObject({ why: 'decisions.team.size' });
    expect(await plan({ witnesses: 'Một người' })).toMatchObject({ why: 'decisions.team.witnesses' });
    expect(await plan({ withFront: '' })).toMatchObject({ why: 'decisions.form.not-yet' });
    const { round } = unwrap(await plan({}));
    expect(await plan({})).toMatchObject({ why: 'decisions.plan.under-way' });
    later(room, 2);
    expect(await callBallot(room, village.head, { round })).toMatchObject({
      why: 'decisions.call.too-late',
      details: { days: 2 },
    });
    room.setNow(`${day('2026-11-21')}T09:00:00+07:00`);
  });
});

describe('online, for other matters of the community alone', () => {
  test('step A with exactly half of the households does not open step B; one more does (17 must-pass: 7)', async () => {
    for (const [agree, outcome] of [
      [2, 'failed'],
      [3, 'passed'],
    ] as const) {
      const village = await makeVillage(room, 4);
      const stepA = await openVote(room, village, 'online-form');
      for (let at = 0; at < 4; at += 1) unwrap(await cast(stepA, at, at < agree ? 1 : 2));
      unwrap(await endVoting(room, village.head, { round: stepA.round }));
      unwrap(await closeBallot(village.keys)(room, village.head, { round: stepA.round }));
      expect(readResult((await roundRow(stepA.round)).result)).toMatchObject({ outcome });
      expect(await decisionRow(stepA.decision)).toMatchObject({ state: 'no-result' });
      const stepB = await planBallot(room, village.head, planInput(room, stepA.decision, 'online'));
      expect(stepB).toMatchObject(outcome === 'passed' ? { ok: true } : { ok: false, why: 'decisions.plan.step-a-first' });
    }
  });

  test('by phone and at the desk, each in one count; second, late, forged and mistyped codes are told apart', async () => {
    const village = await makeVillage(room, 5);
    const stepA = await openVote(room, village, 'online-form');
    for (let at = 0; at < 3; at += 1) unwrap(await cast(stepA, at, 1));
    later(room, 3);
    expect(await cast(stepA, 3, 1)).toMatchObject({ why: 'decisions.vote.not-open' });
    unwrap(await endVoting(room, village.head, { round: stepA.round }));
    unwrap(await closeBallot(village.keys)(room, village.head, { round: stepA.round }));
    expect(await village.keys.read(stepA.round)).toBeNull();

    const stepB = await openVote(room, village, 'online', { decision: stepA.decision });
    unwrap(await cast(stepB, 0, 1));
    unwrap(await cast(stepB, 1, 3, { actor: village.head, channel: 'desk' }));
    expect(await cast(stepB, 2, 1, { channel: 'desk' })).toMatchObject({ why: 'sign-in' });
    expect(await cast(stepB, 1, 1)).toMatchObject({ why: 'decisions.vote.already', details: { channel: 'desk' } });
    expect(await cast(stepB, 2, 9)).toMatchObject({ why: 'decisions.vote.unknown-choice' });
    expect(await cast(stepB, 2, 1, { code: '1111-1111-1111-11' })).toMatchObject({ why: 'decisions.vote.unknown-code' });
    expect(await cast(stepB, 2, 1, { code: '7K3M' })).toMatchObject({ why: 'decisions.vote.bad-code' });
    const stranger = await cast(stepB, 2, 1, { code: stepA.sheet.households[2]?.code });
    expect(stranger).toMatchObject({ why: 'decisions.vote.unknown-code' });
    expect(await endVoting(room, village.head, { round: stepB.round })).toMatchObject({ why: 'decisions.end.too-early' });
    unwrap(await cast(stepB, 2, 1));
    unwrap(await cast(stepB, 3, 2));
    unwrap(await cast(stepB, 4, 1));
    unwrap(await endVoting(room, village.head, { round: stepB.round }));
    expect(await cast(stepB, 4, 1)).toMatchObject({ why: 'decisions.vote.not-open' });
    unwrap(await closeBallot(village.keys)(room, village.head, { round: stepB.round }));
    expect(readResult((await roundRow(stepB.round)).result)).toMatchObject({
      outcome: 'passed',
      tally: { channels: { phone: 4, desk: 1 }, counted: [{ votes: 3 }, { votes: 1 }, { votes: 1 }] },
    });
    expect(await decisionRow(stepB.decision)).toMatchObject({ state: 'passed', effective_on: expect.anything() });
  });

  test('guessing codes is stopped for that network in every process, and nobody else is shut out', async () => {
    const village = await makeVillage(room, 12);
    const ballot = await openVote(room, village, 'online-form');
    const connectionString = room.pool.options.connectionString ?? '';
    const other = { ...room, ...openDatabase({ url: connectionString, connections: 3 }) };
    const there = (at: number, network: string) => cast(ballot, at, 1, { network, room: other });
    // Both processes know the vote from now on, and take ballots in one statement.
    unwrap(await cast(ballot, 0, 1));
    unwrap(await there(1, '10.0.0.2'));
    const guess = (network: string) => cast(ballot, 0, 1, { code: '1111-1111-1111-11', network });
    for (let tries = 0; tries < 30; tries += 1)
      expect(await guess('10.0.0.9')).toMatchObject({ why: 'decisions.vote.unknown-code' });
    expect(await guess('10.0.0.9')).toMatchObject({ why: 'decisions.vote.too-many-tries', details: { minutes: 1 } });
    expect(await cast(ballot, 2, 1, { network: '10.0.0.9' })).toMatchObject({ why: 'decisions.vote.too-many-tries' });
    expect(await there(2, '10.0.0.9')).toMatchObject({ why: 'decisions.vote.too-many-tries' });
    expect(await there(2, '10.0.0.10')).toMatchObject({ ok: true });
    expect(await cast(ballot, 3, 1, { network: '10.0.0.11' })).toMatchObject({ ok: true });

    // Guessed from everywhere, the vote leaves each network but a few tries; who has a code of their own still needs only one.
    const crowded = rateRow(room, { name: 'decisions.vote.round', points: 600, seconds: 3600 }, ballot.round);
    const until = room.now().add({ hours: 1 });
    await room.db.updateTable('kernel.rate').set({ free_at: until }).where('key', '=', crowded).execute();
    for (let tries = 0; tries < 3; tries += 1)
      expect(await guess('10.0.0.12')).toMatchObject({ why: 'decisions.vote.unknown-code' });
    expect(await there(4, '10.0.0.12')).toMatchObject({ why: 'decisions.vote.too-many-tries' });
    expect(await there(4, '10.0.0.13')).toMatchObject({ ok: true });
    await other.close();
  });

  test('when the key is lost nothing can be counted: the vote is called off, with the reason, and held again', async () => {
    const village = await makeVillage(room, 3);
    const ballot = await openVote(room, village, 'online-form');
    for (const at of [0, 1, 2]) unwrap(await cast(ballot, at, 1));
    unwrap(await endVoting(room, village.head, { round: ballot.round }));
    await village.keys.destroy(ballot.round);
    expect(await closeBallot(village.keys)(room, village.head, { round: ballot.round })).toMatchObject({
      why: 'decisions.close.key-lost',
    });
    unwrap(
      await voidBallot(village.keys)(room, village.head, {
        round: ballot.round,
        reason: 'Máy chủ hỏng đĩa, mất khóa hòm phiếu.',
      }),
    );
    expect(await decisionRow(ballot.decision)).toMatchObject({ state: 'no-result' });
    const left = await room.db.selectFrom('decisions.sealed_ballot').where('round_id', '=', ballot.round).selectAll().execute();
    expect(left).toEqual([]);
    expect(await planBallot(room, village.head, planInput(room, ballot.decision, 'online-form'))).toMatchObject({ ok: true });
  });
});
