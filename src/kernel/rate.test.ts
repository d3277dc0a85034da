import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FastifyRequest } from 'fastify';
import type { Limit } from './http/spec.ts';
import { forgive, networkOf, spend, spendKey, waitFor } from './rate.ts';
import { testRoom, type TestRoom } from './testing/room.ts';

let room: TestRoom;
let names = 0;
const limit = (points: number, seconds: number): Limit => ({ name: `test-${(names += 1)}`, points, seconds });
const from = (ip: string) => ({ ip }) as FastifyRequest;

beforeAll(async () => {
  room = await testRoom();
});
afterAll(() => room.close());

describe('a limit of 3 in 60 seconds', () => {
  it('lets three through, then says how long to wait, and that wait suffices', async () => {
    const three = limit(3, 60);
    const start = room.now();
    for (let send = 0; send < 3; send += 1) expect(await spend(room, three, from('10.0.0.1'))).toBe(0);
    const wait = await spend(room, three, from('10.0.0.1'));
    expect(wait).toBe(20);
    room.setNow(start.add({ seconds: wait - 1 }).toString());
    expect(await spend(room, three, from('10.0.0.1'))).toBe(1);
    room.setNow(start.add({ seconds: wait }).toString());
    expect(await spend(room, three, from('10.0.0.1'))).toBe(0);
    room.setNow(start.toString());
  });

  it('says how long to wait without taking a point', async () => {
    const two = limit(2, 60);
    for (let asked = 0; asked < 5; asked += 1) expect(await waitFor(room, two, 'a code')).toBe(0);
    for (let spent = 0; spent < 2; spent += 1) expect(await spendKey(room, two, 'a code')).toBe(0);
    expect(await waitFor(room, two, 'a code')).toBe(30);
    expect(await spendKey(room, two, 'a code')).toBe(30);
  });

  it('holds for many processes asking at the same moment', async () => {
    const five = limit(5, 60);
    const waits = await Promise.all(Array.from({ length: 40 }, () => spendKey(room, five, 'an account')));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  });

  it('is kept apart by address and by name, and a refused call costs nothing', async () => {
    const [one, other] = [limit(1, 60), limit(1, 60)];
    expect(await spend(room, one, from('10.0.0.2'))).toBe(0);
    expect(await spend(room, one, from('10.0.0.3'))).toBe(0);
    expect(await spend(room, other, from('10.0.0.2'))).toBe(0);
    expect([await spend(room, one, from('10.0.0.2')), await spend(room, one, from('10.0.0.2'))]).toEqual([60, 60]);
  });

  it('is whole again after it was forgiven', async () => {
    const one = limit(1, 60);
    await spendKey(room, one, 'a');
    await forgive(room, one, 'a');
    expect(await spendKey(room, one, 'a')).toBe(0);
  });
});

it('stores neither address nor account', async () => {
  await spend(room, limit(1, 60), from('203.0.113.77'));
  await spendKey(room, limit(1, 60), 'nguyen-van-an');
  const { rows } = await sql<{ all: string }>`select string_agg(r::text, ' ') as all from kernel.rate r`.execute(room.db);
  expect(rows[0]?.all).not.toMatch(/203\.0\.113|nguyen/);
});

describe('one sender', () => {
  const cases: readonly [string, string][] = [
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::ffff', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ];
  it.each(cases)('%s is %s', (address, network) => expect(networkOf(address)).toBe(network));

  it('of IPv6 is its first four groups, however it is written', () => {
    const group = fc.integer({ min: 1, max: 0xffff });
    fc.assert(
      fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
        const address = groups.map((part) => part.toString(16)).join(':');
        expect(networkOf(address)).toBe(
          `${groups
            .slice(0, 4)
            .map((part) => part.toString(16))
            .join(':')}::/64`,
        );
      }),
    );
  });
});
