import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { readPdf } from '#kernel/papers/testing/read-pdf.ts';
import { docxText } from '#kernel/papers/testing/read-docx.ts';
import { unwrap } from '#kernel/result.ts';
import { DOCX, PDF, photo } from '#kernel/testing/sample-files.ts';
import { htmlFaults } from '#kernel/testing/html-faults.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { callMeeting } from '../../commands/call-meeting.ts';
import { ballotActs, paths, procedureActs } from '../../paths.ts';
import { paperPaths } from '../../paths-papers.ts';
import { later, planInput } from '../../testing/ballots.ts';
import { makeClosedRound } from '../../testing/closed.ts';
import { makeDecision } from '../../testing/factories.ts';
import { makeMeeting } from '../../testing/meetings.ts';
import { makeLawfulSteps } from '../../testing/procedures.ts';
import { makeVillage, planned, type VillageScene } from '../../testing/village-scene.ts';

let site: TestSite;
let scene: VillageScene;

beforeAll(async () => {
  site = await testSite();
  site.room.setNow('2026-11-21T09:00:00+07:00');
  scene = await makeVillage(site.room.db, 12);
});
afterAll(() => site.close());

const status = async (address: string, actor?: Actor): Promise<number> => (await site.get(address, actor)).statusCode;
const location = (answer: { headers: Record<string, unknown> }): string => String(answer.headers['location']);

async function page(address: string, actor?: Actor): Promise<string> {
  const answer = await site.get(address, actor);
  expect([answer.statusCode, address, await htmlFaults(answer.body)]).toEqual([200, address, []]);
  return answer.body;
}

/** Words of a paper, as one line. */
async function words(address: string, actor?: Actor): Promise<string> {
  const answer = await site.get(address, actor);
  expect([answer.statusCode, address]).toEqual([200, address]);
  const text = address.endsWith('.pdf')
    ? (await readPdf(answer.rawPayload)).pages.join(' ')
    : docxText(new Uint8Array(answer.rawPayload));
  return text.replaceAll(/[\s\u00A0]+/g, ' ');
}

const codeOf = async (decision: Id<'decisions.decision'>): Promise<string> =>
  (await site.room.db.selectFrom('decisions.decision').select('code').where('id', '=', decision).executeTakeFirstOrThrow()).code;

/** A convention that was adopted in a meeting, with its dossier. */
async function adopted(): Promise<Id<'decisions.decision'>> {
  const { db } = site.room;
  const decision = await makeDecision(db, {
    village: scene.village,
    matter: 'convention',
    title: 'Quy ước nếp sống',
    state: 'passed',
  });
  await makeClosedRound(db, { decision, form: 'meeting', on: day('2026-11-18'), votes: [9, 1] });
  await makeLawfulSteps(db, { decision, matter: 'convention', on: day('2026-11-18') });
  await db
    .updateTable('decisions.decision')
    .set({ decided_on: day('2026-11-18') })
    .where('id', '=', decision)
    .execute();
  return decision;
}

test('a meeting: notice, poster and script for everybody once it is called, as Word and PDF; the minutes for those who help', async () => {
  const { meeting } = await planned(site.room, scene);
  expect(await status(paperPaths.meeting(meeting, 'giay-moi', 'pdf'), scene.head)).toBe(404);
  unwrap(await callMeeting(site.room, scene.head, { meeting, documentsOn: '2026-11-21' }));
  const invitation = await words(paperPaths.meeting(meeting, 'giay-moi', 'pdf'));
  for (const one of ['GIẤY MỜI', 'thứ Năm, ngày 26 tháng 11 năm 2026', 'Mức đóng góp làm đường', 'trong tổng số 12 hộ'])
    expect(invitation).toContain(one);
  expect(await words(paperPaths.meeting(meeting, 'giay-moi', 'docx'))).toContain('Mức đóng góp làm đường');
  expect(await words(paperPaths.meeting(meeting, 'ap-phich', 'pdf'))).toContain('MỜI HỌP THÔN');
  expect((await words(paperPaths.meeting(meeting, 'bai-doc-loa', 'pdf'))).match(/19 giờ 30 phút/g)).toHaveLength(2);
  expect(await status(paperPaths.meeting(meeting, 'bien-ban', 'pdf'), scene.head)).toBe(404);
  const notice = await page(paths.meetingAct(meeting, 'thong-bao'));
  expect(notice).toContain(paperPaths.meeting(meeting, 'giay-moi', 'docx'));
  expect(notice).toContain('Tin nhắn ngắn');
  expect(await page(paths.meeting(meeting), scene.head)).toContain(paperPaths.meeting(meeting, 'ap-phich', 'pdf'));

  const held = await makeMeeting(site.room.db, { village: scene.village, on: day('2026-11-20'), households: 12, kind: 'annual' });
  const minutes = paperPaths.meeting(held, 'bien-ban', 'pdf');
  expect([await status(minutes), await status(minutes, scene.inspector)]).toEqual([303, 403]);
  expect(await words(minutes, scene.officer)).toContain('BẢN DỰ THẢO');
  await site.post(
    paths.meetingAct(held, procedureActs.annualPart),
    { part: 'opening', words: 'Bầu bà Mỷ làm thư ký.' },
    scene.head,
  );
  expect(await words(paperPaths.meeting(held, 'ket-qua', 'pdf'), scene.head)).toContain('Bầu bà Mỷ làm thư ký.');
  expect(await words(paperPaths.meeting(held, 'giay-moi', 'pdf'))).toContain('GIẤY TRIỆU TẬP');
  const answer = await site.get(paperPaths.meeting(held, 'giay-moi', 'docx'));
  expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="Giay moi/);
});

