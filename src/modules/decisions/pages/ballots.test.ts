import { readFile, writeFile, mkdtemp, rm } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '#kernel/result.ts';
import { projectRoot } from '#kernel/root.ts';
import { photo } from '#kernel/testing/sample-files.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { callBallot } from '../commands/call-ballot.ts';
import { planBallot } from '../commands/plan-ballot.ts';
import { ballotActs, paths } from '../paths.ts';
import { makeDecision } from '../testing/factories.ts';
import { later, makeVillage, planInput, type Village } from '../testing/ballots.ts';
import type { Id } from '#kernel/id.ts';

let site: TestSite;
let village: Village;
beforeAll(async () => {
  site = await testSite();
  village = await makeVillage(site.room, 4);
});
afterAll(() => site.close());

const codesOn = (html: string): string[] => [...html.matchAll(/<b class="code">([^<]+)<\/b>/g)].map((match) => match[1] ?? '');
const location = (answer: { headers: Record<string, unknown> }): string => String(answer.headers['location']);
const seedOf = (html: string): string => /name="seed" value="([^"]+)"/.exec(html)?.[1] ?? '';

interface Running {
  readonly round: Id<'decisions.round'>;
  readonly code: string;
  readonly codes: readonly string[];
}

/** Everything from the plan to the open box, over the pages. */
async function openOnPages(form: 'ballot' | 'online-form' | 'online', known?: Id<'decisions.decision'>): Promise<Running> {
  const decision = known ?? (await makeDecision(site.room.db, { village: village.village }));
  const planned = await site.post(paths.act(decision, ballotActs.plan), planInput(site.room, decision, form), village.head);
  expect(planned.statusCode).toBe(303);
  const round = location(planned).split('/').at(-1) as Id<'decisions.round'>;
  const act = (name: string) => site.post(paths.roundAct(round, name), {}, village.head);
  expect((await act(ballotActs.call)).statusCode).toBe(303);
  const slips = await act(ballotActs.slips);
  expect(slips.statusCode).toBe(200);
  expect(slips.headers['cache-control']).toBe('private, no-store');
  const again = await act(ballotActs.slips);
  expect(again.statusCode).toBe(422);
  later(site.room, 3);
  expect((await act(ballotActs.open)).statusCode).toBe(303);
  const { code } = await site.room.db
    .selectFrom('decisions.decision')
    .select('code')
    .where('id', '=', decision)
    .executeTakeFirstOrThrow();
  return { round, code, codes: codesOn(slips.body) };
}

test('only those who run the village plan a vote; the forms offered are those the law opens', async () => {
  const road = await makeDecision(site.room.db, { village: village.village, matter: 'contribution' });
  expect((await site.get(paths.act(road, ballotActs.plan))).statusCode).toBe(303);
  expect((await site.get(paths.act(road, ballotActs.plan), village.officer)).statusCode).toBe(403);
  const closed = await site.get(paths.act(road, ballotActs.plan), village.head);
  expect(closed.body).not.toContain('name="leader"');
  const own = await makeDecision(site.room.db, { village: village.village });
  const open = await site.get(paths.act(own, ballotActs.plan), village.front);
  expect(open.body).toContain('value="ballot"');
  expect(open.body).toContain('value="online-form"');
  expect(open.body).not.toContain('value="online"');
  expect(open.body).toContain('điểm c khoản 1 Điều 19');
});

