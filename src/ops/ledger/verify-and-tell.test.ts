import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { SYSTEM_CHAIN } from '#modules/ledger/index.ts';
import { makeAct } from '#modules/ledger/testing/factories.ts';
import { tamper } from '#modules/ledger/testing/owner.ts';
import { makeUnit } from '#modules/org/testing/factories.ts';
import { verifyAndTell } from './verify-and-tell.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom();
});
afterAll(() => room.close());

/** What the command says, on either output. */
async function said(against: readonly string[] = []): Promise<{ whole: boolean; text: string }> {
  const lines: string[] = [];
  const note = (text: unknown): boolean => lines.push(String(text)) > 0;
  const [out, err] = [
    vi.spyOn(process.stdout, 'write').mockImplementation(note),
    vi.spyOn(process.stderr, 'write').mockImplementation(note),
  ];
  try {
    return { whole: await verifyAndTell(room.reader, against), text: lines.join('') };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

test('says how much was read, in both languages', async () => {
  await makeAct(room.db);
  const { whole, text } = await said();
  expect(whole).toBe(true);
  expect(text).toContain('Sổ cái nguyên vẹn: 1 việc trong 1 chuỗi');
  expect(text).toContain('The ledger is whole: 1 acts in 1 chains');
});

test('names the first break by the unit where it is', async () => {
  const unit = await makeUnit(room.db, { name: 'Xã Suối Mơ' });
  await makeAct(room.db, { unit });
  await makeAct(room.db, { unit });
  await tamper(room.db, 'delete from ledger.act where chain = $1 and seq = 1', [unit]);
  const { whole, text } = await said();
  expect(whole).toBe(false);
  expect(text).toContain(`tại Xã Suối Mơ (${unit}): ngay trước việc số 2`);
});

test('names the chain of the system', async () => {
  await tamper(room.db, `update ledger.act set command = 'x.y' where chain = $1`, [SYSTEM_CHAIN]);
  expect((await said()).text).toContain('tại chuỗi của hệ thống: nội dung việc số 1');
});

test('a seal of another system fits nothing', async () => {
  await tamper(room.db, 'truncate ledger.act cascade');
  const { whole, text } = await said(['ab'.repeat(32)]);
  expect(whole).toBe(false);
  expect(text).toContain('ab'.repeat(32));
});
