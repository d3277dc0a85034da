import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { planBallot } from '../commands/plan-ballot.ts';
import { ballotActs, paths } from '../paths.ts';
import { later, makeVillage, openVote, planInput, type Village } from '../testing/ballots.ts';
import { makeClosedRound } from '../testing/closed.ts';
import { makeDecision } from '../testing/factories.ts';
import { dayOf } from '#kernel/day.ts';

let site: TestSite;
let village: Village;
beforeAll(async () => {
  site = await testSite();
  village = await makeVillage(site.room, 60);
});
afterAll(() => site.close());

const boxes = (html: string): string[] =>
  [...html.matchAll(/type="checkbox" name="households" value="([^"]+)"/g)].map((one) => one[1] ?? '');
const codesIn = (html: string): string[] => [...new Set(html.match(/H\d{3}/g) ?? [])];

test('slips go out and come back by the code on them, by household, and a page of ticks at a time', async () => {
  const { round, sheet } = await openVote(site.room, village, 'ballot');
  const list = paths.roundAct(round, ballotActs.list);
  const get = (query: string) => site.get(`${list}?${query}`, village.officer);
  const mark = (act: 'issued' | 'returned', households: readonly string[]) =>
    site.post(paths.roundAct(round, ballotActs[act]), { households }, village.officer);
  const home = (at: number) => sheet.households[at] ?? { household: '', code: '', listCode: '' };
  expect((await site.get(list)).statusCode).toBe(303);
  expect((await get('')).body).toContain('Chưa thu (60)');

  // The code of the slip, however it was typed, leads to its household alone; so does scanning it.
  const scanned = await get(`tim=${home(41).code.toLowerCase().replaceAll('-', ' ')}`);
  expect(codesIn(scanned.body)).toEqual([home(41).listCode]);
  expect(scanned.body).not.toContain(home(41).code);
  const printed = await site.post(paths.roundAct(round, ballotActs.replace), { household: home(0).household }, village.head);
  expect(printed.body).toContain(`Mã QR: quét khi thu phiếu`);
  expect((await get(`tim=${home(0).code}`)).body, 'a code that was replaced leads nowhere').toContain('Không có hộ nào');

  const one = await mark('returned', [home(41).household]);
  expect(one.statusCode).toBe(303);
  const after = await site.get(String(one.headers.location), village.officer);
  expect(after.body).toContain(`Đã ghi thu phiếu: Hộ ${home(41).listCode}`);
  expect(after.body).toContain('Chưa thu (59)');
  expect((await get(`tim=${home(41).listCode}`)).body).toContain('Đã thu phiếu');

  const [first, second] = [await get('xem=to-return'), await get('xem=to-return&trang=2')];
  expect([boxes(first.body), boxes(second.body)].map(({ length }) => length)).toEqual([25, 25]);
  const many = await mark('returned', boxes(second.body));
  expect((await site.get(String(many.headers.location), village.officer)).body).toContain('Đã ghi thu phiếu: 25 hộ');
  const twice = await mark('returned', [boxes(second.body)[0] ?? '']);
  expect([twice.statusCode, twice.body.includes('Chưa hộ nào trong lần này được ghi')]).toEqual([422, true]);
  expect((await mark('returned', [])).statusCode).toBe(422);

  // Whose slip came back has surely had it; of the others some are handed out now.
  const waiting = await get('xem=to-issue');
  expect(waiting.body).toContain('Chưa phát (34)');
  await mark('issued', boxes(waiting.body));
  expect((await get('xem=to-issue')).body).toContain('Chưa phát (9)');
  expect(codesIn((await get('tim=số 7')).body)).toEqual(['H007']);

  later(site.room, 2);
  expect((await site.post(paths.roundAct(round, ballotActs.end), {}, village.head)).statusCode).toBe(303);
  const ended = await get('');
  expect(ended.body).toContain('Tất cả (60)');
  expect(ended.body).not.toContain('name="households"');
});

test('cards of an online vote are handed out the same way, and nobody asks for the code that is the vote', async () => {
  const { round, sheet } = await openVote(site.room, village, 'online-form');
  const list = paths.roundAct(round, ballotActs.list);
  const page = await site.get(list, village.officer);
  expect(page.body).toContain('Chưa phát (60)');
  expect(page.body).not.toContain('Chưa thu');
  expect((await site.get(`${list}?tim=${sheet.households[3]?.code}`, village.officer)).body).toContain('Không có hộ nào');
});

/** A matter whose meeting had too few households, and had chosen to vote in the open. */
async function afterOpenMeeting(methodVotes: number | null) {
  const small = await makeVillage(site.room, 6);
  const decision = await makeDecision(site.room.db, { village: small.village, matter: 'contribution', state: 'no-result' });
  const meeting = await makeClosedRound(site.room.db, {
    decision,
    form: 'meeting',
    on: dayOf(site.room.now()),
    votes: [2, 0, 0],
  });
  await site.room.db.updateTable('decisions.round').set({ method_votes: methodVotes }).where('id', '=', meeting).execute();
  return { small, decision };
}

