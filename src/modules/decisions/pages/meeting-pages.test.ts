import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { unitNames } from '#modules/org/index.ts';
import { htmlFaults } from '#kernel/testing/html-faults.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { paths } from '../paths.ts';
import { makeLawfulSteps } from '../testing/procedures.ts';
import { makeVillage, type VillageScene } from '../testing/village-scene.ts';

let site: TestSite;
let scene: VillageScene;
let unitPath: string;

beforeAll(async () => {
  site = await testSite();
  scene = await makeVillage(site.room.db, 12);
  unitPath = (await unitNames(site.room.db, [scene.village], day('2026-11-21'))).get(scene.village)?.path ?? '';
});
afterAll(() => site.close());

/** GET that must be a sound page of ours. */
async function page(address: string, actor?: Actor): Promise<string> {
  const answer = await site.get(address, actor);
  expect([answer.statusCode, address]).toEqual([200, address]);
  expect([address, await htmlFaults(answer.body)]).toEqual([address, []]);
  return answer.body;
}

/** POST that must be accepted; the address it leads to. */
async function send(address: string, fields: Record<string, string | readonly string[]>, actor?: Actor): Promise<string> {
  const answer = await site.post(address, fields, actor);
  expect([answer.statusCode, address, answer.statusCode === 422 ? answer.body : '']).toEqual([303, address, '']);
  return String(answer.headers.location);
}

const last = (address: string): string => address.split('?')[0]?.split('/').at(-1) ?? '';

async function draft(matter: string, title: string): Promise<Id<'decisions.decision'>> {
  const to = await send(
    paths.draft(scene.village),
    { matter, title, content: 'Mỗi hộ góp 500.000 đồng.', election: matter === 'village-head' ? 'elect' : '' },
    scene.head,
  );
  return last(to) as Id<'decisions.decision'>;
}

const codeOf = async (id: Id<'decisions.decision'>): Promise<string> =>
  (await site.room.db.selectFrom('decisions.decision').select('code').where('id', '=', id).executeTakeFirstOrThrow()).code;

const roundAt = async (meeting: string, decision: Id<'decisions.decision'>): Promise<string> =>
  (
    await site.room.db
      .selectFrom('decisions.round')
      .select('id')
      .where('meeting_id', '=', meeting as Id<'decisions.meeting'>)
      .where('decision_id', '=', decision)
      .executeTakeFirstOrThrow()
  ).id;