test('the written decision: a draft for those who work on it, for everybody only once it was sent; papers of a convention', async () => {
  const decision = await adopted();
  const [work, open] = [paperPaths.decision(decision, 'van-ban', 'pdf'), paperPaths.open(await codeOf(decision), 'pdf')];
  expect([await status(work), await status(open), await status(work, scene.inspector)]).toEqual([303, 404, 200]);
  const draft = await words(work, scene.head);
  for (const one of ['BẢN DỰ THẢO', 'nội dung quyết định', '9 trong 12 hộ']) expect(draft).toContain(one);
  expect(await page(paths.workOn(decision), scene.head)).toContain(work);

  for (const [name, said] of [
    ['de-nghi', 'TỜ TRÌNH'],
    ['thong-qua', 'Giữ gìn đường làng sạch đẹp'],
    ['cong-nhan', 'Căn cứ Nghị định số 61/2023/NĐ-CP'],
  ] as const)
    expect(await words(paperPaths.decision(decision, name, 'pdf'), scene.officer)).toContain(said);
  expect(await status(paperPaths.decision(decision, 'cong-nhan', 'pdf'), scene.inspector)).toBe(403);
  expect(await status(paperPaths.decision(decision, 'tam-ngung', 'pdf'), scene.chair)).toBe(404);
  expect(await status(paperPaths.decision(decision, 'ung-cu', 'pdf'), scene.chair)).toBe(404);
  const record = {
    kind: 'resolution',
    number: '05/NQ',
    discussed: 'Bàn quy ước.',
    decided: 'Thông qua quy ước.',
    headName: 'Vàng A Thử',
    frontHeadName: 'Giàng Thị Mỷ',
    firstHouseholdName: 'Lò Thị Ba',
    secondHouseholdName: 'Hà Văn Bốn',
    signedOn: '2026-11-19',
  };
  expect((await site.post(paths.act(decision, 'van-ban'), record, scene.head)).statusCode).toBe(303);
  expect((await site.post(paths.act(decision, 'gui'), {}, scene.head)).statusCode).toBe(303);
  const sent = await words(open);
  expect(sent).toContain('Số: 05/NQ');
  expect(sent).not.toContain('DỰ THẢO');
  await site.room.db
    .updateTable('decisions.decision')
    .set({ state: 'recognised', effective_on: day('2026-11-20') })
    .where('id', '=', decision)
    .execute();
  expect(await words(paperPaths.decision(decision, 'tam-ngung', 'pdf'), scene.chair)).toContain('Lý do: ....');
  expect(await page(paths.procedure(decision), scene.chair)).toContain(paperPaths.decision(decision, 'bai-bo', 'docx'));

  const election = await makeDecision(site.room.db, { village: scene.village, matter: 'village-head', title: 'Bầu Trưởng thôn' });
  await site.room.db.updateTable('decisions.decision').set({ election: 'elect' }).where('id', '=', election).execute();
  expect(await words(paperPaths.decision(election, 'ung-cu', 'pdf'), scene.officer)).toContain('BAN CÔNG TÁC MẶT TRẬN');
});

