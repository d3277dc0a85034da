import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anonymous } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { recordAct } from '#modules/ledger/index.ts';
import { castBallot } from '../commands/cast-ballot.ts';
import { closeBallot } from '../commands/close-ballot.ts';
import { endVoting } from '../commands/end-voting.ts';
import { makeVillage, openVote, type RunningBallot, type Village } from '../testing/ballots.ts';
import { asText, bestGuess, dumpDatabase, telltales, type DumpedRow } from '../testing/dump.ts';
import { openerOf, seal } from './seal.ts';

/** Even, so that a coin is right half of the time; large enough that luck does not reach the limit (six deviations). */
const HOUSEHOLDS = 120;
const LUCK = 0.8;

let room: TestRoom;
let village: Village;
let ballot: RunningBallot;
/** Household to what it chose, as the dump writes it: the first half of the voters one thing, the second half another. */
const chosen = new Map<string, string>();
const receipts: string[] = [];
const logged: string[] = [];
type Dump = ReadonlyMap<string, readonly DumpedRow[]>;
let before: Dump;
let after: Dump;
let key = '';

beforeAll(async () => {
  const plain = await testRoom({ recordAct });
  const note = (fields: object, message: string) => void logged.push(JSON.stringify(fields) + message);
  room = Object.assign(plain, { log: { info: note, warn: note, error: note } });
  village = await makeVillage(room, HOUSEHOLDS);
  ballot = await openVote(room, village, 'online-form');
  const order = ballot.sheet.households.toSorted(() => Math.random() - 0.5);
  for (const [at, { household, code }] of order.entries()) {
    const choice = at < HOUSEHOLDS / 2 ? 1 : 2;
    chosen.set(household, `[${choice}]`);
    const vote = { decision: ballot.sheet.decisionCode, code, choice, seed: newId(), network: `10.0.${at}.1`, channel: 'phone' };
    receipts.push(unwrap(await castBallot(room, anonymous, vote)).receipt);
  }
  key = (await village.keys.read(ballot.round)) ?? '';
  before = await dumpDatabase(room.db);
  unwrap(await endVoting(room, village.head, { round: ballot.round }));
  unwrap(await closeBallot(village.keys)(room, village.head, { round: ballot.round }));
  after = await dumpDatabase(room.db);
});
afterAll(() => room.close());

const rowsOf = (dump: Dump, table: string): readonly DumpedRow[] => dump.get(table) ?? [];

/** Which sealed ballot was written together with which household: the same transaction. The database does tell that much. */
const pairsBefore = (): { household: string; sealed: Buffer }[] =>
  rowsOf(before, 'decisions.sealed_ballot').flatMap((row) => {
    const household = rowsOf(before, 'decisions.roll').find(({ xmin }) => xmin === row['xmin'])?.['household_id'];
    const sealed = Buffer.from((row['sealed'] ?? '').slice(2), 'hex');
    return household === undefined || household === null ? [] : [{ household, sealed }];
  });