describe('a village head', () => {
  it('takes two matters from draft over one meeting to result, paper and recognition, by forms alone', async () => {
    const { head, officer, chair } = scene;
    const road = await draft('contribution', 'Đường bê tông ngõ 3');
    const convention = await draft('convention', 'Sửa hương ước về tiếng ồn ban đêm');
    await makeLawfulSteps(site.room.db, { decision: convention, matter: 'convention', on: day('2026-11-28') });
    expect(await page(paths.village(scene.village), head)).toContain('Mời họp để bàn');
    await page(paths.newMeeting(scene.village), head);

    const wrong = await site.post(
      paths.newMeeting(scene.village),
      { kind: 'community', on: '2026-11-28', at: '25h', place: '', chair: 'A' },
      head,
    );
    expect([wrong.statusCode, await htmlFaults(wrong.body)]).toEqual([422, []]);
    expect(wrong.body).toContain('Xin nhập giờ');

    const address = await send(
      paths.newMeeting(scene.village),
      {
        kind: 'community',
        decisions: [road, convention],
        on: '2026-11-28',
        at: '19h30',
        place: 'Nhà văn hóa thôn',
        chair: 'Vàng A Thử',
      },
      head,
    );
    const meeting = last(address) as Id<'decisions.meeting'>;
    const act = (name: string) => paths.meetingAct(meeting, name);
    expect(await page(address, head)).toContain('chậm nhất thứ Năm 26/11/2026');
    expect((await site.get(paths.decision(await codeOf(road)))).statusCode).toBe(404);

    await send(act('moi'), { documentsOn: '2026-11-21' }, head);
    expect(await page(address, head)).toContain('Bài đọc trên loa');
    expect(await page(act('thong-bao'))).toContain('Được thông qua khi có 8 trong 12 hộ đồng ý');
    expect(await page(paths.decision(await codeOf(road)))).toContain('Đã thông báo');

    site.room.setNow('2026-11-28T19:20:00+07:00');
    expect(await page(act('diem-danh'), head)).toContain('Hộ H001');
    for (const household of scene.householdIds.slice(0, 9))
      await send(act('diem-danh'), { household, representative: 'Lò Thị Thử' }, officer);
    const twice = await site.post(act('diem-danh'), { household: scene.householdIds[0] ?? '' }, head);
    expect([twice.statusCode, await htmlFaults(twice.body)]).toEqual([422, []]);
    expect(twice.body).toContain('đã có người đại diện');
    expect(await page(`${act('diem-danh')}?xem=present`, head)).toContain('Đại diện: Lò Thị Thử');

    await send(act('khai-mac'), {}, head);
    await send(act('thu-ky'), { secretary: 'Giàng Thị Chép', votes: '9' }, head);
    const tooMany = await site.post(
      act('dem'),
      { round: await roundAt(meeting, road), cluster: '', 'counts.1': '10', 'counts.2': '0', 'counts.3': '0' },
      head,
    );
    expect([tooMany.statusCode, await htmlFaults(tooMany.body)]).toEqual([422, []]);
    expect(tooMany.body).toContain('nhiều hơn 9 hộ có mặt');
    await send(
      act('dem'),
      { round: await roundAt(meeting, road), cluster: '', 'counts.1': '8', 'counts.2': '1', 'counts.3': '' },
      head,
    );
    const early = await site.post(act('be-mac'), {}, head);
    expect(early.body).toContain('Chưa đếm xong: Sửa hương ước');
    await send(
      act('dem'),
      { round: await roundAt(meeting, convention), cluster: '', 'counts.1': '7', 'counts.2': '2', 'counts.3': '0' },
      head,
    );
    const board = await page(paths.board(meeting));
    expect(board).not.toContain('http-equiv="refresh"');
    expect((await site.get(paths.boardOnWall(meeting))).body).toContain('http-equiv="refresh"');
    expect(board).not.toContain('Lò Thị Thử');
    await send(act('be-mac'), {}, head);
    expect(await page(act('bien-ban'), head)).toContain('Số hộ không có đại diện: 3');
    await send(act('bien-ban'), { minutes: 'Bà con nhất trí.' }, head);

    const open = await page(paths.decision(await codeOf(road)));
    expect(open).toContain('Cần 8 trong 12 hộ, có 8 hộ đồng ý.');
    expect(open).toContain('Có hiệu lực từ ngày 28/11/2026');

    const missing = await site.post(paths.act(convention, 'gui'), {}, head);
    expect([missing.statusCode, await htmlFaults(missing.body)]).toEqual([422, []]);
    expect(missing.body).toContain('nội dung quyết định; đủ bốn chữ ký');
    const paper = {
      kind: 'resolution',
      number: '03/NQ',
      discussed: 'Tiếng ồn ban đêm.',
      decided: 'Sau 22 giờ không mở loa.',
      headName: 'Vàng A Thử',
      frontHeadName: 'Hà Văn Mặt',
      firstHouseholdName: 'Lù Thị Một',
      secondHouseholdName: 'Sùng A Hai',
      signedOn: '2026-11-28',
    };
    await send(paths.act(convention, 'van-ban'), paper, head);
    await send(paths.act(convention, 'gui'), {}, head);
    expect(await page(paths.workOn(convention), chair)).toContain('Im lặng không phải là công nhận');
    const noReason = await site.post(
      paths.act(convention, 'quyet-dinh'),
      { kind: 'refused', documentNo: '12/QĐ', on: '2026-11-28', reason: '' },
      chair,
    );
    expect([noReason.statusCode, noReason.body.includes('Luật yêu cầu nêu lý do')]).toEqual([422, true]);
    site.room.setNow('2026-12-02T09:00:00+07:00');
    await send(
      paths.act(convention, 'quyet-dinh'),
      { kind: 'recognised', documentNo: '12/QĐ-UBND', on: '2026-12-02', reason: '' },
      chair,
    );
    const known = await page(paths.decision(await codeOf(convention)));
    expect(known).toContain('Sau 22 giờ không mở loa.');
    expect(known).toContain('12/QĐ-UBND');
    await page(paths.village(scene.village), head);
    await page(paths.householdSheet(scene.village), head);
  });

  it('whose meeting has too few is offered ballots to every household', async () => {
    site.room.setNow('2026-12-05T09:00:00+07:00');
    const pond = await draft('contribution', 'Kè ao làng');
    const address = await send(
      paths.newMeeting(scene.village),
      { kind: 'community', decisions: [pond], on: '2026-12-09', at: '19:30', place: 'Đình', chair: 'A' },
      scene.head,
    );
    const meeting = last(address) as Id<'decisions.meeting'>;
    await send(paths.meetingAct(meeting, 'moi'), { documentsOn: '2026-12-05' }, scene.head);
    site.room.setNow('2026-12-09T19:30:00+07:00');
    for (const household of scene.householdIds.slice(0, 5))
      await send(paths.meetingAct(meeting, 'diem-danh'), { household }, scene.head);
    await send(paths.meetingAct(meeting, 'khai-mac'), {}, scene.head);
    expect(await page(address, scene.head)).toContain('Có mặt 5 hộ, cần 8 trong 12 hộ đồng ý');
    await send(paths.meetingAct(meeting, 'be-mac'), {}, scene.head);
    const after = await page(paths.workOn(pond), scene.head);
    expect(after).toContain('Phát phiếu tới từng hộ');
    expect(after).toContain('điểm b khoản 1 Điều 19');
    expect(await page(paths.decision(await codeOf(pond)))).toContain('chỉ có 5 hộ dự họp');
  });
});