describe('by slips of paper', () => {
  test('printed once, returned, counted twice, checked by anybody with the script of the documentation', async () => {
    const { round, code, codes } = await openOnPages('ballot');
    expect(codes).toHaveLength(8);
    const page = await site.get(paths.roundAct(round, ballotActs.list), village.officer);
    expect(page.body).toContain('H001');
    for (const one of codes) expect(page.body).not.toContain(one);
    const ids = [...page.body.matchAll(/name="households" value="([^"]+)"/g)].map((match) => match[1] ?? '');
    const households = [...new Set(ids)].slice(0, 3);
    const returned = await site.post(paths.roundAct(round, ballotActs.returned), { households }, village.officer);
    expect(returned.statusCode).toBe(303);
    const twice = await site.post(paths.roundAct(round, ballotActs.returned), { households }, village.officer);
    expect(twice.statusCode).toBe(422);
    expect(twice.body).toContain('phiếu giấy');
    later(site.room, 2);
    expect((await site.post(paths.roundAct(round, ballotActs.end), {}, village.head)).statusCode).toBe(303);

    const stack = new FormData();
    stack.set('slips', '3');
    stack.set('photo', new Blob([Uint8Array.from(await photo({ width: 40, height: 30 }))]), 'xap.jpg');
    expect((await site.postFiles(paths.roundAct(round, ballotActs.stack), stack, village.head)).statusCode).toBe(303);
    const { id: batch } = await site.room.db
      .selectFrom('decisions.batch')
      .select('id')
      .where('round_id', '=', round)
      .executeTakeFirstOrThrow();
    const entry = { batch, 'votes-1': '3', 'votes-2': '0', 'votes-3': '0', blank: '0', spoiled: '0' };
    expect((await site.post(paths.roundAct(round, ballotActs.enter), entry, village.head)).statusCode).toBe(303);
    const blind = await site.get(paths.round(round), village.officer);
    expect(blind.body).toContain('người nhập thứ hai');
    expect(blind.body).not.toContain('Hai lần nhập');
    expect((await site.post(paths.roundAct(round, ballotActs.close), {}, village.head)).statusCode).toBe(422);
    const other = { ...entry, 'votes-1': '2', 'votes-2': '1' };
    expect((await site.post(paths.roundAct(round, ballotActs.enter), other, village.officer)).statusCode).toBe(303);
    expect((await site.get(paths.round(round), village.officer)).body).toContain('Khác nhau');
    expect((await site.post(paths.roundAct(round, ballotActs.enter), entry, village.officer)).statusCode).toBe(303);
    expect((await site.get(`${paths.roundAct(round, ballotActs.photo)}/${batch}`)).statusCode).toBe(303);
    expect((await site.get(`${paths.roundAct(round, ballotActs.photo)}/${batch}`, village.officer)).statusCode).toBe(200);
    expect((await site.post(paths.roundAct(round, ballotActs.close), {}, village.head)).statusCode).toBe(303);

    const box = await site.get(paths.box(code));
    expect(box.statusCode).toBe(200);
    expect(box.body).toContain('Số lá phiếu trong hòm');
    const receipts = codes.filter((one) => one.length === 19);
    const mine = await site.get(`${paths.box(code)}?ma=${receipts[0]?.toLowerCase()}`);
    expect(mine.body).toContain('lá phiếu với mã này nằm trong hòm');
    expect(mine.body).toContain('data-check-root');
    const missing = await site.get(`${paths.box(code)}?ma=${receipts[3]}`);
    expect(missing.body).toContain('Không thấy mã này');
    await checkOffline(code, receipts[0] ?? '');
  });
});

