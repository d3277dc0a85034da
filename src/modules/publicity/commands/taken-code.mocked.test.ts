import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { anonymous } from '#kernel/actor.ts';
import { unwrap } from '#kernel/result.ts';
import { makeShortCode } from '#kernel/short-code.ts';
import { systemActor, testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { makePublication, makeRegister } from '../testing/factories.ts';
import { askInformation } from './ask-information.ts';
import { openDuty } from './open-duty.ts';

vi.mock(import('#kernel/short-code.ts'), async (original) => {
  const real = await original();
  return { ...real, makeShortCode: vi.fn<() => string>(real.makeShortCode) };
});

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom();
});
afterAll(() => room.close());

it('a duty whose code is taken gets another, with its channels and its record', async () => {
  const unit = await makeRegister(room.db);
  const { code: taken } = await makePublication(room.db, { unit });
  // Once for the row as the rules make it, and once when it is written.
  vi.mocked(makeShortCode).mockReturnValueOnce(taken).mockReturnValueOnce(taken);
  const input = { keeper: unit, item: 'budget', title: 'Công khai dự toán', aroseOn: '2026-11-19', summary: '', documentNo: '' };
  const opened = unwrap(await openDuty(room, systemActor, input));
  const rows = await room.db.selectFrom('publicity.publication').select(['id', 'code']).where('unit_id', '=', unit).execute();
  expect(new Set(rows.map(({ code }) => code)).size).toBe(2);
  const channels = await room.db.selectFrom('publicity.channel').select('id').where('publication_id', '=', opened.id).execute();
  expect(channels).not.toEqual([]);
});

it('a request whose code is taken gets another, which its receipt tells', async () => {
  const unit = await makeRegister(room.db);
  const input = { unit, askedFor: 'Dự toán năm 2027', email: '', lang: 'vi' };
  const first = unwrap(await askInformation(room, anonymous, input));
  vi.mocked(makeShortCode).mockReturnValueOnce(first.code);
  const second = unwrap(await askInformation(room, anonymous, input));
  expect(second.code).not.toBe(first.code);
  const row = await room.db
    .selectFrom('publicity.request')
    .select('id')
    .where('code', '=', second.code)
    .executeTakeFirstOrThrow();
  expect(row.id).toBe(second.id);
});