describe('everybody', () => {
  it('sees what is decided, narrows the list, takes it as a table; no name of a resident is in it', async () => {
    const list = await page(paths.verb(unitPath));
    expect(list).toContain('Đường bê tông ngõ 3');
    expect(list).not.toContain('Lò Thị Thử');
    expect(await page(`${paths.verb(unitPath)}?tinh-trang=in-force&viec=convention`)).not.toContain('Đường bê tông ngõ 3');
    const commune = unitPath.split('/').slice(0, -1).join('/');
    expect(await page(paths.verb(commune))).toContain('Kè ao làng');
    const csv = await site.get(paths.verbCsv(commune));
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.body).toContain('Cần 8 trong 12 hộ');
  });

  it('may challenge without a name; the village never reads it, the answer stands under the code', async () => {
    const { id, code } = await site.room.db
      .selectFrom('decisions.decision')
      .select(['id', 'code'])
      .where('title', '=', 'Kè ao làng')
      .executeTakeFirstOrThrow();
    await page(paths.challenge(code));
    const sent = await send(paths.challenge(code), { addressee: 'inspection-board', words: 'Thông báo không dán.', contact: '' });
    const receipt = await page(sent);
    expect(receipt).not.toContain('Thông báo không dán.');
    expect(await page(paths.workOn(id), scene.head)).not.toContain('Thông báo không dán.');
    expect(await page(paths.workOn(id), scene.chair)).not.toContain('Thông báo không dán.');
    expect(await page(paths.workOn(id), scene.inspector)).toContain('Thông báo không dán.');
    const { id: challenge } = await site.room.db
      .selectFrom('decisions.challenge')
      .select('id')
      .where('decision_id', '=', id)
      .executeTakeFirstOrThrow();
    expect((await site.post(paths.act(id, 'tra-loi'), { challenge, answer: 'x' }, scene.head)).statusCode).toBe(403);
    await send(paths.act(id, 'tra-loi'), { challenge, answer: 'Ban đã kiểm tra.' }, scene.inspector);
    expect(await page(sent)).toContain('Ban đã kiểm tra.');
  });

  it('is kept from the pages of those who work', async () => {
    const { id } = await site.room.db.selectFrom('decisions.meeting').select('id').limit(1).executeTakeFirstOrThrow();
    for (const address of [
      paths.village(scene.village),
      paths.draft(scene.village),
      paths.meeting(id),
      paths.meetingAct(id, 'diem-danh'),
      paths.meetingAct(id, 'bien-ban'),
      paths.householdSheet(scene.village),
    ])
      expect([(await site.get(address)).statusCode, address]).toEqual([303, address]);
    expect((await site.get(paths.draft(scene.village), scene.chair)).statusCode).toBe(403);
  });
});