/** Runs the script that the site serves, which is the one in the documentation, as somebody would who saved it. */
async function checkOffline(code: string, receipt: string): Promise<void> {
  const list = (await site.get(paths.boxList(code))).body;
  const [file, guide] = await Promise.all(
    ['kiem-phieu.mjs', 'check-a-vote.md'].map((name) => readFile(path.join(projectRoot, 'docs', name), 'utf8')),
  );
  const served = await site.get(paths.checkScript());
  expect([served.statusCode, served.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
  expect(served.body).toBe(file);
  expect(guide).toContain(`\`\`\`js\n${file}\`\`\``);
  expect(served.body.split('\n').length).toBeLessThanOrEqual(32);
  const folder = await mkdtemp(path.join(tmpdir(), 'check-a-vote-'));
  const [tool, good, bad] = ['kiem-phieu.mjs', 'hom-phieu.txt', 'sua.txt'].map((name) => path.join(folder, name));
  await writeFile(tool ?? '', served.body);
  await writeFile(good ?? '', list);
  const root = /# root (\w+)/.exec(list)?.[1] ?? '';
  const run = (...args: string[]) => promisify(execFile)(process.execPath, [tool ?? '', ...args]);
  expect((await run(good ?? '', root, receipt)).stdout).toMatch(/^OK/);
  await writeFile(bad ?? '', list.replace(/^[^#].*$/m, '1111-1111-1111-1111'));
  await expect(run(bad ?? '', root)).rejects.toThrow(/root/);
  await writeFile(bad ?? '', list.replace(/# households \d+/, '# households 2'));
  await expect(run(bad ?? '', root)).rejects.toThrow(/more ballots than households/);
  await expect(run(good ?? '', root, '1111-1111-1111-1111')).rejects.toThrow(/not in the list/);
  await rm(folder, { recursive: true });
}

describe('online', () => {
  test('a household votes without script: wrong code at its field with the choice kept, then a receipt, then never again', async () => {
    const { round, code, codes } = await openOnPages('online-form');
    const form = await site.get(paths.vote(code));
    expect(form.statusCode).toBe(200);
    expect(form.body).not.toContain('<script');
    const seed = seedOf(form.body);
    const vote = (fields: object) => site.post(paths.vote(code), { seed, choice: '1', ...fields });
    const wrong = await vote({ code: '1234' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toMatch(/value="1" checked/);
    expect(wrong.body).toContain('Mã gõ chưa đúng');
    const taken = await vote({ code: codes[0]?.toLowerCase().replaceAll('-', ' ') ?? '' });
    expect(taken.statusCode).toBe(303);
    const receipt = await site.get(location(taken));
    expect(receipt.body).toContain('Đã nhận lá phiếu');
    expect((await site.get(location(taken).replace(/\?.*/, ''))).body).not.toContain('Đã nhận lá phiếu');
    expect(location(await vote({ code: codes[0] ?? '' }))).toBe(location(taken));
    const second = await site.post(paths.vote(code), { seed: seedOf(wrong.body), choice: '2', code: codes[0] ?? '' });
    expect(second.body).toContain('Hộ này đã bỏ phiếu (trực tuyến)');
    expect((await site.get(`${paths.lookUp()}?ma=${code.toLowerCase()}`)).headers['location']).toBe(paths.vote(code));

    const desk = paths.roundAct(round, ballotActs.desk);
    expect((await site.get(desk)).statusCode).toBe(303);
    const helped = await site.post(
      desk,
      { decision: code, seed: seedOf((await site.get(desk, village.officer)).body), choice: '1', code: codes[1] ?? '' },
      village.officer,
    );
    expect(helped.statusCode).toBe(303);
    const marks = await site.room.db
      .selectFrom('decisions.roll')
      .select('voted')
      .where('round_id', '=', round)
      .where('voted', 'is not', null)
      .execute();
    expect(new Set(marks.map(({ voted }) => voted))).toEqual(new Set(['desk', 'phone']));

    later(site.room, 3);
    expect((await site.get(paths.vote(code))).body).toContain('Đã hết thời gian bỏ phiếu');
    expect((await vote({ code: codes[2] ?? '' })).statusCode).toBe(409);
    expect((await site.post(paths.roundAct(round, ballotActs.end), {}, village.head)).statusCode).toBe(303);
    expect((await site.post(paths.roundAct(round, ballotActs.close), {}, village.head)).statusCode).toBe(303);
    const box = await site.get(`${paths.box(code)}?ma=${location(taken).split('/').at(-1)?.slice(0, 19)}`);
    expect(box.body).toContain('lá phiếu với mã này nằm trong hòm');
  });

  test('a page of nothing is a page not found', async () => {
    for (const href of [paths.vote('K7MQ-2RTX-P'), paths.box('K7MQ-2RTX-P'), paths.boxList('K7MQ-2RTX-P')])
      expect((await site.get(href)).statusCode).toBe(404);
    expect((await site.get(`${paths.lookUp()}?ma=abc`)).body).toContain('Không có lượt bỏ phiếu');
    const draft = await makeDecision(site.room.db, { village: village.village });
    const { round } = unwrap(await planBallot(site.room, village.head, planInput(site.room, draft, 'ballot')));
    unwrap(await callBallot(site.room, village.head, { round }));
    expect((await site.get(paths.round(round))).statusCode).toBe(303);
  });
});
