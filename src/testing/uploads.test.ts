import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { addJob } from '#kernel/event.ts';
import { runPendingJobs } from '#kernel/jobs.ts';
import type { Id } from '#kernel/id.ts';
import { PDF } from '#kernel/testing/sample-files.ts';
import { makeModules } from '../modules.ts';
import { makeBody, makeUnit } from '#modules/org/testing/factories.ts';
import { makePublication, makeRegister } from '#modules/publicity/testing/factories.ts';
import { personHolding, testSite, type TestSite } from './site.ts';

let site: TestSite;
let path: string;
let officer: Actor;
let follower: Actor;

beforeAll(async () => {
  site = await testSite();
  const { db } = site.room;
  const unit = await makeRegister(db, { unit: await makeUnit(db) });
  await makeBody(db, { unit, kind: 'peoples-committee' });
  const { id } = await makePublication(db, { unit });
  path = `/cong-khai/viec/${id}/sua`;
  officer = personHolding({ post: 'committee-officer', unit });
  follower = personHolding({ post: 'front-officer', unit });
});
afterAll(() => site.close());

let sent = 0;
/** A file unlike all before it, with the text fields beside it. */
function form(fields: Readonly<Record<string, string>>): FormData {
  sent += 1;
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  made.append('file', new File([new Uint8Array(PDF), `% ${sent}`], 'van-ban.pdf', { type: 'application/pdf' }));
  return made;
}

const GOOD = { title: 'Dự toán ngân sách', summary: '', documentNo: '' };
const stored = async (): Promise<string[]> =>
  (await Array.fromAsync(site.room.files.list())).map(({ sha256 }) => sha256).toSorted();
const named = async (): Promise<string[]> =>
  (await site.room.db.selectFrom('kernel.file').select('sha256').execute()).map(({ sha256 }) => sha256).toSorted();

describe('files are kept only for those who may send them', () => {
  test.each<[string, () => Actor | undefined, number]>([
    ['a stranger', () => undefined, 303],
    ['somebody without a post', () => personHolding(), 403],
    ['an officer of another commune', () => personHolding({ post: 'committee-officer', unit: 'x' as Id<'org.unit'> }), 403],
  ])('%s who may not see the page stores nothing', async (_who, actor, status) => {
    expect((await site.postFiles(path, form(GOOD), actor())).statusCode).toBe(status);
    expect(await stored()).toEqual([]);
  });

  test('what was refused after it was read goes with the nightly sweep, what was kept stays', async () => {
    expect((await site.postFiles(path, form(GOOD), officer)).statusCode).toBe(303);
    const kept = await stored();
    expect(kept).toEqual(await named());

    expect((await site.postFiles(path, form(GOOD), follower)).statusCode, 'sees the page, may not change it').toBe(403);
    expect((await site.postFiles(path, form({ ...GOOD, title: '' }), officer)).statusCode, 'a field is wrong').toBe(422);
    expect(await named()).toEqual(kept);
    expect(await stored()).toHaveLength(3);

    await sweepIn(23);
    expect(await stored(), 'a command might still be running').toHaveLength(3);
    await sweepIn(25);
    expect(await stored()).toEqual(kept);
  });
});

/** As the worker does at night. */
async function sweepIn(hours: number): Promise<void> {
  const { room } = site;
  room.setNow(Temporal.Now.instant().add({ hours }).toString());
  await room.db.transaction().execute((tx) => addJob(tx, 'kernel.sweep-files', {}));
  await runPendingJobs(room, makeModules({ smtpUrl: undefined, mailFrom: 'x <x@localhost>', dataDir: '/nowhere' }));
}