describe('while the box is open', () => {
  test('the dump pairs household and sealed ballot, and only the key tells what the ballot says', async () => {
    const pairs = pairsBefore();
    expect(pairs).toHaveLength(HOUSEHOLDS);
    const open = await openerOf(key);
    const read = new Map<string, string>();
    for (const { household, sealed } of pairs) read.set(household, `[${(await open(sealed)).choices.join(', ')}]`);
    expect(read).toEqual(chosen);
  });

  test('the key is not in the dump, nor in a log line, nor is any code or receipt', () => {
    const text = asText(before) + logged.join('\n');
    expect(key.length).toBeGreaterThan(60);
    expect(text).not.toContain(key.slice(-40));
    for (const { code } of ballot.sheet.households) expect(text).not.toContain(code);
    for (const receipt of receipts) expect(text).not.toContain(receipt);
  });

  test('sealed ballots tell nothing by themselves: alike in length, and sealing every answer anew finds none of them', () => {
    const pairs = pairsBefore();
    const { box_key: publicKey } = rowsOf(before, 'decisions.round').find(({ id }) => id === ballot.round) ?? {};
    expect(new Set(pairs.map(({ sealed }) => sealed.length)).size).toBe(1);
    const all = new Set(pairs.map(({ sealed }) => sealed.toString('hex')));
    expect(all.size).toBe(HOUSEHOLDS);
    for (const receipt of receipts.slice(0, 10))
      for (const choice of [1, 2])
        expect(all.has(seal(publicKey ?? '', { choices: [choice], receipt }).toString('hex'))).toBe(false);
  });

  test('what counts attempts and limits tells no household', () => {
    const around = [...before].filter(([table]) => !table.startsWith('decisions.') && !table.startsWith('org.'));
    const text = JSON.stringify(around);
    for (const { household } of ballot.sheet.households) expect(text).not.toContain(household);
  });
});

describe('after the count', () => {
  test('no order, no number of a transaction and no place on disk leads from a household to its ballot', () => {
    const roll = rowsOf(after, 'decisions.roll').filter((row) => row['round_id'] === ballot.round);
    const ballots = rowsOf(after, 'decisions.ballot').filter((row) => row['round_id'] === ballot.round);
    expect(ballots).toHaveLength(HOUSEHOLDS);
    const guess = bestGuess(roll, ballots, chosen);
    expect(guess.right, guess.by).toBeLessThan(LUCK);
    const published = rowsOf(after, 'decisions.receipt').filter((row) => row['round_id'] === ballot.round);
    const mine = new Map(receipts.map((receipt, at) => [receipt, at < HOUSEHOLDS / 2 ? '[1]' : '[2]']));
    const byReceipt = bestGuess(
      published.map((row) => ({ ...row, household_id: row['code'] ?? null })),
      ballots,
      mine,
    );
    expect(byReceipt.right, byReceipt.by).toBeLessThan(LUCK);
  });

  test('no value stands with a household and with a ballot', () => {
    const people = [...after].flatMap(([, rows]) => rows.filter((row) => chosen.has(row['household_id'] ?? row['id'] ?? '')));
    expect(people.length).toBeGreaterThanOrEqual(HOUSEHOLDS);
    const ballots = rowsOf(after, 'decisions.ballot').filter((row) => row['round_id'] === ballot.round);
    expect(telltales(people, ballots)).toEqual([]);
  });

  test('a receipt stands in the published list and nowhere else; codes, attempts, sealed ballots and the key are gone', async () => {
    const elsewhere = JSON.stringify([...after].filter(([table]) => table !== 'decisions.receipt')) + logged.join('\n');
    for (const receipt of receipts) expect(elsewhere).not.toContain(receipt);
    for (const row of rowsOf(after, 'decisions.roll'))
      expect([row['code_hash'] ?? null, row['attempt'] ?? null]).toEqual([null, null]);
    expect(rowsOf(after, 'decisions.sealed_ballot')).toEqual([]);
    expect(await village.keys.read(ballot.round)).toBeNull();
  });
});

describe('the tools of this test find a leak where there is one', () => {
  const people = [...Array(HOUSEHOLDS).keys()].map((at) => ({ household_id: `h${at}`, xmin: String(1000 + at) }));
  const secret = new Map(people.map(({ household_id: household }, at) => [household, at % 2 === 0 ? '[1]' : '[2]']));

  test('ballots written in the order of the roll, or with its transactions', () => {
    const leaking = people.map(({ household_id: household, xmin }) => ({ choices: secret.get(household) ?? null, xmin }));
    expect(bestGuess(people, leaking, secret).right).toBe(1);
    expect(bestGuess(people, leaking.toReversed(), secret).right).toBe(1);
    expect(telltales(people, leaking)).toHaveLength(HOUSEHOLDS);
  });
});
