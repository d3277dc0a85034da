import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous } from '#kernel/actor.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { openerOf } from '#modules/decisions/index.ts';
import { asText, bestGuess, dumpDatabase, telltales, type DumpedRow } from '#modules/decisions/testing/dump.ts';
import { recordAct } from '#modules/ledger/index.ts';
import { makeSeat } from '../testing/factories.ts';
import { digestOf, makeMeeting, openVote, type Meeting } from '../testing/polls.ts';
import { closePoll } from './close-poll.ts';
import { voteSecretly } from './vote-secretly.ts';

/** Even, so that a coin is right half of the time; the limit is six deviations away. */
const VOTERS = 80;
const LUCK = 0.84;

let room: TestRoom;
let m: Meeting;
let poll: Id<'conferences.poll'>;
const chosen = new Map<string, string>();
const receipts: string[] = [];
type Dump = ReadonlyMap<string, readonly DumpedRow[]>;
let before: Dump;
let alone: unknown;
let after: Dump;
let key = '';

beforeAll(async () => {
  room = await testRoom({ recordAct });
  m = await makeMeeting(room, [VOTERS]);
  poll = await openVote(room, m, 'secret');
  for (const [at, who] of m.delegates.toSorted(() => Math.random() - 0.5).entries()) {
    const choice = at < VOTERS / 2 ? 1 : 2;
    chosen.set(who.id, `[${choice}]`);
    const vote = {
      conference: m.conference,
      poll,
      seat: digestOf(who.seat),
      choice: String(choice),
      voters: who.id,
      seed: newId(),
    };
    receipts.push(...unwrap(await voteSecretly(room, anonymous, vote)).receipts);
  }
  key = (await m.keys.read(poll)) ?? '';
  before = await dumpDatabase(room.db);
  const close = { conference: m.conference, poll };
  unwrap(await closePoll(m.keys)(room, anonymous, { ...close, seat: digestOf(m.secretary) }));
  const again = await makeSeat(room.db, m.conference, 'secretary');
  alone = await closePoll(m.keys)(room, anonymous, { ...close, seat: digestOf(again) });
  unwrap(await closePoll(m.keys)(room, m.chair, { ...close, seat: null }));
  after = await dumpDatabase(room.db);
});
afterAll(() => room.close());

/** As the tools of decisions want them: under the name of the household stands who voted. */
const rollIn = (dump: Dump): DumpedRow[] =>
  (dump.get('conferences.poll_voter') ?? []).map((row) => ({ ...row, household_id: row['delegate_id'] ?? null }));

test('one code in two browsers is one person, who cannot open the box alone', () => {
  expect(alone).toMatchObject({ ok: false, why: 'conferences.poll.released' });
});

test('while the box is open, only the key tells what a sealed ballot says', async () => {
  const sealed = before.get('conferences.poll_sealed') ?? [];
  const open = await openerOf(key);
  const pairs = new Map<string, string>();
  for (const row of sealed) {
    const voter = rollIn(before).find(({ xmin }) => xmin === row['xmin'])?.['household_id'] ?? '';
    pairs.set(voter, `[${(await open(Buffer.from((row['sealed'] ?? '').slice(2), 'hex'))).choices.join(', ')}]`);
  }
  expect(pairs, 'the tool does find what there is to find').toEqual(chosen);
  const text = asText(before);
  expect(text).not.toContain(key.slice(-40));
  for (const receipt of receipts) expect(text).not.toContain(receipt);
});

test('after the count nothing leads from a delegate to a ballot', () => {
  const ballots = (after.get('conferences.poll_ballot') ?? []).map((row) => row);
  expect(ballots).toHaveLength(VOTERS);
  const guess = bestGuess(rollIn(after), ballots, chosen);
  expect(guess.right, guess.by).toBeLessThan(LUCK);
  expect(telltales(rollIn(after), ballots)).toEqual([]);
  const elsewhere = JSON.stringify([...after].filter(([table]) => table !== 'conferences.poll_receipt'));
  for (const receipt of receipts) expect(elsewhere).not.toContain(receipt);
});
