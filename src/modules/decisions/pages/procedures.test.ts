import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { htmlFaults } from '#kernel/testing/html-faults.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { paths, procedureActs } from '../paths.ts';
import { makeDecision } from '../testing/factories.ts';
import { makeMeeting } from '../testing/meetings.ts';
import { makeLawfulSteps } from '../testing/procedures.ts';
import { makeVillage, type VillageScene } from '../testing/village-scene.ts';

let site: TestSite;
let scene: VillageScene;

beforeAll(async () => {
  site = await testSite();
  site.room.setNow('2026-11-21T09:00:00+07:00');
  scene = await makeVillage(site.room.db, 12);
});
afterAll(() => site.close());

async function page(address: string, actor?: Actor): Promise<string> {
  const answer = await site.get(address, actor);
  expect([answer.statusCode, address, await htmlFaults(answer.body)]).toEqual([200, address, []]);
  return answer.body;
}

const send = (address: string, fields: Record<string, string>, actor: Actor) => site.post(address, fields, actor);

async function headMatter(election: 'elect' | 'release'): Promise<Id<'decisions.decision'>> {
  const { db } = site.room;
  const decision = await makeDecision(db, { village: scene.village, matter: 'village-head', title: 'Việc Trưởng thôn' });
  await db.updateTable('decisions.decision').set({ election }).where('id', '=', decision).execute();
  return decision;
}

const codeOf = async (decision: Id<'decisions.decision'>): Promise<string> =>
  (await site.room.db.selectFrom('decisions.decision').select('code').where('id', '=', decision).executeTakeFirstOrThrow()).code;

test('the steps of an election: written down by form, each with its article, closed to strangers', async () => {
  const decision = await headMatter('elect');
  const address = paths.procedure(decision);
  const before = await page(address, scene.officer);
  expect(before).toContain('Thành lập Tổ bầu cử');
  expect(before).toContain('Nghị định số 59/2023/NĐ-CP');
  expect((await site.get(address)).statusCode).toBe(303);
  expect(await page(paths.workOn(decision), scene.head)).toContain(address);

  const note = paths.procedureAct(decision, procedureActs.note);
  const early = await send(note, { step: 'plan', on: '2026-11-22', note: '' }, scene.officer);
  expect([early.statusCode, await htmlFaults(early.body)]).toEqual([422, []]);
  expect(early.body).toContain('Chỉ ghi việc đã làm');
  expect((await send(note, { step: 'plan', on: '2026-11-20', note: 'QĐ 12' }, scene.officer)).statusCode).toBe(303);
  const team = await send(
    paths.procedureAct(decision, procedureActs.team),
    { leader: 'Giàng Thị Tổ', members: 'Mùa A Hai' },
    scene.frontBoard,
  );
  expect(team.statusCode).toBe(303);
  const after = await page(address, scene.officer);
  expect(after).toContain('QĐ 12');
  expect(after).toContain('làm ngày 20/11/2026');
  expect(after).toContain('Đã ghi 2 người');
  expect(after).not.toContain('Giàng Thị Tổ');
});

test('a petition to release a head: counted, never told by household', async () => {
  const decision = await headMatter('release');
  const release = paths.procedureAct(decision, procedureActs.release);
  expect((await send(release, { ground: 'front-board', cause: '', on: '2026-11-21' }, scene.frontBoard)).statusCode).toBe(422);
  expect((await send(release, { ground: 'petition', cause: '', on: '2026-11-21' }, scene.frontBoard)).statusCode).toBe(303);
  const sign = paths.procedureAct(decision, procedureActs.sign);
  expect((await send(sign, { codes: 'H001 H002', givenOn: '2026-11-21' }, scene.head)).statusCode).toBe(403);
  expect((await send(sign, { codes: 'H001 H002', givenOn: '2026-11-21' }, scene.frontBoard)).statusCode).toBe(303);
  const shown = await page(paths.procedure(decision), scene.frontBoard);
  expect(shown).toContain('2 hộ đã ký, cần 6 trong tổng số 12 hộ');
  expect(shown).not.toContain('H001');
});

