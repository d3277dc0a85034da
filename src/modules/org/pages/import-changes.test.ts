import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { personHolding, testSite, type TestSite } from '#src/testing/site.ts';
import { undoUnitAct } from '../commands/undo-unit-act.ts';
import { org } from '../index.ts';
import { paths } from '../paths.ts';
import { treeOn } from '../queries/tree-on.ts';
import { makeSmallCountry, type SmallCountry } from '../testing/small-country.ts';

const LATER = '2027-01-01';
let site: TestSite;
let small: SmallCountry;
let admin: Actor;

beforeAll(async () => {
  site = await testSite([org]);
  small = await makeSmallCountry(site.room.db, 'thử');
  admin = personHolding({ post: 'administrator', unit: small.hoa });
});
afterAll(() => site.close());

const HEADINGS = 'Thay đổi,Ngày,Văn bản,Đơn vị,Tên,Loại,Mã,Trực thuộc,Nhập vào,Chuyển về';

/** Sends a list in as a browser does, and gives the address of its preview. */
async function send(lines: readonly string[], unit: Id<'org.unit'> = small.hoa, actor: Actor = admin): Promise<string> {
  const form = new FormData();
  form.append('day', LATER);
  form.append('file', new Blob([[HEADINGS, ...lines].join('\n')]), 'thay-doi.csv');
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const seen = await site.get(paths.unitActs(), actor);
  const sent = await site.app.inject({
    method: 'POST',
    url: paths.planImport(unit, 'changes'),
    headers: {
      cookie: String(seen.raw.req.headers.cookie),
      origin: site.room.publicUrl,
      'content-type': request.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  expect(sent.statusCode).toBe(303);
  return String(sent.headers.location);
}

const textOf = async (path: string): Promise<string> => {
  const answer = await site.get(path, admin);
  expect(answer.statusCode).toBe(200);
  return answer.body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
};
const communes = async (): Promise<string[]> =>
  (await treeOn(site.room.reader, day(LATER)))
    .filter(({ parent }) => parent === small.hoa)
    .map(({ name }) => name)
    .toSorted();
const acts = () =>
  site.room.db.selectFrom('org.unit_act').select(['id', 'kind', 'title']).where('kind', '<>', 'import').orderBy('id').execute();

describe('a list of acts', () => {
  test('is looked at first, then carried out as a whole; a line may name what a line before it makes', async () => {
    const path = await send([
      `create,,12/NQ,,Xã Đèo Gió,xa,DG1,,,`,
      `Sáp nhập,${LATER},13/NQ,"Xã Suối Mơ; Xã Đồi Chè",Xã Suối Chè,Xã,,,,`,
      `rename,2027-02-01,14/NQ,DG1,Xã Đèo Mây,,,,,`,
    ]);
    const look = await textOf(path);
    expect(look).toMatch(
      /Thành lập Xã Đèo Gió.*Sáp nhập Xã Suối Mơ và Xã Đồi Chè thành Xã Suối Chè.*Đổi Xã Đèo Gió thành Xã Đèo Mây/,
    );
    expect(await communes()).toEqual(['Xã Bãi Bồi', 'Xã Suối Mơ', 'Xã Đồi Chè']);
    expect((await site.post(path, {}, personHolding({ post: 'administrator', unit: small.suoiMo }))).statusCode).toBe(403);
    expect((await site.post(path, {}, admin)).statusCode).toBe(303);
    expect(await communes()).toEqual(['Xã Bãi Bồi', 'Xã Suối Chè', 'Xã Đèo Gió']);
    expect(await acts()).toMatchObject([{ kind: 'create' }, { kind: 'merge' }, { kind: 'rename' }]);
    expect(await textOf(paths.unitActs())).toMatch(/Đổi Xã Đèo Gió thành Xã Đèo Mây.*sẽ có hiệu lực/);
  });

  test('can be taken back act by act, the latest first', async () => {
    for (const { id } of (await acts()).toReversed())
      expect(await undoUnitAct(site.room, admin, { act: id })).toMatchObject({ ok: true });
    expect(await communes()).toEqual(['Xã Bãi Bồi', 'Xã Suối Mơ', 'Xã Đồi Chè']);
  });

  test('with one wrong line is not carried out at all; each line says what is wrong', async () => {
    const before = await acts();
    const path = await send([
      `create,,12/NQ,,Xã Mới,xa,,,,`,
      `bán,,12/NQ,Xã Bãi Bồi,,,,,,`,
      `rename,,12/NQ,Xã Không Có,Xã B,,,,,`,
      `rename,,12/NQ,Xã Bãi Bồi,,,,,,`,
      `rename,,12/NQ,Phường 1,Phường Một,,,,,`,
      `rename,,12/NQ,Xã Bãi Bồi,Xã Mới,,,,,`,
    ]);
    const look = await textOf(path);
    expect(look).toMatch(/Dòng 3 .*không có trong danh sách/);
    expect(look).toMatch(/Dòng 4 .*Đơn vị/);
    expect(look).toMatch(/Dòng 5 .*Tên.*Xin điền ô này/);
    expect(look).toMatch(/Dòng 7 .*Đã có một đơn vị tên “Xã Mới”/);
    await site.post(path, {}, admin);
    expect(await acts()).toEqual(before);
  });

  test('reaches no further than the unit it is sent to', async () => {
    for (const unit of [small.suoiMo, small.hoa]) {
      const path = await send([`rename,,12/NQ,Tỉnh Minh Họa thử,Tỉnh Minh Họa Mới,,,,,`], unit);
      expect(await textOf(path)).toMatch(/Dòng 2 .*Đơn vị/);
      expect((await site.post(path, {}, admin)).statusCode).toBe(409);
    }
  });
});
