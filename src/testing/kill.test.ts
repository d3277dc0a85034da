import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import path from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#kernel/day.ts';
import { openDatabase } from '#kernel/db.ts';
import { startEmbedded } from '#kernel/postgres/index.ts';
import { isAlive, signal, waitUntil } from '#kernel/postgres/process.ts';
import { tempFolder } from '#kernel/postgres/testing/temp.ts';
import { unwrap } from '#kernel/result.ts';
import { verifyLedger } from '#modules/ledger/index.ts';
import { expectTold, meet, meetAgain, openMeeting, type Meeting } from './kill-meeting.ts';
import { count, expectChoices, expectCounted, openVote, sends, settle, vote, type Vote } from './kill-votes.ts';
import { signInTo, startProgram, type Program } from './program.ts';

/** What ends a round: the program is killed, its database server, or both at the same moment. */
const ENDS = ['program', 'server', 'both'] as const;
/** One of each, or as many as `npm run test:kills` asks for. */
const KILLS = Number(process.env['KILLS'] ?? ENDS.length);
const ROUNDS = Array.from({ length: KILLS }, (_, at) => ENDS[at % ENDS.length] ?? 'both');

/** Workers with forms, households that vote by phone, and a meeting that is followed, at the same time. */
const AT_ONCE = 4;
const VOTERS = 6;
const LONGEST_MS = 900;

/** One form that was sent. Sent again with the same key it must still count once. */
interface Sent {
  readonly title: string;
  readonly path: string;
  readonly role: 'quantri-minhhoa' | 'congchuc';
  readonly fields: Readonly<Record<string, string>>;
  acknowledged: boolean;
}

const sent: Sent[] = [];
/** One for each round; the one before is counted while its successor is voted in. */
const votes: Vote[] = [];
/** Goes on over all rounds. */
let meeting: Meeting | undefined;
const running: Program[] = [];
afterAll(() => running.forEach((program) => program.kill('SIGKILL')));