describe('a vote by slips', () => {
  test('its notice is a page and papers; slips come as a file once, from codes that hold; the count has its minutes', async () => {
    const decision = await makeDecision(site.room.db, { village: scene.village });
    const planned = await site.post(paths.act(decision, ballotActs.plan), planInput(site.room, decision, 'ballot'), scene.head);
    const round = location(planned).split('/').at(-1) as Id<'decisions.round'>;
    expect(await status(paperPaths.ballotNotice(round))).toBe(404);
    expect((await site.post(paths.roundAct(round, ballotActs.call), {}, scene.head)).statusCode).toBe(303);
    const notice = await page(paperPaths.ballotNotice(round));
    expect(notice).toContain('phát phiếu lấy ý kiến các hộ');
    expect(await words(paperPaths.round(round, 'thong-bao', 'pdf'))).toContain('Hoàng Thị Trưởng Ban');
    expect(await words(paperPaths.round(round, 'ap-phich', 'pdf'))).toContain('LẤY Ý KIẾN HỘ GIA ĐÌNH');
    expect(await page(paths.decision(await codeOf(decision)))).toContain(paperPaths.ballotNotice(round));

    const made = await site.post(paths.roundAct(round, ballotActs.slips), {}, scene.head);
    const codes = /name="codes" value="([^"]+)"/.exec(made.body)?.[1] ?? '';
    expect(codes.split(' ')).toHaveLength(12);
    expect([made.body.includes('target="_blank"'), await htmlFaults(made.body)]).toEqual([true, []]);
    const print = (sent: string, actor?: Actor) => site.post(paperPaths.slips(round), { codes: sent, format: 'pdf' }, actor);
    expect([(await print(codes)).statusCode, (await print(codes, scene.officer)).statusCode]).toEqual([303, 403]);
    const file = await print(codes, scene.head);
    expect(file.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store' });
    expect(file.headers['content-disposition']).toMatch(/^attachment/);
    const { pages } = await readPdf(file.rawPayload);
    expect(pages).toHaveLength(6);
    for (const code of codes.split(' ')) expect(pages.join('\n').split(code)).toHaveLength(2);
    const foreign = codes.replace(/^\S+/, '1111-1111-1111-11');
    expect((await print(foreign, scene.head)).statusCode).toBe(409);
    expect((await site.post(paths.roundAct(round, ballotActs.slips), { again: 'on' }, scene.head)).statusCode).toBe(200);
    const stale = await print(codes, scene.head);
    expect([stale.statusCode, stale.body.includes('phiếu đã được làm lại')]).toEqual([409, true]);

    expect(await status(paperPaths.round(round, 'kiem-phieu', 'pdf'), scene.head)).toBe(404);
    later(site.room, 3);
    expect((await site.post(paths.roundAct(round, ballotActs.open), {}, scene.head)).statusCode).toBe(303);
    const count = paperPaths.round(round, 'kiem-phieu', 'pdf');
    expect([await status(count), await status(count, scene.inspector)]).toEqual([303, 403]);
    expect(await words(count, scene.head)).toContain('BẢN DỰ THẢO');
    site.room.setNow('2026-11-21T09:00:00+07:00');
  });

  test('a counted one tells figures, share and root', async () => {
    const decision = await makeDecision(site.room.db, { village: scene.village, state: 'passed' });
    const round = await makeClosedRound(site.room.db, {
      decision,
      form: 'ballot',
      on: day('2026-11-18'),
      votes: [8, 1],
      blank: 1,
      spoiled: 1,
    });
    const text = await words(paperPaths.round(round, 'kiem-phieu', 'pdf'), scene.head);
    for (const one of ['phiếu hợp lệ 9 phiếu; phiếu trắng 1 phiếu; phiếu không hợp lệ 1 phiếu', 'gốc Merkle', 'có 8 trong 12 hộ'])
      expect(text).toContain(one);
  });
});