test('a convention: its draft and then its text for everybody, with how it stands', async () => {
  const { db } = site.room;
  const decision = await makeDecision(db, { village: scene.village, matter: 'convention', content: 'Dự thảo điều 1.' });
  const open = paths.convention(await codeOf(decision));
  expect((await site.get(open)).statusCode).toBe(404);
  await makeLawfulSteps(db, { decision, matter: 'convention', on: day('2026-12-31') });
  const draft = await page(open);
  expect(draft).toContain('Đang niêm yết lấy ý kiến');
  expect(draft).toContain('Dự thảo điều 1.');
  expect(draft).toContain('Nhà văn hóa thôn');
  await db
    .updateTable('decisions.decision')
    .set({ state: 'recognised', decided_on: day('2026-11-18'), sent_on: day('2026-11-19'), effective_on: day('2026-11-20') })
    .where('id', '=', decision)
    .execute();
  const inForce = await page(open);
  expect(inForce).toContain('Điều 1. Giữ gìn đường làng sạch đẹp.');
  expect(inForce).toContain('Thôn xem lại hằng năm vào ngày 18/11.');
  const suspend = {
    kind: 'suspended',
    scope: 'part',
    parts: 'Điều 1',
    reason: 'Trái luật',
    reportedOn: '2026-11-20',
    on: '2026-11-21',
    mendBy: '2026-12-10',
    documentNo: '9/QĐ',
  };
  expect(await page(paths.procedure(decision), scene.chair)).toContain('Tạm ngừng thực hiện (Mẫu số 04)');
  expect((await send(paths.procedureAct(decision, procedureActs.convention), suspend, scene.chair)).statusCode).toBe(303);
  const suspended = await page(open);
  for (const said of ['Tạm ngừng một phần', 'Trái luật', 'chậm nhất ngày 10/12/2026']) expect(suspended).toContain(said);
});

test('the annual conference: nine parts in their order, then the result', async () => {
  const { db } = site.room;
  const meeting = await makeMeeting(db, { village: scene.village, on: day('2026-11-20'), households: 12, kind: 'annual' });
  const address = paths.annual(meeting);
  expect(await page(paths.meeting(meeting), scene.head)).toContain(address);
  expect(await page(address, scene.head)).toContain('Khai mạc, bầu thư ký');
  const at = (act: string) => paths.meetingAct(meeting, act);
  expect((await send(at(procedureActs.annualPlan), { on: '2026-11-10' }, scene.head)).statusCode).toBe(303);
  const early = await send(at(procedureActs.annualPart), { part: 'discussion', words: 'Bàn' }, scene.head);
  expect([early.statusCode, await htmlFaults(early.body)]).toEqual([422, []]);
  expect(early.body).toContain('Phần cần ghi tiếp theo: Khai mạc, bầu thư ký');
  const result = { result: 'Đã họp, thông qua kế hoạch năm sau.', on: '2026-11-21' };
  expect((await send(at(procedureActs.annualResult), result, scene.head)).statusCode).toBe(422);
  const parts = 'opening head-report front-report inspection-report discussion answers adoption commendation conclusion'.split(
    ' ',
  );
  for (const part of parts)
    expect([part, (await send(at(procedureActs.annualPart), { part, words: `Đã xong ${part}` }, scene.head)).statusCode]).toEqual(
      [part, 303],
    );
  expect((await send(at(procedureActs.annualResult), { ...result, on: '2026-11-19' }, scene.head)).statusCode).toBe(422);
  expect((await send(at(procedureActs.annualResult), result, scene.head)).statusCode).toBe(303);
  const shown = await page(address, scene.head);
  expect(shown).toContain('Kết quả đã gửi ngày 21/11/2026.');
  expect(shown).toContain('Đã xong conclusion');
  expect((await site.get(address)).statusCode).toBe(303);
  const other = await makeMeeting(db, { village: scene.village, on: day('2026-11-19'), households: 12 });
  expect((await site.get(paths.annual(other), scene.head)).statusCode).toBe(404);
});