async function post(program: Program, cookies: ReadonlyMap<string, string>, one: Sent): Promise<void> {
  const answer = await fetch(`${program.origin}${one.path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: program.origin, cookie: cookies.get(one.role) ?? '' },
    body: new URLSearchParams(one.fields),
  });
  await answer.arrayBuffer();
  const refused =
    answer.status < 500 && (answer.status !== 303 || answer.headers.get('location')?.startsWith('/dang-nhap') === true);
  if (refused) throw new Error(`${one.path} was answered with ${answer.status}, which is neither done nor away`);
  if (answer.status === 303) one.acknowledged = true;
}

/** An answer that never comes is what a killed program gives; anything else is not expected. */
async function postUnlessGone(program: Program, cookies: ReadonlyMap<string, string>, one: Sent): Promise<boolean> {
  try {
    await post(program, cookies, one);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function nextForm(unit: string, n: number): Sent {
  const title = `Việc lúc cúp điện ${n}`;
  const key = { _key: randomUUID() };
  const aroseOn = addDays(dayOf(Temporal.Now.instant()), -2);
  if (n % 3 !== 0)
    return {
      title,
      path: `/to-chuc/${unit}/nguoi/them`,
      role: 'quantri-minhhoa',
      fields: { name: title, email: '', phone: '', ...key },
      acknowledged: false,
    };
  const fields = { item: 'budget', title, aroseOn, summary: '', documentNo: '', ...key };
  return { title, path: `/cong-khai/viec-cua/${unit}/them`, role: 'congchuc', fields, acknowledged: false };
}

/** Sends one form after another until the program is gone. */
async function worker(program: Program, cookies: ReadonlyMap<string, string>, unit: string): Promise<void> {
  for (;;) {
    const one = nextForm(unit, sent.length);
    sent.push(one);
    if (!(await postUnlessGone(program, cookies, one))) return;
  }
}

async function round(
  program: Program,
  cookies: ReadonlyMap<string, string>,
  unit: string,
  what: (typeof ROUNDS)[number],
): Promise<void> {
  const open = votes.at(-1);
  const counting = votes.at(-2);
  const workers = [
    ...Array.from({ length: AT_ONCE }, () => worker(program, cookies, unit)),
    ...(open === undefined ? [] : Array.from({ length: VOTERS }, (_, at) => vote(program, open, at, VOTERS))),
    ...(counting === undefined ? [] : [count(program, counting, cookies.get('truongthon') ?? '')]),
    ...(meeting === undefined ? [] : [meet(program, meeting)]),
  ];
  await pause(150 + Math.random() * LONGEST_MS);
  if (what !== 'program') signal(program.postmaster, 'SIGKILL');
  if (what === 'server') await pause(Math.random() * 200);
  program.kill('SIGKILL');
  await program.ended();
  await Promise.all(workers);
}

/** Rows of one title: people, duties, and the records of their making. */
const COUNTS = `
  select t.title,
    (select count(*)::int from org.person p where p.name = t.title) + (select count(*)::int from publicity.publication d where d.title = t.title) as rows,
    (select count(*)::int from ledger.act a where
      (a.command = 'org.add-person' and a.row_id in (select p.id::text from org.person p where p.name = t.title))
      or (a.command = 'publicity.open-duty' and a.row_id in (select d.id::text from publicity.publication d where d.title = t.title))) as acts
  from unnest($1::text[]) t (title)`;

/** What half a command would leave behind. */
const ORPHANS = `
  select 'act without row' as what, count(*)::int as count from ledger.act a
    where (a.command = 'org.add-person' and not exists (select from org.person p where p.id::text = a.row_id))
       or (a.command = 'publicity.open-duty' and not exists (select from publicity.publication d where d.id::text = a.row_id))
  union all select 'person without act', count(*)::int from org.person p
    where p.name like 'Việc lúc cúp điện%' and not exists (select from ledger.act a where a.row_id = p.id::text)
  union all select 'duty without channels', count(*)::int from publicity.publication d
    where d.title like 'Việc lúc cúp điện%' and not exists (select from publicity.channel c where c.publication_id = d.id)
  union all select 'key without outcome', count(*)::int from kernel.command_key where outcome is null`;

describe.skipIf(process.platform === 'win32')('killed in the middle of the work', () => {
  test(
    'everything acknowledged is there once, nothing is half there, and the ledger holds',
    { timeout: 300_000 + KILLS * 30_000 },
    async () => {
      const dataDir = path.join(await tempFolder(), 'data');
      let unit = '';
      const cookies = new Map<string, string>();
      for (const what of ROUNDS) {
        const program = await startProgram(dataDir);
        running.push(program);
        for (const role of ['quantri-minhhoa', 'congchuc', 'truongthon'])
          if (!cookies.has(role)) cookies.set(role, await signInTo(program, dataDir, role));
        if (unit === '') unit = await communeOf(program, cookies);
        await resume(program, cookies);
        votes.push(await openVote(dataDir));
        meeting ??= await openMeeting(dataDir);
        await round(program, cookies, unit, what);
      }
      const last = await startProgram(dataDir);
      running.push(last);
      await resume(last, cookies);
      // And somebody who is not sure sends again what had been done.
      for (const one of sent.slice(0, 20)) await post(last, cookies, one);
      for (const one of votes.slice(-2)) await count(last, one, cookies.get('truongthon') ?? '');
      for (const one of votes) await expectCounted(last, one);
      const ballots = votes.reduce((sum, one) => sum + one.ballots.length, 0);
      if (process.env['KILLS'] !== undefined)
        process.stderr.write(`${KILLS} kills: ${ballots} ballots in ${votes.length} votes, ${JSON.stringify(sends)}\n`);
      last.kill('SIGTERM');
      expect(await last.ended(), last.printed()).toBe(0);
      expect(await waitUntil(async () => !isAlive(last.postmaster), 5_000)).toBe(true);
      await inspect(dataDir);
    },
  );
});

/** Somebody who got no answer sends again: the same form, with the key that came with it. */
async function resume(program: Program, cookies: ReadonlyMap<string, string>): Promise<void> {
  for (const one of sent.filter(({ acknowledged }) => !acknowledged)) await post(program, cookies, one);
  if (meeting !== undefined) await meetAgain(program, meeting);
  const [open, counting] = [votes.at(-1), votes.at(-2)];
  if (open !== undefined) await settle(program, open);
  if (counting !== undefined) await count(program, counting, cookies.get('truongthon') ?? '');
}

/** The commune of the demonstration, as its page names it. */
async function communeOf(program: Program, cookies: ReadonlyMap<string, string>): Promise<string> {
  const answer = await fetch(`${program.origin}/viec`, { headers: { cookie: cookies.get('congchuc') ?? '' } });
  const unit = /\/cong-khai\/viec-cua\/([\da-f-]{36})/.exec(await answer.text())?.[1];
  if (unit === undefined) throw new Error('The desk leads to no register');
  return unit;
}

async function inspect(dataDir: string): Promise<void> {
  const database = unwrap(await startEmbedded({ dataDir, log: () => undefined }));
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ title: string; rows: number; acts: number }>(COUNTS, [sent.map(({ title }) => title)]);
  expect(rows.length).toBeGreaterThan(ROUNDS.length * AT_ONCE);
  expect(rows.filter((row) => row.rows !== 1 || row.acts !== 1)).toEqual([]);
  const orphans = await client.query<{ what: string; count: number }>(ORPHANS);
  expect(orphans.rows.filter(({ count }) => count > 0)).toEqual([]);
  await client.end();
  const opened = openDatabase({ url: database.ownerUrl });
  await expectChoices(opened.db, votes);
  if (meeting !== undefined) await expectTold(opened.db, meeting);
  const verified = await verifyLedger(opened.reader);
  expect(verified).toMatchObject({ ok: true });
  await opened.close();
  await database.stop();
}
