import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { recordAct } from '#modules/ledger/index.ts';
import { makeHousehold } from '#modules/org/testing/factories.ts';
import { publishedList } from '../box/empty-box.ts';
import { merkleRoot } from '../rules/merkle.ts';
import { readResult } from '../rules/round-result.ts';
import { count, makeVillage, opened, planned, type HeldMeeting, type VillageScene } from '../testing/village-scene.ts';
import { addCandidate } from './add-candidate.ts';
import { addCluster } from './add-cluster.ts';
import { callMeeting } from './call-meeting.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { checkIn } from './check-in.ts';
import { chooseMethod } from './choose-method.ts';
import { closeMeeting } from './close-meeting.ts';
import { countHands } from './count-hands.ts';
import { nameCountingBoard } from './name-counting-board.ts';
import { nameSecretary } from './name-secretary.ts';
import { openMeeting } from './open-meeting.ts';
import { planMeeting } from './plan-meeting.ts';
import { setSeats } from './set-seats.ts';
import { undoCheckIn } from './undo-check-in.ts';
import { withdrawDecision } from './withdraw-decision.ts';

let room: TestRoom;
let scene: VillageScene;

beforeAll(async () => {
  room = await testRoom({ recordAct });
});
afterAll(() => room.close());
beforeEach(async () => {
  room.setNow('2026-11-21T09:00:00+07:00');
  scene = await makeVillage(room.db);
});

