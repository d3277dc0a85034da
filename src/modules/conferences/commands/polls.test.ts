import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymous } from '#kernel/actor.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { merkleRoot } from '#modules/decisions/index.ts';
import { recordAct } from '#modules/ledger/index.ts';
import { findShownPoll } from '../queries/find-shown-poll.ts';
import { listReceipts } from '../queries/list-receipts.ts';
import { digestOf, makeMeeting, nth, openVote, QUESTION, type Meeting } from '../testing/polls.ts';
import { cancelPoll } from './cancel-poll.ts';
import { closePoll } from './close-poll.ts';
import { countSite } from './count-site.ts';
import { draftPoll } from './draft-poll.ts';
import { openPoll } from './open-poll.ts';
import { publishPoll } from './publish-poll.ts';
import { voteByName } from './vote-by-name.ts';
import { voteSecretly } from './vote-secretly.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom({ recordAct });
});
afterAll(() => room.close());

const close = (m: Meeting, poll: Id<'conferences.poll'>, seat: string | null = null, actor = m.chair) =>
  closePoll(m.keys)(room, actor, { conference: m.conference, poll, seat });
const publish = (m: Meeting, poll: Id<'conferences.poll'>) =>
  publishPoll(room, m.chair, { conference: m.conference, poll, seat: null });
const resultOf = async (poll: Id<'conferences.poll'>) => (await findShownPoll(room.db, poll))?.result;
const kindsOf = async ({ conference }: Meeting) => {
  const rows = await room.db
    .selectFrom('conferences.meeting_event')
    .select('kind')
    .where('conference_id', '=', conference)
    .orderBy('rev')
    .execute();
  return rows.map(({ kind }) => kind);
};

describe('hands, counted in each hall', () => {
  let m: Meeting;
  let poll: Id<'conferences.poll'>;
  beforeAll(async () => {
    m = await makeMeeting(room, [5, 4, 3]);
    poll = await openVote(room, m, 'hands');
  });

  const count = (at: number, votes: readonly number[], more: object = {}, seat?: string) => {
    const hall = m.sites[at];
    return countSite(room, anonymous, {
      conference: m.conference,
      poll,
      seat: seat ?? (hall === undefined ? null : digestOf(hall.operator)),
      site: hall?.id ?? '',
      ...Object.fromEntries(votes.map((one, no) => [`votes-${no + 1}`, String(one)])),
      reason: '',
      ...more,
    });
  };

  test('a hall enters its own count, no more than it had votes; another hall may not', async () => {
    expect(await count(0, [4, 1, 1])).toMatchObject({ why: 'conferences.poll.more-than-entitled', details: { entitled: 5 } });
    expect(await count(0, ['x' as never, 0, 0])).toMatchObject({
      why: 'invalid',
      fields: { 'votes-1': { code: 'kernel.field.not-a-number' } },
    });
    expect((await count(0, [4, 1, 0])).ok).toBe(true);
    expect(await count(1, [4, 0, 0], {}, digestOf(nth(m.sites, 0).operator))).toMatchObject({ why: 'sign-in' });
    expect((await count(1, [2, 2, 0])).ok).toBe(true);
  });

  test('a correction says why, and the last one holds', async () => {
    expect(await count(1, [1, 3, 0])).toMatchObject({ why: 'conferences.poll.reason-needed' });
    expect((await count(1, [1, 3, 0], { reason: 'Đếm sót một hàng ghế' })).ok).toBe(true);
    expect((await findShownPoll(room.db, poll))?.progress).toEqual({ of: 'sites', done: 2, total: 3 });
  });

  test('a hall outside the net reports after the closing, and is marked; nothing after publishing', async () => {
    expect(await publish(m, poll)).toMatchObject({ why: 'conferences.poll.not-closed' });
    unwrap(await close(m, poll));
    expect((await count(2, [3, 0, 0], {}, digestOf(m.secretary))).ok).toBe(true);
    unwrap(await publish(m, poll));
    expect(await count(2, [0, 3, 0], { reason: 'x' })).toMatchObject({ why: 'conferences.poll.not-counting' });
    const rows = await room.db
      .selectFrom('conferences.site_count')
      .select(['no', 'afterwards'])
      .where('poll_id', '=', poll)
      .execute();
    expect(rows.filter(({ afterwards }) => afterwards)).toEqual([{ no: 1, afterwards: true }]);
    expect(await resultOf(poll)).toMatchObject({
      carried: true,
      whole: 12,
      needed: 7,
      tally: { counted: [{ votes: 8 }, { votes: 4 }, { votes: 0 }] },
    });
    expect(await kindsOf(m)).toEqual(['quorum.noted', 'poll.opened', 'poll.closed', 'poll.published']);
  });
});

