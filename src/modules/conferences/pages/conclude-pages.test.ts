import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { actorOf, makeHolder, makeUnit } from '#modules/org/testing/factories.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { concludePaths } from '../paths-conclude.ts';
import type { MadeSeat } from '../testing/factories.ts';
import { makePoll } from '../testing/poll-rows.ts';
import { makeMeeting, nth, type Meeting } from '../testing/polls.ts';

let site: TestSite;
let m: Meeting;
let code: string;
beforeAll(async () => {
  site = await testSite();
  m = await makeMeeting(site.room, [2, 2]);
  const row = await site.room.db
    .selectFrom('conferences.conference')
    .select('code')
    .where('id', '=', m.conference)
    .executeTakeFirstOrThrow();
  code = row.code;
  const { poll } = await makePoll(site.room.db, {
    conference: m.conference,
    question: 'Thông qua báo cáo?',
    method: 'hands',
    state: 'published',
  });
  const lines = [
    ['session.opened', {}],
    ['quorum.noted', { present: 52, entitled: 60, met: true }],
    ['poll.opened', { poll }],
    ['poll.closed', { poll }],
    ['poll.published', { poll }],
    ['session.closed', {}],
  ] as const;
  await site.room.db
    .insertInto('conferences.meeting_event')
    .values(
      lines.map(([kind, payload], at) => ({
        conference_id: m.conference,
        rev: at + 1,
        kind,
        payload: JSON.stringify(payload),
        at: site.room.now().add({ minutes: at }),
      })),
    )
    .execute();
  const state = JSON.stringify({ phase: 'closed' });
  await site.room.pool.query('update conferences.session set rev = $1, state = state || $2::jsonb where conference_id = $3', [
    lines.length,
    state,
    m.conference,
  ]);
  await site.room.db.updateTable('conferences.conference').set({ state: 'closed' }).where('id', '=', m.conference).execute();
});
afterAll(() => site.close());