const whyOf = (outcome: { ok: boolean; why?: string }): string => (outcome.ok ? 'ok' : (outcome.why ?? ''));
const stateOf = async (id: Id<'decisions.decision'>) =>
  (await room.db.selectFrom('decisions.decision').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
const roundOf = (id: Id<'decisions.round'>) =>
  room.db.selectFrom('decisions.round').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const boxOf = (id: Id<'decisions.round'>) =>
  room.db.selectFrom('decisions.ballot').select(['choices', 'receipt']).where('round_id', '=', id).execute();
const votedIn = (id: Id<'decisions.round'>) =>
  room.db
    .selectFrom('decisions.roll')
    .select(['voted', 'votable'])
    .where('round_id', '=', id)
    .where('voted', 'is not', null)
    .execute();

describe('the notice', () => {
  it('is refused when it comes too late, with the last day in time', async () => {
    const held = await planned(room, scene);
    room.setNow('2026-11-25T09:00:00+07:00');
    expect(await callMeeting(room, scene.head, { meeting: held.meeting })).toMatchObject({
      why: 'decisions.call.meeting-too-late',
      details: { last: '2026-11-24' },
    });
    room.setNow('2026-11-24T23:00:00+07:00');
    expect(whyOf(await callMeeting(room, scene.head, { meeting: held.meeting }))).toBe('ok');
    expect(await stateOf(held.decision)).toBe('announced');
  });

  it('of money matters needs documents at every household in time', async () => {
    const held = await planned(room, scene, 'contribution');
    const call = async (documentsOn: string) =>
      whyOf(await callMeeting(room, scene.head, { meeting: held.meeting, documentsOn }));
    expect(await call('')).toBe('decisions.call.documents-missing');
    expect(await call('2026-11-23')).toBe('decisions.call.documents-missing');
    expect(await call('2026-11-20')).toBe('ok');
  });

  it('freezes the households: who moves in afterwards does not count, and cannot check in', async () => {
    const held = await planned(room, scene);
    unwrap(await callMeeting(room, scene.head, { meeting: held.meeting }));
    const late = await makeHousehold(room.db, { village: scene.village, code: 'H999' });
    room.setNow('2026-11-26T19:40:00+07:00');
    expect((await roundOf(held.round)).households).toBe(10);
    expect(whyOf(await checkIn(room, scene.head, { meeting: held.meeting, household: late }))).toBe(
      'decisions.check-in.not-on-roll',
    );
  });

  it('called off, the matter can be put again; the same matter never stands on two agendas', async () => {
    const held = await planned(room, scene);
    unwrap(await callMeeting(room, scene.head, { meeting: held.meeting }));
    expect(whyOf(await withdrawDecision(room, scene.head, { decision: held.decision }))).toBe('decisions.withdraw.running');
    unwrap(await cancelMeeting(room, scene.head, { meeting: held.meeting }));
    expect(await stateOf(held.decision)).toBe('draft');
    const again = {
      unit: scene.village,
      kind: 'community',
      decisions: [held.decision],
      on: '2026-12-01',
      at: '19h',
      place: 'Đình',
      chair: 'A',
    };
    expect(whyOf(await planMeeting(room, scene.head, again))).toBe('ok');
    expect(whyOf(await planMeeting(room, scene.head, again))).toBe('decisions.plan.running');
  });

  it('of parts of a village: from 200 households, or where people live scattered', async () => {
    const held = await planned(room, scene);
    const part = {
      meeting: held.meeting,
      name: 'Cụm 1',
      place: 'Nhà ông Páo',
      on: '2026-11-26',
      at: '19:30',
      chair: 'B',
      document: '12/KH-UBND',
    };
    expect(await addCluster(room, scene.head, part)).toMatchObject({
      why: 'decisions.cluster.too-small',
      details: { households: 10, minimum: 200 },
    });
    expect(whyOf(await addCluster(room, scene.head, { ...part, scattered: 'on' }))).toBe('ok');
  });
});

describe('the meeting', () => {
  it('passes with 20 of 30 by the integer rule, with as many ballots as households that came', async () => {
    scene = await makeVillage(room.db, 30);
    const held = await opened(room, scene, { matter: 'contribution', present: 25 });
    await count(room, scene, held, [20, 3, 1]);
    unwrap(await closeMeeting(room, scene.head, { meeting: held.meeting }));
    const round = await roundOf(held.round);
    expect(readResult(round.result)).toMatchObject({
      outcome: 'passed',
      needed: 20,
      votes: 20,
      present: 25,
      tally: { households: 30, blank: 1, spoiled: 0, channels: { hands: 25, paper: 0, phone: 0, desk: 0 } },
    });
    const ballots = await boxOf(held.round);
    expect(ballots.length).toBe(25);
    expect((await votedIn(held.round)).map(({ voted, votable }) => [voted, votable])).toEqual(
      Array.from({ length: 25 }, () => ['hands', false]),
    );
    expect(new Set(ballots.map(({ receipt }) => receipt)).size).toBe(25);
    expect(round.merkle_root).toBe(merkleRoot(publishedList(ballots, [])));
    expect(
      await room.db
        .selectFrom('decisions.decision')
        .select(['state', 'decided_on', 'effective_on'])
        .where('id', '=', held.decision)
        .executeTakeFirst(),
    ).toEqual({
      state: 'passed',
      decided_on: '2026-11-26',
      effective_on: '2026-11-26',
    });
  });

  it('with too few households has no result, needs no count, stays on record', async () => {
    const held = await opened(room, scene, { matter: 'contribution', present: 6 });
    unwrap(await closeMeeting(room, scene.head, { meeting: held.meeting }));
    expect(readResult((await roundOf(held.round)).result)).toMatchObject({ outcome: 'no-result', needed: 7, present: 6 });
    expect(await stateOf(held.decision)).toBe('no-result');
    expect((await boxOf(held.round)).length).toBe(6);
  });

  it('with enough households must be counted before it is closed, and may fail', async () => {
    const held = await opened(room, scene, { present: 8 });
    expect(whyOf(await closeMeeting(room, scene.head, { meeting: held.meeting }))).toBe('decisions.close.not-counted');
    await count(room, scene, held, [5, 3, 0]);
    unwrap(await closeMeeting(room, scene.head, { meeting: held.meeting }));
    expect(await stateOf(held.decision)).toBe('failed');
  });

  it('takes one representative for a household; a slip of the finger is undone until something was counted', async () => {
    const held = await opened(room, scene, { present: 8 });
    const household = scene.householdIds[0];
    expect(whyOf(await checkIn(room, scene.officer, { meeting: held.meeting, household }))).toBe('decisions.check-in.already');
    unwrap(await undoCheckIn(room, scene.head, { meeting: held.meeting, household }));
    unwrap(await checkIn(room, scene.head, { meeting: held.meeting, household, representative: 'Người khác' }));
    await count(room, scene, held, [6, 1, 0]);
    expect(whyOf(await undoCheckIn(room, scene.head, { meeting: held.meeting, household }))).toBe('decisions.check-in.counted');
  });

  it('never counts more than came; a closed vote takes no count', async () => {
    const held = await opened(room, scene, { present: 8 });
    const tryCount = async (counts: Record<string, number>) =>
      whyOf(await countHands(room, scene.head, { meeting: held.meeting, round: held.round, counts }));
    expect(await tryCount({ 1: 9, 2: 0, 3: 0 })).toBe('decisions.count.more-than-present');
    expect(await tryCount({ 1: 5, 2: 4, 3: 0 })).toBe('decisions.count.too-many');
    expect(await tryCount({ 1: 5, 2: 1 })).toBe('decisions.count.options');
    expect(await tryCount({ 1: 7, 2: 1, 3: 0 })).toBe('ok');
    unwrap(await closeMeeting(room, scene.head, { meeting: held.meeting }));
    expect(await tryCount({ 1: 7, 2: 1, 3: 0 })).toBe('decisions.state.changed');
  });

  it('chooses a secretary by more than half of those present, and refuses fewer with the rule', async () => {
    const held = await opened(room, scene, { present: 8 });
    const name = (votes: number) => nameSecretary(room, scene.head, { meeting: held.meeting, secretary: 'Giàng Thị Thử', votes });
    expect(await name(4)).toMatchObject({ why: 'decisions.procedure.too-few', details: { needed: 5 } });
    expect(whyOf(await name(9))).toBe('decisions.procedure.more-than-present');
    expect(whyOf(await name(5))).toBe('ok');
  });

  it('by secret slips needs its counting board with witnesses, and publishes no choice', async () => {
    const held = await opened(room, scene, { present: 8 });
    const at = { meeting: held.meeting, round: held.round };
    unwrap(await chooseMethod(room, scene.head, { ...at, method: 'secret', votes: 8 }));
    const slips = { ...at, counts: { 1: 6, 2: 1, 3: 0 }, spoiled: 1 };
    expect(whyOf(await countHands(room, scene.head, slips))).toBe('decisions.count.no-board');
    const board = { ...at, counters: 'A\nB\nC', witnesses: 'D\nE' };
    expect(whyOf(await nameCountingBoard(room, scene.head, { ...board, counters: 'A\nB' }))).toBe('decisions.board.size');
    expect(whyOf(await nameCountingBoard(room, scene.head, { ...board, witnesses: 'D' }))).toBe('decisions.board.witnesses');
    unwrap(await nameCountingBoard(room, scene.head, board));
    unwrap(await countHands(room, scene.head, slips));
    unwrap(await closeMeeting(room, scene.head, { meeting: held.meeting }));
    expect((await boxOf(held.round)).every(({ receipt }) => receipt === null)).toBe(true);
    expect(readResult((await roundOf(held.round)).result)).toMatchObject({
      outcome: 'passed',
      tally: { spoiled: 1, blank: 0, channels: { paper: 8 } },
    });
  });

  it('adds parts of the village up; each household belongs to one of them', async () => {
    const held = await planned(room, scene);
    for (const name of ['Cụm 1', 'Cụm 2'])
      unwrap(
        await addCluster(room, scene.head, {
          meeting: held.meeting,
          name,
          place: 'Lán',
          on: '2026-11-26',
          at: '19:30',
          chair: 'B',
          document: '12/KH-UBND',
          scattered: 'on',
        }),
      );
    unwrap(await callMeeting(room, scene.head, { meeting: held.meeting }));
    room.setNow('2026-11-26T19:40:00+07:00');
    const come = (at: number, cluster: string) =>
      checkIn(room, scene.head, { meeting: held.meeting, household: scene.householdIds[at], cluster });
    expect(whyOf(await come(0, ''))).toBe('decisions.check-in.which-cluster');
    for (const at of [0, 1, 2, 3]) unwrap(await come(at, '1'));
    for (const at of [4, 5, 6]) unwrap(await come(at, '2'));
    expect(whyOf(await come(0, '2'))).toBe('decisions.check-in.already');
    unwrap(await openMeeting(room, scene.head, { meeting: held.meeting }));
    const hands = (cluster: string, counts: Record<string, number>) =>
      countHands(room, scene.head, { meeting: held.meeting, round: held.round, cluster, counts });
    expect(whyOf(await hands('2', { 1: 4, 2: 0, 3: 0 }))).toBe('decisions.count.more-than-present');
    unwrap(await hands('1', { 1: 3, 2: 1, 3: 0 }));
    expect(whyOf(await closeMeeting(room, scene.head, { meeting: held.meeting }))).toBe('decisions.close.not-counted');
    unwrap(await hands('2', { 1: 3, 2: 0, 3: 0 }));
    unwrap(await closeMeeting(room, scene.head, { meeting: held.meeting }));
    expect(readResult((await roundOf(held.round)).result)).toMatchObject({ outcome: 'passed', votes: 6, needed: 6 });
  });

  it('elects those with more than half of all households, as many as there are seats', async () => {
    const held = await planned(room, scene, 'board');
    const at = { meeting: held.meeting, round: held.round };
    expect(whyOf(await callMeeting(room, scene.head, { meeting: held.meeting }))).toBe('decisions.call.no-candidate');
    unwrap(await setSeats(room, scene.head, { ...at, seats: 2 }));
    for (const label of ['Lù Thị Một', 'Sùng A Hai', 'Hà Văn Ba'])
      unwrap(await addCandidate(room, scene.head, { ...at, label, origin: 'front-board' }));
    unwrap(await callMeeting(room, scene.head, { meeting: held.meeting }));
    room.setNow('2026-11-26T19:40:00+07:00');
    for (const household of scene.householdIds.slice(0, 9))
      unwrap(await checkIn(room, scene.head, { meeting: held.meeting, household }));
    unwrap(await openMeeting(room, scene.head, { meeting: held.meeting }));
    await count(room, scene, held, [8, 6, 3]);
    unwrap(await closeMeeting(room, scene.head, { meeting: held.meeting }));
    expect(readResult((await roundOf(held.round)).result)).toMatchObject({ outcome: 'passed', chosen: [1, 2] });
    const ballots = await boxOf(held.round);
    const votes = [1, 2, 3].map((no) => ballots.filter(({ choices }) => choices?.includes(no)).length);
    expect(votes).toEqual([8, 6, 3]);
    expect(Math.max(...ballots.map(({ choices }) => choices?.length ?? 0))).toBeLessThanOrEqual(2);
  });
});

describe('any order of counts and recounts', () => {
  it('keeps the totals of the last one, and lays out one ballot for each household that came', async () => {
    const present = 8;
    const oneCount = fc.tuple(fc.nat(present), fc.nat(present), fc.nat(present));
    await fc.assert(
      fc.asyncProperty(fc.array(oneCount, { minLength: 1, maxLength: 4 }), async (counts) => {
        room.setNow('2026-11-21T09:00:00+07:00');
        scene = await makeVillage(room.db);
        const held: HeldMeeting = await opened(room, scene, { present });
        let last: readonly number[] | null = null;
        for (const hands of counts) {
          const fits = hands[0] + hands[1] + hands[2] <= present;
          const done = await countHands(room, scene.head, {
            meeting: held.meeting,
            round: held.round,
            counts: { 1: hands[0], 2: hands[1], 3: hands[2] },
          });
          expect(done.ok).toBe(fits);
          if (fits) last = hands;
        }
        const closed = await closeMeeting(room, scene.head, { meeting: held.meeting });
        expect(closed.ok).toBe(last !== null);
        if (last === null) return;
        const { tally, outcome } = readResult((await roundOf(held.round)).result);
        expect(tally.counted.map(({ votes }) => votes)).toEqual(last);
        const ballots = await boxOf(held.round);
        expect([1, 2, 3].map((no) => ballots.filter(({ choices }) => choices?.includes(no)).length)).toEqual(last);
        expect(ballots.length).toBe((await votedIn(held.round)).length);
        expect(ballots.length).toBe(present);
        expect(tally.blank).toBe(present - last.reduce((sum, votes) => sum + votes, 0));
        expect(outcome).toBe((last[0] ?? 0) * 2 > scene.householdIds.length ? 'passed' : 'failed');
      }),
      { numRuns: 8 },
    );
  });
});
