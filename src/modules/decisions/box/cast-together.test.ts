import { afterAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { rateRow, spendKey } from '#kernel/rate.ts';
import { testRoom } from '#kernel/testing/room.ts';
import { castMarks, voterCodeHash } from '../rules/voter-code.ts';
import { shutRoll } from '../steps/shut-roll.ts';
import { makeRound, type MadeRound } from '../testing/factories.ts';
import { dropTogether, type Drop } from './cast-together.ts';
import { readSealed } from './empty-box.ts';
import { makeBoxKeys, seal } from './seal.ts';

const room = await testRoom();
afterAll(() => room.close());
const { publicKey, privateKey } = makeBoxKeys();
const LIMIT = { name: 'test.guesses', points: 5, seconds: 60 };

const openRound = (households: number) => makeRound(room.db, room.secret, { boxKey: publicKey, households });

function dropOf({ round, codes }: MadeRound, household: number, choice = 1, guesser = 'nobody'): Drop {
  const codeHash = voterCodeHash(room.secret, codes[household] ?? '');
  const { receipt, attempt } = castMarks(room.secret, round, codeHash, newId());
  const row = rateRow(room, LIMIT, guesser);
  return { round, codeHash, attempt, sealed: seal(publicKey, { choices: [choice], receipt }), rateRows: [row, row] };
}

const inBox = async ({ round }: MadeRound): Promise<number> =>
  (await room.db.transaction().execute((tx) => readSealed(tx, round, privateKey))).length;

test('many at once, each twice: one of each is written, and the other one is told that nothing was', async () => {
  const [here, there] = [await openRound(40), await openRound(40)];
  const twice = Array.from({ length: 160 }, (_, at) =>
    dropOf(at % 2 === 0 ? here : there, Math.floor(at / 2) % 40, 1 + (at % 2)),
  );
  const written = await Promise.all(twice.map((drop) => dropTogether(room, drop)));
  expect(written.filter(Boolean)).toHaveLength(80);
  const hashes = twice.filter((_, at) => written[at]).map(({ codeHash }) => codeHash.toString('hex'));
  expect(new Set(hashes).size).toBe(80);
  expect([await inBox(here), await inBox(there)]).toEqual([40, 40]);
  const { rows } = await room.pool.query<{ voted: string; attempts: number }>(
    'select voted, count(distinct attempt) as attempts from decisions.roll where round_id = any($1) group by voted',
    [[here.round, there.round]],
  );
  expect(rows).toEqual([{ voted: 'phone', attempts: 80 }]);
});

test('a code of another vote, a network that guesses, an open vote in between: each has its own answer', async () => {
  const [here, there] = [await openRound(6), await openRound(6)];
  await spendKey(room, LIMIT, 'guesser');
  const drops = [
    dropOf(here, 0),
    { ...dropOf(here, 1), round: there.round },
    dropOf(here, 2, 1, 'guesser'),
    { ...dropOf(here, 3), codeHash: voterCodeHash(room.secret, 'of nobody') },
    dropOf(here, 4),
  ];
  const ahead = Array.from({ length: 4 }, (_, at) => dropTogether(room, dropOf(there, at)));
  expect(await Promise.all(drops.map((drop) => dropTogether(room, drop)))).toEqual([true, false, false, false, true]);
  expect(await Promise.all(ahead)).toEqual([true, true, true, true]);
  expect([await inBox(here), await inBox(there)]).toEqual([2, 4]);
  expect(await dropTogether(room, dropOf(here, 2, 1, 'guesser')), 'alone it is held as well').toBe(false);
  expect(await dropTogether(room, dropOf(here, 2))).toBe(true);
});

test('whoever closes is not waited for: nothing is written, and nothing of other villages is held up', async () => {
  const [closing, other] = [await openRound(10), await openRound(10)];
  await room.db.transaction().execute(async (tx) => {
    await shutRoll(tx, closing.round);
    const drops = Array.from({ length: 20 }, (_, at) => dropOf(at % 2 === 0 ? closing : other, Math.floor(at / 2)));
    // The first few are sent alone and wait for the closing, as anybody does; they belong to the other village here.
    const ahead = Array.from({ length: 3 }, () => dropTogether(room, dropOf(other, 9)));
    const written = await Promise.all(drops.map((drop) => dropTogether(room, drop)));
    expect(written.filter((_, at) => at % 2 === 0)).toEqual(Array.from({ length: 10 }, () => false));
    expect([...written.filter((_, at) => at % 2 === 1), ...(await Promise.all(ahead))].filter(Boolean)).toHaveLength(10);
  });
  expect([await inBox(closing), await inBox(other)]).toEqual([0, 10]);
});

test('what fails, fails for all that were sent together, and writes none of them; those after go on', async () => {
  const made = await openRound(8);
  const broken = { ...dropOf(made, 4), round: 'no id' as typeof made.round };
  const ahead = [0, 1, 2].map((at) => dropTogether(room, dropOf(made, at)));
  const together = await Promise.allSettled([dropOf(made, 3), broken, dropOf(made, 5)].map((drop) => dropTogether(room, drop)));
  expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(await Promise.all(ahead)).toEqual([true, true, true]);
  expect(await inBox(made)).toBe(3);
  expect(await dropTogether(room, dropOf(made, 3))).toBe(true);
});