describe('opening', () => {
  test('waits for a quorum, for voters, and for the vote before it', async () => {
    const m = await makeMeeting(room, [2, 2], { quorum: { of: 'delegates', numerator: 2, denominator: 3 } });
    const drafted = async (method: string) =>
      unwrap(await draftPoll(room, m.chair, { ...QUESTION, method, conference: m.conference, seat: null })).poll;
    const open = async (poll: string, more = {}) =>
      openPoll(m.keys)(room, m.chair, { conference: m.conference, poll, seat: null, ...more });
    const away = m.delegates.slice(0, 2).map(({ id }) => id);
    await room.db.updateTable('conferences.delegate').set({ presence: 'absent' }).where('id', 'in', away).execute();
    const first = await drafted('secret');
    expect(await open(first)).toMatchObject({ why: 'conferences.poll.no-quorum', details: { present: 2, needed: 3 } });
    const [giver, holder] = [nth(m.delegates, 0), nth(m.delegates, 2)];
    await room.db.updateTable('conferences.delegate').set({ mandate_to: holder.id }).where('id', '=', giver.id).execute();
    expect(await open(first)).toMatchObject({ why: 'conferences.poll.few-voters', details: { voters: 4, few: 10 } });
    expect(await m.keys.list()).toEqual([]);
    unwrap(await open(first, { few: 'on' }));
    expect(await open(await drafted('hands'))).toMatchObject({ why: 'conferences.session.poll-open' });
    unwrap(
      await cancelPoll(m.keys)(room, m.chair, { conference: m.conference, poll: first, seat: null, reason: 'Nhầm câu hỏi' }),
    );
    expect(await m.keys.list()).toEqual([]);
    expect((await open(await drafted('named'))).ok).toBe(true);
    const empty = await makeMeeting(room, [0]);
    const { poll } = unwrap(
      await draftPoll(room, empty.chair, { ...QUESTION, method: 'hands', conference: empty.conference, seat: null }),
    );
    expect(await openPoll(empty.keys)(room, empty.chair, { conference: empty.conference, poll, seat: null })).toMatchObject({
      why: 'conferences.poll.no-voters',
    });
    expect(
      await draftPoll(room, m.chair, {
        ...QUESTION,
        method: 'named',
        shape: 'choice',
        options: 'A',
        most: '2',
        numerator: '3',
        conference: m.conference,
        seat: null,
      }),
    ).toMatchObject({
      fields: {
        options: { code: 'conferences.poll.options-few' },
        most: { code: 'conferences.poll.most-too-many' },
        numerator: { code: 'conferences.poll.share-too-high' },
      },
    });
  });
});

