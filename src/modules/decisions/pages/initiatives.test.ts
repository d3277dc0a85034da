import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { actorOf, makeHolder, makeHouseholds, makeUnit } from '#modules/org/testing/factories.ts';
import { htmlFaults } from '#kernel/testing/html-faults.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { paths } from '../paths.ts';

const TODAY = day('2026-11-21');
let site: TestSite;
let commune: Id<'org.unit'>;
let village: Id<'org.unit'>;
let head: Actor;
let chair: Actor;

beforeAll(async () => {
  site = await testSite();
  const { db } = site.room;
  commune = await makeUnit(db, { name: 'Xã Suối Mơ' });
  village = await makeUnit(db, { level: 'village', parent: commune, name: 'Thôn Đồng Lúa' });
  await makeHouseholds(db, village, 12);
  head = await actorOf(db, await makeHolder(db, { unit: village, post: 'village-head', kind: 'village' }), TODAY);
  chair = await actorOf(db, await makeHolder(db, { unit: commune, post: 'committee-chair', kind: 'peoples-committee' }), TODAY);
});
afterAll(() => site.close());

async function put(): Promise<string> {
  const answer = await site.post(
    paths.newProposal(village),
    {
      unit: village,
      proposer: 'residents',
      matter: 'self-management',
      title: 'Lắp đèn đường ở ngõ 3',
      content: 'Mỗi hộ góp tiền bóng đèn.',
      initiator: 'Lò Thị Mai',
    },
    head,
  );
  expect(answer.statusCode).toBe(303);
  return String(answer.headers.location);
}

test('from the form to the sheet and the page for everybody, which names nobody', async () => {
  const work = await put();
  const page = await site.get(work, head);
  expect(page.statusCode).toBe(200);
  expect(await htmlFaults(page.body)).toEqual([]);
  const code = /href="\/sang-kien\/([^"]+)"/.exec(page.body)?.[1] ?? '';
  const open = await site.get(paths.proposal(code));
  expect(open.statusCode).toBe(200);
  expect(await htmlFaults(open.body)).toEqual([]);
  expect(open.body).toContain('0 hộ đồng ý, cần 2 trong tổng số 12 hộ');
  expect(open.body).not.toContain('Lò Thị Mai');
  const sheet = await site.get(`${work}/phieu`, head);
  expect(sheet.body).toContain('Lò Thị Mai');
  expect(await htmlFaults(sheet.body)).toEqual([]);
  for (const path of [work, `${work}/phieu`]) expect((await site.get(path)).statusCode).toBe(303);
});

test('a wrong code comes back with what was typed and a sentence at the field', async () => {
  const work = await put();
  const proposal = work.split('/').at(-1) ?? '';
  const answer = await site.post(`${work}/nhap`, { proposal, codes: 'KHONG-CO', givenOn: '2026-11-20', way: 'writing' }, head);
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('Không tìm thấy hộ có mã: KHONG-CO');
});

test('the chair puts a matter to the whole commune; everybody sees how the villages stand', async () => {
  expect((await site.get(paths.newCommuneWide(commune), head)).statusCode).toBe(403);
  const answer = await site.post(
    paths.newCommuneWide(commune),
    {
      unit: commune,
      matter: 'contribution',
      title: 'Làm đường liên thôn',
      content: '',
      form: 'meeting',
      frontAgreedOn: '2026-11-20',
    },
    chair,
  );
  expect(answer.statusCode).toBe(303);
  const page = await site.get(String(answer.headers.location));
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('Cần 1 trong 1 thôn, tổ dân phố thông qua; đã có 0');
  expect(await htmlFaults(page.body)).toEqual([]);
});

test("the commune's view is for those who lead it, with indicators to download", async () => {
  expect((await site.get(paths.commune(commune))).statusCode).toBe(303);
  expect((await site.get(paths.commune(commune), head)).statusCode).toBe(403);
  const page = await site.get(paths.commune(commune), chair);
  expect(page.statusCode).toBe(200);
  expect(await htmlFaults(page.body)).toEqual([]);
  const csv = await site.get(`${paths.commune(commune)}/chi-tieu.csv`, chair);
  expect(csv.body).toContain('INI.opened,Sáng kiến của Nhân dân,2');
});
