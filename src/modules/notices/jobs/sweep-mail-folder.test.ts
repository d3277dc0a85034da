import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { runPendingJobs } from '#kernel/jobs.ts';
import type { Module } from '#kernel/module.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { forgetAddress } from '../forget-address.ts';
import { makeMailer, makeNotices } from '../index.ts';
import { queueMail } from '../queue-mail.ts';
import { sweepMailFolder } from './sweep-mail-folder.ts';

let room: TestRoom;
let dataDir: string;
let notices: Module;
beforeAll(async () => {
  room = await testRoom();
  dataDir = await mkdtemp(path.join(tmpdir(), 'mail-folder-'));
  const mailer = makeMailer({ smtpUrl: undefined, mailFrom: 'Điểm Cầu <diem-cau@localhost>', dataDir });
  notices = makeNotices({ mailer, mailFolder: path.join(dataDir, 'mail'), topics: [] });
});
afterAll(async () => {
  await room.close();
  await rm(dataDir, { recursive: true });
});

const sweep = () => sweepMailFolder(path.join(dataDir, 'mail')).run(room, {} as never);

test('a folder that was never made is nothing to sweep', async () => {
  await expect(sweep()).resolves.toBeUndefined();
});

test('a written mail goes when its row is erased; other mails and other files stay', async () => {
  const send = (to: string) =>
    room.db.transaction().execute((tx) => queueMail(tx, { to, subject: 'Thư', text: 'Chào bạn', kind: 'test.mail' }));
  const [gone, kept] = [await send('di@vidu.vn'), await send('o-lai@vidu.vn')];
  await runPendingJobs(room, [notices]);
  const folder = path.join(dataDir, 'mail');
  const unknown = newId();
  await writeFile(path.join(folder, `_${unknown}_localhost_.eml.new`), 'broke off');
  await writeFile(path.join(folder, 'ghi-chu.txt'), 'of the operator');
  expect(await readdir(folder)).toHaveLength(4);

  await room.db.transaction().execute((tx) => forgetAddress(tx, 'di@vidu.vn', room.now()));
  await sweep();
  const left = await readdir(folder);
  expect(left.toSorted()).toEqual([expect.stringContaining(kept), 'ghi-chu.txt']);
  expect(left.join()).not.toContain(gone);
});