test('a vote by name: with mandates and weights, the first one counts, while it is being closed', async () => {
  const m = await makeMeeting(room, [6, 6]);
  const [heavy, giver, others] = [nth(m.delegates, 0), nth(m.delegates, 1), m.delegates.slice(2)];
  await room.db.updateTable('conferences.delegate').set({ weight: 3 }).where('id', '=', heavy.id).execute();
  await room.db
    .updateTable('conferences.delegate')
    .set({ presence: 'absent', mandate_to: heavy.id })
    .where('id', '=', giver.id)
    .execute();
  const poll = await openVote(room, m, 'named', { base: 'entitled' });
  const vote = (who: Meeting['delegates'][number], choice: string, voters = [who.id], key: string | null = null) =>
    voteByName(room, anonymous, { conference: m.conference, poll, seat: digestOf(who.seat), choice, voters }, key);
  expect(await vote(giver, '1')).toMatchObject({ why: 'conferences.poll.voted' });
  const key = newId();
  const twice = await Promise.all([vote(heavy, '1', [heavy.id, giver.id], key), vote(heavy, '1', [heavy.id, giver.id], key)]);
  expect(twice.every(({ ok }) => ok)).toBe(true);
  expect(await vote(heavy, '2')).toMatchObject({ why: 'conferences.poll.voted' });
  expect(
    await voteByName(room, anonymous, {
      conference: m.conference,
      poll,
      seat: digestOf(m.secretary),
      choice: '1',
      voters: [heavy.id],
    }),
  ).toMatchObject({ why: 'forbidden' });
  const sent = others.map((who) => vote(who, '2'));
  const closed = await close(m, poll);
  const taken = (await Promise.all(sent)).filter(({ ok }) => ok).length;
  expect(closed.ok).toBe(true);
  expect(await vote(nth(others, 0), '1')).toMatchObject({ ok: false });
  unwrap(await publish(m, poll));
  expect(await resultOf(poll)).toMatchObject({
    carried: false,
    whole: 14,
    tally: { counted: [{ votes: 4 }, { votes: taken }, { votes: 0 }] },
  });
});

test('a secret vote: two people close it; what was acknowledged is counted once, also while it is closing', async () => {
  const m = await makeMeeting(room, [20, 20]);
  await room.db.updateTable('conferences.delegate').set({ weight: 2 }).where('id', '=', nth(m.delegates, 0).id).execute();
  const poll = await openVote(room, m, 'secret');
  const vote = (who: Meeting['delegates'][number], choice: string, seed: string = newId()) =>
    voteSecretly(room, anonymous, { conference: m.conference, poll, seat: digestOf(who.seat), choice, voters: who.id, seed });
  const seed = newId();
  const [one, again] = await Promise.all([vote(nth(m.delegates, 0), '1', seed), vote(nth(m.delegates, 0), '1', seed)]);
  expect(unwrap(one)).toEqual(unwrap(again));
  expect(await vote(nth(m.delegates, 0), '2')).toMatchObject({ why: 'conferences.poll.voted' });
  const secretary = digestOf(m.secretary);
  expect(await close(m, poll, secretary, anonymous)).toMatchObject({ ok: true, value: { closed: false } });
  expect(await close(m, poll, secretary, anonymous)).toMatchObject({ why: 'conferences.poll.released' });
  const early = await Promise.all(m.delegates.slice(1, 15).map((who, at) => vote(who, String(1 + (at % 3)))));
  const late = m.delegates.slice(15).map((who) => vote(who, '2'));
  expect(await close(m, poll)).toMatchObject({ ok: true, value: { closed: true } });
  const outcomes = [one, ...early, ...(await Promise.all(late))];
  const receipts = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value.receipts : []));
  for (const outcome of outcomes) if (!outcome.ok) expect(outcome.why).toBe('conferences.poll.not-open');
  expect(early.every(({ ok }) => ok)).toBe(true);
  expect(await listReceipts(room.db, poll)).toEqual(receipts.toSorted());
  unwrap(await publish(m, poll));
  const shown = await findShownPoll(room.db, poll);
  expect(shown?.result?.tally).toMatchObject({ valid: receipts.length + 1, entitled: 41 });
  expect(shown?.merkleRoot).toBe(merkleRoot(receipts.toSorted()));
  expect(await m.keys.list()).toEqual([]);
  const roll = await room.db
    .selectFrom('conferences.poll_voter')
    .select(['attempt', 'votable'])
    .where('poll_id', '=', poll)
    .execute();
  expect(roll.every(({ attempt, votable }) => attempt === null && !votable)).toBe(true);
  expect(await room.db.selectFrom('conferences.poll_sealed').selectAll().where('poll_id', '=', poll).execute()).toEqual([]);
});
