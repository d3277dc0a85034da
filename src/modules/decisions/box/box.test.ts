import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { newId, type Id } from '#kernel/id.ts';
import { testRoom } from '#kernel/testing/room.ts';
import { makeRound } from '../testing/factories.ts';
import { fileBoxKeys } from './box-keys.ts';
import { castSealed } from './cast-sealed.ts';
import { layOut, publishedList, readSealed } from './empty-box.ts';
import { makeBoxKeys, openerOf, seal } from './seal.ts';

const room = await testRoom();
afterAll(() => room.close());
const pair = makeBoxKeys();

const openRound = (households = 3) => makeRound(room.db, room.secret, { boxKey: pair.publicKey, households });
const cast = (round: Id<'decisions.round'>, code: string, choices: readonly number[], seed: string = newId()) =>
  castSealed(room, { round, code, choices, seed, helper: null, boxKey: pair.publicKey });

const BALLOTS = [
  { choices: [], receipt: 'AAAA-BBBB-CCCC-DDDD' },
  { choices: Array.from({ length: 20 }, (_, at) => 31 + at), receipt: 'AAAA-BBBB-CCCC-DDDD' },
];

/** What is said when a ballot does not open, by the one way of sealing and the other. */
const UNOPENED = /operation|authenticate|sealed ballot/i;

/** A pair as boxes had it before they sealed in lines: such a vote may be open when the program is renewed. */
const rsaPair = (): { publicKey: string; privateKey: string } =>
  generateKeyPairSync('rsa', {
    modulusLength: 3072,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

test.each([
  ['in lines', pair],
  ['by RSA, as before', rsaPair()],
])('a ballot sealed %s opens with its key alone, and its length tells nothing', async (_, { publicKey, privateKey }) => {
  const sealed = BALLOTS.map((ballot) => seal(publicKey, ballot));
  expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
  const open = await openerOf(privateKey);
  expect(await Promise.all(sealed.map(open))).toEqual(BALLOTS);
  for (const one of sealed) {
    const forged = Buffer.from(one);
    forged.writeUInt8(forged.readUInt8(60) ^ 1, 60);
    await expect(open(forged)).rejects.toThrow(UNOPENED);
    await expect(open(one.subarray(1))).rejects.toThrow(UNOPENED);
  }
  const other = await openerOf(makeBoxKeys().privateKey);
  for (const one of sealed) await expect(other(one)).rejects.toThrow(UNOPENED);
});

test('a line of sealed ballots lasts a minute, and then its key is gone', () => {
  vi.useFakeTimers();
  const box = makeBoxKeys().publicKey;
  const heads = () =>
    seal(box, { choices: [1], receipt: 'A' })
      .toString('hex')
      .slice(0, 64);
  const [first, second] = [heads(), heads()];
  expect(second).toBe(first);
  vi.advanceTimersByTime(59_000);
  expect(heads()).toBe(first);
  vi.advanceTimersByTime(2_000);
  expect(heads()).not.toBe(first);
  expect(
    seal(makeBoxKeys().publicKey, { choices: [1], receipt: 'A' })
      .toString('hex')
      .slice(0, 64),
  ).not.toBe(heads());
  vi.advanceTimersByTime(62_000);
  expect(vi.getTimerCount(), 'nothing is left to wait for').toBe(0);
  vi.useRealTimers();
});

test('one household, one ballot: also by the same code a hundred times in the same moment', async () => {
  const { round, codes } = await openRound();
  const all = await Promise.all(Array.from({ length: 100 }, (_, at) => cast(round, codes[0] ?? '', [1 + (at % 2)])));
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  for (const refused of all) if (!refused.ok) expect(refused.why).toBe('decisions.vote.already');
  const sealed = await room.db.selectFrom('decisions.sealed_ballot').select('sealed').where('round_id', '=', round).execute();
  expect(sealed).toHaveLength(1);
});

test('the same send twice is one vote and shows the same receipt; another choice does not replace the first', async () => {
  const { round, codes } = await openRound();
  const seed = newId();
  const first = await cast(round, codes[1] ?? '', [1], seed);
  const again = await cast(round, codes[1] ?? '', [2], seed);
  expect(first).toEqual(again);
  const [ballot] = await room.db.transaction().execute((tx) => readSealed(tx, round, pair.privateKey));
  expect(ballot?.choices).toEqual([1]);
});

test('a code of nobody, and a round that is not open, are told apart', async () => {
  const { round } = await openRound();
  expect(await cast(round, '1111-1111-1111-11', [1])).toMatchObject({ ok: false, why: 'decisions.vote.unknown-code' });
  const closed = await makeRound(room.db, room.secret, { boxKey: pair.publicKey, state: 'counting' });
  expect(await cast(closed.round, closed.codes[0] ?? '', [1])).toMatchObject({ ok: false, why: 'decisions.vote.not-open' });
});

test('emptying the box counts every ballot once and leaves no trace from household to ballot', async () => {
  const { round, codes } = await openRound(12);
  const receipts = await Promise.all(
    codes.map(async (code, at) => {
      const taken = await cast(round, code, [1 + (at % 3)]);
      return taken.ok ? taken.value.receipt : '';
    }),
  );
  const root = await room.db.transaction().execute(async (tx) => {
    const ballots = await readSealed(tx, round, pair.privateKey);
    expect(ballots.map(({ receipt }) => receipt).toSorted()).toEqual(receipts.toSorted());
    return layOut(
      tx,
      round,
      ballots.map(({ choices }) => ({ choices, receipt: null })),
      ballots.map(({ receipt }) => receipt),
    );
  });
  expect(root).toMatch(/^[0-9a-f]{64}$/);
  const ballots = await room.db.selectFrom('decisions.ballot').selectAll().where('round_id', '=', round).execute();
  expect(ballots.map(({ choices }) => choices?.[0] ?? 0).toSorted((a, b) => a - b)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]);
  expect(ballots.every(({ receipt }) => receipt === null)).toBe(true);
  const roll = await room.db.selectFrom('decisions.roll').selectAll().where('round_id', '=', round).execute();
  expect(roll.every((row) => row.attempt === null && row.code_hash === null && !row.votable && row.voted === 'phone')).toBe(true);
  expect(await room.db.selectFrom('decisions.sealed_ballot').where('round_id', '=', round).selectAll().execute()).toEqual([]);
});

test('in an open vote the list carries the choice, in a secret one the codes alone', () => {
  expect(
    publishedList(
      [
        { choices: [2], receipt: 'B' },
        { choices: null, receipt: 'A' },
        { choices: [], receipt: 'C' },
      ],
      [],
    ),
  ).toEqual(['A spoiled', 'B 2', 'C blank']);
  expect(publishedList([{ choices: [2], receipt: null }], ['Z', 'Y'])).toEqual(['Y', 'Z']);
});

test('a key lives in a folder of its own until it is destroyed', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'box-keys-'));
  const keys = fileBoxKeys(path.join(folder, 'keys'));
  const round = newId<'decisions.round'>();
  expect(await keys.read(round)).toBeNull();
  await keys.keep(round, pair.privateKey);
  expect(await keys.read(round)).toBe(pair.privateKey);
  await keys.destroy(round);
  await keys.destroy(round);
  expect(await keys.read(round)).toBeNull();
  expect(await readdir(path.join(folder, 'keys'))).toEqual([]);
  await rm(folder, { recursive: true });
});