test('a commune words a form anew: draft, preview, in force from a day, papers of earlier days unchanged, back to what ships', async () => {
  const at = (act: string) => paperPaths.formAct(scene.commune, 'giay-moi', act);
  const form = paperPaths.form(scene.commune, 'giay-moi');
  expect([await status(form), await status(form, scene.head), await status(form, scene.officer)]).toEqual([303, 403, 200]);
  expect(await page(paperPaths.forms(scene.commune), scene.officer)).toContain('cần kiểm tra');
  expect(await page(paths.commune(scene.commune), scene.officer)).toContain(paperPaths.forms(scene.commune));
  const own = { type: 'Giấy mời', subject: 'Kính mời bà con {thôn}', bases: '', closing: 'Rất mong bà con có mặt.', symbol: '' };
  const wrong = await site.post(at('luu'), { ...own, closing: 'Mời {ai}.' }, scene.officer);
  expect([wrong.statusCode, wrong.body.includes('{ai}'), await htmlFaults(wrong.body)]).toEqual([422, true, []]);
  expect((await site.post(at('dung'), { from: '2026-11-21' }, scene.officer)).statusCode).toBe(422);
  expect((await site.post(at('luu'), own, scene.officer)).statusCode).toBe(303);
  const preview = (which: 'mac-dinh' | 'hien-hanh' | 'ban-nhap') =>
    words(paperPaths.formPreview(scene.commune, 'giay-moi', which, 'pdf'), scene.officer);
  expect(await preview('ban-nhap')).toContain('Kính mời bà con thôn Minh Họa');
  expect(await preview('hien-hanh')).toContain('Về việc họp cộng đồng dân cư');
  expect((await site.post(at('dung'), { from: '2026-11-20' }, scene.officer)).statusCode).toBe(422);
  expect((await site.post(at('dung'), { from: '2026-11-21' }, scene.officer)).statusCode).toBe(303);
  expect(await page(form, scene.officer)).toContain('Lời của xã, từ 21/11/2026');
  const meetingOn = (on: string) => makeMeeting(site.room.db, { village: scene.village, on: day(on), households: 12 });
  const invitation = async (on: string) => words(paperPaths.meeting(await meetingOn(on), 'giay-moi', 'pdf'));
  expect(await invitation('2026-11-22')).toContain('Rất mong bà con có mặt.');
  expect(await invitation('2026-11-19')).not.toContain('Rất mong');
  expect((await site.post(at('khoi-phuc'), {}, scene.officer)).statusCode).toBe(303);
  expect(await preview('hien-hanh')).toBe(await preview('mac-dinh'));
  expect(await invitation('2026-11-22')).not.toContain('Rất mong');
});

test('a scan of a signed paper: PDF or photo, kept with the record, seen by everybody only after the commune has looked', async () => {
  const decision = await adopted();
  const act = (name: string) => paths.act(decision, name);
  const sent = async (bytes: Buffer, name: string, actor: Actor, of: string = 'decision') => {
    const form = new FormData();
    form.set('of', of);
    form.set('file', new Blob([Uint8Array.from(bytes)]), name);
    return (await site.postFiles(act('them-ban-ky'), form, actor)).statusCode;
  };
  expect(await sent(DOCX, 'nghi-quyet.pdf', scene.head)).toBe(422);
  expect(await sent(PDF, 'nghi-quyet.pdf', scene.inspector)).toBe(403);
  const { id: round } = await site.room.db
    .selectFrom('decisions.round')
    .select('id')
    .where('decision_id', '=', decision)
    .executeTakeFirstOrThrow();
  expect(await sent(PDF, 'nghi-quyet.pdf', scene.head)).toBe(303);
  expect(await sent(await photo({ width: 40, height: 30, gps: true }), 'bien-ban.jpg', scene.officer, round)).toBe(303);
  const other = await makeDecision(site.room.db, { village: scene.village });
  const early = new FormData();
  early.set('of', 'decision');
  early.set('file', new Blob([Uint8Array.from(PDF)]), 'a.pdf');
  expect((await site.postFiles(paths.act(other, 'them-ban-ky'), early, scene.head)).statusCode).toBe(422);

  const scans = await site.room.db
    .selectFrom('decisions.scan')
    .select(['id', 'paper'])
    .where('decision_id', '=', decision)
    .execute();
  const scan = scans.find(({ paper }) => paper === 'decision')?.id as Id<'decisions.scan'>;
  const open = paths.decision(await codeOf(decision));
  expect([await status(paperPaths.scan(scan)), await status(paperPaths.scan(scan), scene.head)]).toEqual([303, 200]);
  expect(await page(open)).not.toContain(paperPaths.scan(scan));
  const show = (fields: Record<string, string>, actor: Actor) =>
    site.post(act('hien-ban-ky'), { scan, shown: 'yes', ...fields }, actor);
  expect((await show({ checked: 'on' }, scene.head)).statusCode).toBe(403);
  expect((await show({}, scene.officer)).statusCode).toBe(422);
  expect((await show({ checked: 'on' }, scene.officer)).statusCode).toBe(303);
  expect(await status(paperPaths.scan(scan))).toBe(200);
  const seen = await page(open);
  expect(seen).toContain(paperPaths.scan(scan));
  expect(scans.filter(({ id }) => seen.includes(paperPaths.scan(id)))).toHaveLength(1);
  expect(await page(paths.workOn(decision), scene.officer)).toContain('Biên bản kiểm phiếu, lượt 1');

  expect((await site.post(act('bo-ban-ky'), { scan }, scene.head)).statusCode).toBe(403);
  expect((await site.post(act('bo-ban-ky'), { scan }, scene.officer)).statusCode).toBe(303);
  expect(await status(paperPaths.scan(scan))).toBe(404);
  expect(await page(open)).not.toContain(paperPaths.scan(scan));
});