const seated = (seat: MadeSeat, path: string, fields: Record<string, string>) =>
  site.app.inject({
    method: 'POST',
    url: path,
    headers: { cookie: seat.cookie, origin: site.room.publicUrl, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
const db = () => site.room.db;

test('minutes: drafted from the log, kept in versions, signed by two, and then unchangeable', async () => {
  const path = concludePaths.minutes(m.conference);
  const drafted = await site.get(path, m.chair);
  expect(drafted.payload).toContain(
    'Biểu quyết số 1: “Thông qua báo cáo?”. Hình thức: Giơ tay, đếm tại từng điểm cầu. Kết quả: Tán thành 45; Không tán thành 3; Không có ý kiến 2.',
  );
  const keep = (version: string, text: string) => site.post(path, { text, version, rev: '6' }, m.chair);
  expect((await keep('0', 'Bản thứ nhất')).statusCode).toBe(303);
  expect((await keep('0', 'Bản của người khác')).payload).toContain('Có người vừa lưu một bản khác');
  const sign = { version: '1', role: 'secretary', name: 'Lò Thị Thư Ký', title: 'Chánh Văn phòng' };
  expect((await seated(m.secretary, concludePaths.signMinutes(m.conference), sign)).statusCode).toBe(303);
  expect((await keep('1', 'Bản thứ hai')).statusCode).toBe(303);
  const chair = { ...sign, role: 'chair', name: 'Vàng A Chủ Trì', title: 'Chủ tịch' };
  expect((await site.post(concludePaths.signMinutes(m.conference), chair, m.chair)).payload).toContain('Đã có bản mới hơn');
  expect((await site.post(concludePaths.signMinutes(m.conference), { ...chair, version: '2' }, m.chair)).statusCode).toBe(303);
  expect((await site.post(concludePaths.signMinutes(m.conference), { ...sign, version: '2' }, m.chair)).payload).toContain(
    'phải là hai người',
  );
  expect((await seated(m.secretary, concludePaths.signMinutes(m.conference), { ...sign, version: '2' })).statusCode).toBe(303);
  expect((await keep('2', 'Bản thứ ba')).statusCode).toBe(409);
  const shown = await site.get(path, m.chair);
  expect(shown.payload).toContain('Vàng A Chủ Trì, Chủ tịch, ký lúc');
  for (const [file, type] of [
    ['bien-ban.pdf', 'application/pdf'],
    ['bien-ban.docx', 'officedocument'],
  ] as const) {
    const paper = await site.get(concludePaths.minutesFile(m.conference, file), m.chair);
    expect([paper.statusCode, String(paper.headers['content-type'])]).toEqual([200, expect.stringContaining(type)]);
  }
});

test('a hall proposes, the secretariat writes the answer down, everybody reads it', async () => {
  const [own, other] = [nth(m.sites, 0), nth(m.sites, 1)];
  const proposal = { site: own.id, text: 'Đề nghị sớm sửa đường vào bản.', asked: 'UBND tỉnh', dueOn: '2026-12-01' };
  expect((await seated(other.operator, concludePaths.proposals(m.conference), proposal)).statusCode).toBe(303);
  expect((await seated(own.operator, concludePaths.proposals(m.conference), { ...proposal, asked: '' })).statusCode).toBe(422);
  expect((await seated(own.operator, concludePaths.proposals(m.conference), proposal)).statusCode).toBe(303);
  const { id } = await db()
    .selectFrom('conferences.proposal')
    .select('id')
    .where('conference_id', '=', m.conference)
    .executeTakeFirstOrThrow();
  const answer = { proposal: id, answer: 'Sẽ làm trong quý I.', answeredBy: 'Sở Xây dựng' };
  expect((await site.post(concludePaths.answerProposal(m.conference), answer, m.chair)).statusCode).toBe(303);
  const open = await site.get(concludePaths.outcome(code));
  expect(open.payload).toContain('Sở Xây dựng trả lời lúc');
  expect((await db().selectFrom('conferences.proposal').select('id').execute()).length).toBe(1);
});

test('conclusions: drafted with a measurable deadline, announced, followed up by the unit itself', async () => {
  const commune = await makeUnit(db(), { level: 'commune' });
  const officer = await actorOf(
    db(),
    await makeHolder(db(), { unit: commune, post: 'committee-officer', kind: 'peoples-committee' }),
    day('2026-11-21'),
  );
  const hall = nth(m.sites, 1);
  await db().updateTable('conferences.site').set({ unit_id: commune }).where('id', '=', hall.id).execute();
  const path = concludePaths.conclusions(m.conference);
  const clause = { text: 'Rà soát hương ước.', site: hall.id, measure: '100% thôn', dueOn: '', workingDays: '10' };
  expect((await site.post(path, { ...clause, workingDays: '' }, m.chair)).payload).toContain('Hãy cho thời hạn');
  expect((await site.post(path, clause, m.chair)).statusCode).toBe(303);
  expect((await site.post(path, { ...clause, site: '', dueOn: '2026-12-31', workingDays: '' }, m.chair)).statusCode).toBe(303);
  expect((await site.get(concludePaths.outcome(code))).payload).not.toContain('Rà soát hương ước.');
  expect((await site.post(concludePaths.conclusionAct(m.conference, 'ket-thuc'), {}, m.chair)).statusCode).toBe(303);
  const kinds = await db()
    .selectFrom('conferences.meeting_event')
    .select('kind')
    .where('conference_id', '=', m.conference)
    .orderBy('rev', 'desc')
    .limit(2)
    .execute();
  expect(kinds.map(({ kind }) => kind)).toEqual(['conclusion.announced', 'conclusion.announced']);
  expect((await site.post(concludePaths.conclusionAct(m.conference, 'ket-thuc'), {}, m.chair)).payload).toContain(
    'Chỉ công bố kết luận sau khi bế mạc',
  );
  const rows = await db()
    .selectFrom('conferences.conclusion')
    .select(['id', 'unit_id'])
    .where('conference_id', '=', m.conference)
    .orderBy('no')
    .execute();
  expect((await site.get('/viec', officer)).payload).toContain('Thực hiện kết luận hội nghị: Rà soát hương ước.');
  const note = (id: Id<'conferences.conclusion'> | undefined, kind: string) =>
    site.post(
      concludePaths.noteProgress(code),
      { conference: m.conference, conclusion: id ?? '', kind, note: 'Đã xong 5/7 thôn.' },
      officer,
    );
  expect((await note(rows[0]?.id, 'done')).statusCode).toBe(303);
  expect((await note(rows[1]?.id, 'progress')).statusCode, 'every site: the convening unit tells').toBe(403);
  const open = await site.get(concludePaths.outcome(code), officer);
  expect(open.payload).toContain('1/2 kết luận đã xong');
  expect(open.payload).toContain('10 ngày làm việc sau hội nghị');
});

test('who is commended, and a certificate in the words of the unit', async () => {
  const path = concludePaths.awards(m.conference);
  const award = {
    kind: 'collective',
    name: 'Thôn Bản Mây',
    title: '',
    award: 'Bằng khen',
    reason: 'Hòa giải giỏi',
    decisionNo: '',
    decidedOn: '',
  };
  expect((await site.post(path, award, m.chair)).statusCode).toBe(303);
  const form = { issuer: 'Ủy ban nhân dân tỉnh', heading: 'Bằng khen', body: 'Tặng {tên}\n{lạ}', signerTitle: 'Chủ tịch' };
  expect((await site.post(concludePaths.awardAct(m.conference, 'mau'), form, m.chair)).payload).toContain(
    'Không có chỗ điền {lạ}.',
  );
  expect(
    (await site.post(concludePaths.awardAct(m.conference, 'mau'), { ...form, body: 'Tặng {tên}' }, m.chair)).statusCode,
  ).toBe(303);
  const paper = await site.get(`${concludePaths.awardFile(m.conference, 'giay-khen.pdf')}?so=1`, m.chair);
  expect([paper.statusCode, paper.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect((await site.get(concludePaths.outcome(code))).payload).toContain('Thôn Bản Mây');
});
