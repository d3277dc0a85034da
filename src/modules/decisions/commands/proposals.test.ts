import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { addDays, addMonths, day, type Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { testRoom } from '#kernel/testing/room.ts';
import { actorOf, makeHolder, makeHouseholds, makeUnit } from '#modules/org/testing/factories.ts';
import { endorseProposal } from './endorse-proposal.ts';
import { enterConsents } from './enter-consents.ts';
import { openProposal } from './open-proposal.ts';
import { putProposal } from './put-proposal.ts';
import { withdrawConsent } from './withdraw-consent.ts';
import { withdrawProposal } from './withdraw-proposal.ts';
import { forgetConsents } from '../jobs/forget-consents.ts';

const TODAY = day('2026-11-21');
const room = await testRoom();
afterAll(() => room.close());

let village: Id<'org.unit'>;
let head: Actor;
let frontHead: Actor;
let codes: readonly string[];

beforeAll(async () => {
  village = await makeUnit(room.db, { level: 'village' });
  await makeHouseholds(room.db, village, 31);
  const rows = await room.db
    .selectFrom('org.household')
    .select('code')
    .where('village_id', '=', village)
    .orderBy('code')
    .execute();
  codes = rows.map(({ code }) => code);
  head = await actorOf(room.db, await makeHolder(room.db, { unit: village, post: 'village-head', kind: 'village' }), TODAY);
  frontHead = await actorOf(
    room.db,
    await makeHolder(room.db, { unit: village, post: 'front-board-head', kind: 'front-board' }),
    TODAY,
  );
});

const open = async (parts: Record<string, unknown> = {}): Promise<Id<'decisions.proposal'>> => {
  const opened = await openProposal(room, head, {
    unit: village,
    proposer: 'residents',
    matter: 'self-management',
    title: 'Lắp đèn đường ở ngõ 3',
    content: 'Mỗi hộ góp 50.000 đồng tiền bóng đèn.',
    initiator: 'Lò Thị Mai',
    ...parts,
  });
  if (!opened.ok) throw new Error(opened.why);
  return opened.value.id;
};
const enter = (proposal: Id<'decisions.proposal'>, which: readonly string[], givenOn: Day = TODAY) =>
  enterConsents(room, head, { proposal, codes: which.join(' '), givenOn, way: 'writing' });
const rowOf = (proposal: Id<'decisions.proposal'>) =>
  room.db.selectFrom('decisions.proposal').selectAll().where('id', '=', proposal).executeTakeFirstOrThrow();

describe('a tenth of 31 households is four, not three', () => {
  test('three consents leave it collecting, the fourth makes it ready, and it becomes a matter of the village', async () => {
    const proposal = await open();
    expect((await rowOf(proposal)).households).toBe(31);
    expect((await enter(proposal, codes.slice(0, 3))).ok).toBe(true);
    expect((await rowOf(proposal)).state).toBe('collecting');
    expect(await putProposal(room, head, { proposal })).toMatchObject({
      why: 'decisions.proposal.not-ready',
      details: { valid: 3, needed: 4 },
    });
    expect((await enter(proposal, codes.slice(0, 4))).ok).toBe(true);
    expect((await rowOf(proposal)).state).toBe('ready');
    const put = await putProposal(room, head, { proposal });
    if (!put.ok) throw new Error(put.why);
    expect(await rowOf(proposal)).toMatchObject({ state: 'put', consents: 4, ended_on: TODAY });
    const decision = await room.db
      .selectFrom('decisions.decision')
      .select(['state', 'proposal_id', 'title'])
      .where('id', '=', put.value.decision)
      .executeTakeFirst();
    expect(decision).toEqual({ state: 'draft', proposal_id: proposal, title: 'Lắp đèn đường ở ngõ 3' });
    expect((await enter(proposal, codes.slice(5, 6))).ok).toBe(false);
  });

  test('households that arrive later do not move the number', async () => {
    const proposal = await open();
    await makeHouseholds(room.db, await makeUnit(room.db, { level: 'village' }), 3);
    expect((await rowOf(proposal)).households).toBe(31);
  });
});

describe('a consent lives three months', () => {
  test('three months and one day ago is refused; on its last day it counts', async () => {
    const proposal = await open();
    const last = addMonths(TODAY, -3);
    expect(await enter(proposal, codes.slice(0, 4), addDays(last, -1))).toMatchObject({ why: 'decisions.consent.expired' });
    expect((await enter(proposal, codes.slice(0, 4), last)).ok).toBe(true);
    expect((await rowOf(proposal)).state).toBe('ready');
    room.setNow('2026-11-22T09:00:00+07:00');
    expect(await putProposal(room, head, { proposal })).toMatchObject({
      why: 'decisions.proposal.not-ready',
      details: { valid: 0 },
    });
    room.setNow('2026-11-21T09:00:00+07:00');
  });

  test('given again, the newer day holds, whatever the order of entry', async () => {
    const proposal = await open();
    await enter(proposal, codes.slice(0, 1), TODAY);
    await enter(proposal, codes.slice(0, 1), addDays(TODAY, -30));
    const { given_on } = await room.db
      .selectFrom('decisions.consent')
      .select('given_on')
      .where('proposal_id', '=', proposal)
      .executeTakeFirstOrThrow();
    expect(given_on).toBe(TODAY);
  });

  test('a day to come is refused', async () => {
    expect(await enter(await open(), codes.slice(0, 1), addDays(TODAY, 1))).toMatchObject({ why: 'decisions.consent.in-future' });
  });
});

test('one unknown code and nothing is entered', async () => {
  const proposal = await open();
  const refused = await enter(proposal, [...codes.slice(0, 3), 'KHONG-CO']);
  expect(refused).toMatchObject({ why: 'decisions.consent.unknown-household', details: { codes: 'KHONG-CO' } });
  expect(await room.db.selectFrom('decisions.consent').selectAll().where('proposal_id', '=', proposal).execute()).toEqual([]);
});

test('a household that takes its consent back may bring the initiative below the number again', async () => {
  const proposal = await open();
  await enter(proposal, codes.slice(0, 4));
  const [code = ''] = codes;
  expect((await withdrawConsent(room, head, { proposal, code })).ok).toBe(true);
  expect(await rowOf(proposal)).toMatchObject({ state: 'collecting', ready_on: null });
  expect(await withdrawConsent(room, head, { proposal, code })).toMatchObject({ why: 'decisions.consent.unknown-household' });
});

test('the Front board endorses with fewer consents; nobody else does', async () => {
  const proposal = await open();
  expect(await endorseProposal(room, head, { proposal })).toMatchObject({ why: 'forbidden' });
  expect((await endorseProposal(room, frontHead, { proposal })).ok).toBe(true);
  expect(await rowOf(proposal)).toMatchObject({ state: 'ready', endorsed_on: TODAY });
});

test("the head's own proposal needs the Front board head's agreement and no consents", async () => {
  const asked = { unit: village, proposer: 'head', matter: 'self-management', title: 'Dọn mương', content: 'Cả thôn dọn mương.' };
  expect(await openProposal(room, head, asked)).toMatchObject({ why: 'decisions.proposal.front-needed' });
  const opened = await openProposal(room, head, { ...asked, withFront: 'on' });
  expect(opened.ok && (await rowOf(opened.value.id))).toMatchObject({ state: 'ready', initiator: null });
});

test('an initiative without an initiator, or in a village without households, is refused', async () => {
  const empty = await makeUnit(room.db, { level: 'village' });
  const there = await actorOf(room.db, await makeHolder(room.db, { unit: empty, post: 'village-head', kind: 'village' }), TODAY);
  const asked = { unit: empty, proposer: 'residents', matter: 'self-management', title: 'Đèn', content: 'Đèn', initiator: 'Mai' };
  expect(await openProposal(room, there, asked)).toMatchObject({ why: 'decisions.call.no-households' });
  expect(await openProposal(room, head, { ...asked, unit: village, initiator: '' })).toMatchObject({
    why: 'decisions.proposal.no-initiator',
  });
  expect(await openProposal(room, there, { ...asked, unit: village })).toMatchObject({ why: 'forbidden' });
});

test('what was withdrawn stays withdrawn', async () => {
  const proposal = await open();
  expect((await withdrawProposal(room, head, { proposal })).ok).toBe(true);
  for (const again of [withdrawProposal(room, head, { proposal }), putProposal(room, head, { proposal })])
    expect(await again).toMatchObject({ why: 'decisions.proposal.not-collecting' });
});

test('a year after the end nobody can tell who consented or who asked; the number stays', async () => {
  const proposal = await open();
  await enter(proposal, codes.slice(0, 4));
  await withdrawProposal(room, head, { proposal });
  const consents = () => room.db.selectFrom('decisions.consent').selectAll().where('proposal_id', '=', proposal).execute();
  room.setNow('2027-11-21T09:00:00+07:00');
  await forgetConsents.run(room, undefined as never);
  expect(await consents()).toHaveLength(4);
  room.setNow('2027-11-23T09:00:00+07:00');
  await forgetConsents.run(room, undefined as never);
  expect(await consents()).toEqual([]);
  expect(await rowOf(proposal)).toMatchObject({ initiator: null, consents: 4 });
  room.setNow('2026-11-21T09:00:00+07:00');
});