test('slips with a name only where the meeting chose to vote in the open', async () => {
  const { small, decision } = await afterOpenMeeting(null);
  const plan = { ...planInput(site.room, decision, 'ballot'), method: 'named' };
  expect(await planBallot(site.room, small.head, plan)).toMatchObject({ why: 'decisions.plan.named-not-chosen' });
  expect((await site.get(paths.act(decision, ballotActs.plan), small.head)).body).not.toContain('name="method"');
  const online = await makeDecision(site.room.db, { village: small.village });
  const input = { ...planInput(site.room, online, 'online-form'), method: 'named' };
  expect(await planBallot(site.room, small.head, input)).toMatchObject({ why: 'decisions.plan.named-not-chosen' });
});

test('slips with a name: keyed in twice, published with the choice, and nothing else left that leads to a household', async () => {
  const { small, decision } = await afterOpenMeeting(2);
  expect((await site.get(paths.act(decision, ballotActs.plan), small.head)).body).toContain('Phiếu ghi tên hộ');
  const { round, sheet } = await openVote(site.room, small, 'ballot', { decision, method: 'named' });
  expect(sheet.named).toBe(true);
  const home = (at: number) => sheet.households[at] ?? { household: '', listCode: '', receipt: '' };
  const households = [0, 1, 2, 3, 4].map((at) => home(at).household);
  await site.post(paths.roundAct(round, ballotActs.returned), { households }, small.head);
  const page = paths.roundAct(round, ballotActs.named);
  const enter = (slip: string, choices: string | readonly string[], who: Actor) => site.post(page, { slip, choices }, who);
  expect((await enter(home(0).listCode, '1', small.head)).statusCode).toBe(409);
  later(site.room, 2);
  await site.post(paths.roundAct(round, ballotActs.end), {}, small.head);
  const close = () => site.post(paths.roundAct(round, ballotActs.close), {}, small.head);

  const chosen = ['1', '1', '1', '1', 'spoiled'];
  for (const [at, choice] of chosen.entries())
    expect((await enter(home(at).listCode.toLowerCase(), choice, small.head)).statusCode).toBe(303);
  const blind = await site.get(page, small.officer);
  expect(blind.body).toContain('5 phiếu bạn chưa nhập');
  expect(blind.body).not.toContain('khác nhau');
  expect((await close()).body).toContain('Còn 5 phiếu chưa được hai người nhập');
  // The second person types the receipt that stands on the slip, and is wrong once.
  for (const [at, choice] of chosen.entries())
    expect((await enter(home(at).receipt, at === 3 ? '2' : choice, small.officer)).statusCode).toBe(303);
  expect((await close()).body).toContain('1 phiếu có hai lần nhập khác nhau');
  const differing = await site.get(page, small.head);
  expect(differing.body).toContain('Phiếu hai người nhập khác nhau');
  for (const [slip, choices, who, said] of [
    [home(5).listCode, '1', small.head, 'Không có phiếu đã thu nào mang mã'],
    ['H999', '1', small.head, 'Không có phiếu đã thu nào mang mã'],
    [home(0).listCode, ['1', '2'], small.head, 'Hãy chọn đúng như trên phiếu'],
    [home(0).listCode, '1', small.front, 'đã có hai người nhập'],
  ] as const) {
    const refused = await enter(slip, choices, who);
    expect([refused.statusCode, refused.body.includes(said)], said).toEqual([422, true]);
  }
  expect((await enter(home(3).receipt, '1', small.officer)).statusCode).toBe(303);
  const witnesses = site.room.db.deleteFrom('decisions.team_member').where('round_id', '=', round).where('role', '=', 'witness');
  const gone = await witnesses.returningAll().execute();
  expect((await close()).body).toContain('Kiểm phiếu cần 2 đại diện hộ chứng kiến, đang có 0.');
  for (const witness of gone) await site.room.db.insertInto('decisions.team_member').values(witness).execute();
  expect((await close()).statusCode).toBe(303);

  const box = await site.get(`${paths.box(sheet.decisionCode)}?ma=${home(4).receipt}`);
  expect(box.body).toContain(`${home(4).receipt} spoiled`);
  expect(box.body).toContain('Phiếu ghi tên: dòng có mã của hộ');
  const list = (await site.get(paths.boxList(sheet.decisionCode))).body.split('\n').filter((line) => /^\w{4}-/.test(line));
  expect(list).toEqual(chosen.map((choice, at) => `${home(at).receipt} ${choice}`).toSorted());
  const { rows } = await site.room.pool.query(
    `select (select count(*)::int from decisions.named_slip) as slips,
      (select count(*)::int from decisions.roll where round_id = $1 and (code_hash is not null or votable)) as codes`,
    [round],
  );
  expect(rows).toEqual([{ slips: 0, codes: 0 }]);
});
