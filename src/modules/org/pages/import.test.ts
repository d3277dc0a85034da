import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LightMyRequestResponse } from 'fastify';
import type { Actor } from '#kernel/actor.ts';
import { countQueries } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { forgetImports } from '../jobs/forget-imports.ts';
import { org } from '../index.ts';
import { paths } from '../paths.ts';
import type { ImportKind } from '../rules/import-kinds.ts';
import { makeBody, makeHolding, makeHouseholds, makePerson, makeUnit } from '../testing/factories.ts';
import { makeScene, TODAY, type Scene } from '../testing/scene.ts';
import { descendantsOf } from '../queries/units-below.ts';

let site: TestSite;
let scene: Scene;
beforeAll(async () => {
  site = await testSite([org]);
  scene = await makeScene(site.room.db);
});
afterAll(() => site.close());

const HOUSEHOLDS = 'Mã hộ,"Nhà, ngõ, xóm"\r\n';

/** Sends a list in as a browser does, and gives the address of its preview. */
async function send(
  unit: Id<'org.unit'>,
  kind: ImportKind,
  csv: string | Buffer,
  actor: Actor = scene.keeper,
  name = 'danh-sach.csv',
): Promise<LightMyRequestResponse> {
  const form = new FormData();
  form.append('day', '2026-11-21');
  form.append('file', new Blob([csv as BlobPart]), name);
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  return site.app.inject({
    method: 'POST',
    url: paths.planImport(unit, kind),
    headers: {
      cookie: await cookieOf(actor),
      origin: site.room.publicUrl,
      'content-type': request.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
}

/** The site's own helper sends plain forms only; a page asked for first tells the cookie it gave this actor. */
async function cookieOf(actor: Actor): Promise<string> {
  const seen = await site.get(paths.organisation(scene.commune), actor);
  return String(seen.raw.req.headers.cookie);
}

const preview = async (sent: LightMyRequestResponse): Promise<string> => {
  expect(sent.statusCode).toBe(303);
  return String(sent.headers.location);
};
const households = (village: Id<'org.unit'>) =>
  site.room.db
    .selectFrom('org.household')
    .select(['code', 'address'])
    .where('village_id', '=', village)
    .where('valid_to', 'is', null)
    .orderBy('code')
    .execute();
const newVillage = (): Promise<Id<'org.unit'>> => makeUnit(site.room.db, { level: 'village', parent: scene.commune });

describe('a list of households', () => {
  test('is looked at first, then written as a whole, and its file is forgotten', async () => {
    const village = await newVillage();
    const path = await preview(
      await send(village, 'households', `${HOUSEHOLDS}H1,Nhà ${'Đ'.normalize('NFD')} 🌸\r\nH2,"=HYPERLINK(""x"")"\r\n`),
    );
    const look = await site.get(path, scene.keeper);
    expect(look.body).toContain('2 dòng thêm mới, 0 dòng sửa, 0 dòng đã có sẵn');
    expect(await households(village)).toEqual([]);
    expect((await site.post(path, {}, scene.keeper)).headers.location).toBe(path);
    expect(await households(village)).toEqual([
      { code: 'H1', address: 'Nhà Đ 🌸' },
      { code: 'H2', address: '=HYPERLINK("x")' },
    ]);
    expect((await site.get(path, scene.keeper)).body).toContain('Đã nạp xong');
    expect(await site.room.db.selectFrom('kernel.file').select('id').execute()).toEqual([]);
    const again = await site.post(path, {}, scene.keeper);
    expect(again.statusCode).toBe(409);
    const csv = await site.get(paths.householdsCsv(village), scene.keeper);
    expect(csv.body).toContain('H2,"\'=HYPERLINK');
  });

  test('corrects what differs and leaves the rest, with a record of it', async () => {
    const village = await newVillage();
    await makeHouseholds(site.room.db, village, 3);
    const path = await preview(await send(village, 'households', `${HOUSEHOLDS}H001,Nhà số 1\nH002,Nhà mới\nH009,Nhà 9\n`));
    expect((await site.get(path, scene.keeper)).body).toContain('1 dòng thêm mới, 1 dòng sửa, 1 dòng đã có sẵn');
    await site.post(path, {}, scene.keeper);
    expect((await households(village)).map((row) => row.address)).toEqual(['Nhà số 1', 'Nhà mới', 'Nhà số 3', 'Nhà 9']);
    const act = await site.room.db
      .selectFrom('ledger.act')
      .select('command')
      .where('command', '=', 'org.carry-out-import')
      .where('chain', '=', village)
      .execute();
    expect(act).toHaveLength(1);
  });

  const wrong: readonly [string, string | Buffer, RegExp][] = [
    ['a missing column', 'Mã hộ\nH1\n', /Thiếu cột “Nhà, ngõ, xóm”/],
    ['an empty file of headings', HOUSEHOLDS, /Không có gì để ghi/],
    ['cells that are empty', `${HOUSEHOLDS}H1,\n,Nhà 2\n`, /Còn 2 chỗ cần sửa[\s\S]*Dòng 2[\s\S]*Dòng 3/],
    ['a cell that is too long', `${HOUSEHOLDS}H1,${'x'.repeat(201)}\n`, /nhiều nhất 200 chữ/],
    ['twins', `${HOUSEHOLDS}H1,Nhà 1\nH1,Nhà hai\n`, /Trùng với dòng 2/],
    ['a broken quote', `${HOUSEHOLDS}H1,"Nhà 1\n`, /Không đọc được danh sách/],
    ['script in a cell', `${HOUSEHOLDS}H1,<script>alert(1)</script>\nH1,x\n`, /Trùng với dòng 2/],
  ];
  test.each(wrong)('with %s writes nothing and says what is wrong', async (_what, csv, says) => {
    const village = await newVillage();
    const path = await preview(await send(village, 'households', csv));
    const look = await site.get(path, scene.keeper);
    expect([look.statusCode, says.test(look.body), /<script>alert/.test(look.body)]).toEqual([200, true, false]);
    expect(look.body).not.toContain('Ghi cả danh sách');
    const sent = await site.post(path, {}, scene.keeper);
    expect(sent.statusCode).toBe(says.source.startsWith('Không có gì') ? 303 : 409);
    expect(await households(village)).toEqual([]);
  });

  test.each([
    ['not a text', Buffer.from([0, 1, 2, 3, 0xff, 0xfe]), 'a.csv'],
    ['a picture dressed up', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'a.csv'],
    ['nothing', '', 'a.csv'],
  ])('that is %s is refused at its field', async (_what, bytes, name) => {
    const sent = await send(await newVillage(), 'households', bytes, scene.keeper, name);
    expect([sent.statusCode, sent.body.includes('id="o-file-loi"')]).toEqual([422, true]);
  });

  test('of 10,000 rows is looked at and written within seconds, and few statements', async () => {
    const village = await newVillage();
    const csv = HOUSEHOLDS + Array.from({ length: 10_000 }, (_, n) => `H${n},Nhà ${n}\n`).join('');
    const path = await preview(await send(village, 'households', csv));
    const start = performance.now();
    const { value: done, queries } = await countQueries(() => site.post(path, {}, scene.keeper));
    expect(done.statusCode).toBe(303);
    expect(performance.now() - start).toBeLessThan(8_000);
    expect(queries).toBeLessThan(40);
    expect(await households(village)).toHaveLength(10_000);
  });

  test('is for who keeps the village', async () => {
    const village = await newVillage();
    expect((await send(village, 'households', `${HOUSEHOLDS}H1,Nhà 1\n`, scene.stranger)).statusCode).toBe(403);
    const path = await preview(await send(village, 'households', `${HOUSEHOLDS}H1,Nhà 1\n`));
    expect((await site.get(path, scene.stranger)).statusCode).toBe(403);
    expect((await site.post(path, {}, scene.stranger)).statusCode).toBe(403);
    expect((await site.post(`${path}/bo`, {}, scene.stranger)).statusCode).toBe(403);
    expect(await households(village)).toEqual([]);
  });

  test('may be thrown away, and is forgotten after a week', async () => {
    const village = await newVillage();
    const [dropped, left] = [
      await preview(await send(village, 'households', `${HOUSEHOLDS}H1,a\n`)),
      await preview(await send(village, 'households', `${HOUSEHOLDS}H2,b\n`)),
    ];
    expect((await site.post(`${dropped}/bo`, {}, scene.keeper)).statusCode).toBe(303);
    expect((await site.get(dropped, scene.keeper)).body).toContain('Danh sách này đã được bỏ');
    await forgetImports(site.room);
    expect((await site.get(left, scene.keeper)).body).toContain('1 dòng thêm mới');
    site.room.setNow('2026-11-29T09:00:00+07:00');
    await forgetImports(site.room);
    site.room.setNow('2026-11-21T09:00:00+07:00');
    expect((await site.get(left, scene.keeper)).body).toContain('Danh sách này đã được bỏ');
    expect((await site.post(left, {}, scene.keeper)).statusCode).toBe(409);
  });
});

describe('a list of villages', () => {
  test('makes units under the communes of the sender only', async () => {
    const csv = 'Tên,Loại,Mã,Xã\nThôn Thượng,,TH1,\nTổ dân phố 5,,,\n';
    const path = await preview(await send(scene.commune, 'villages', csv));
    await site.post(path, {}, scene.keeper);
    const made = await site.room.db
      .selectFrom('org.unit_version')
      .select(['name', 'type', 'code', 'slug'])
      .where('parent_id', '=', scene.commune)
      .where('valid_from', '=', TODAY)
      .orderBy('name')
      .execute();
    expect(made).toEqual([
      { name: 'Thôn Thượng', type: 'thon', code: 'TH1', slug: 'thon-thuong' },
      { name: 'Tổ dân phố 5', type: 'to-dan-pho', code: null, slug: 'to-dan-pho-5' },
    ]);
    const again = await preview(await send(scene.commune, 'villages', csv));
    expect((await site.get(again, scene.keeper)).body).toContain('Không có gì để ghi');
    const abroad = await preview(await send(scene.commune, 'villages', `Tên,Xã\nThôn Lạ,${await nameOf(scene.neighbour)}\n`));
    expect((await site.get(abroad, scene.keeper)).body).toContain('Không tìm thấy đơn vị này');
  });
});

describe('a list of posts', () => {
  test('taken out and loaded again changes nothing', async () => {
    const unit = await makeUnit(site.room.db, { parent: scene.province, name: 'Xã Đi Về' });
    const body = await makeBody(site.room.db, { unit, kind: 'front', name: 'MTTQ; "xã"' });
    await makeHolding(site.room.db, {
      body,
      post: 'front-chair',
      person: await makePerson(site.room.db, { unit, name: 'Hà Thị Nga', email: 'nga@xa.vn' }),
      until: TODAY,
    });
    await makeBody(site.room.db, { unit, kind: 'women', name: 'Hội LHPN' });
    const csv = (await site.get(paths.holdingsCsv(unit), scene.above)).body;
    const path = await preview(await send(unit, 'posts', csv, scene.above));
    expect((await site.get(path, scene.above)).body).toContain('Không có gì để ghi');
  });

  test('makes bodies, people and posts at once; whoever holds one has its rights', async () => {
    const csv =
      'Loại cơ quan,Cơ quan,Họ và tên,Vị trí,Chức danh\nỦy ban nhân dân,UBND xã mới,Bế Thị Mới,Chủ tịch Ủy ban nhân dân,\nBan chỉ đạo,BCĐ dân chủ,Bế Thị Mới,Thành viên Ban chỉ đạo,Trưởng ban\n';
    const path = await preview(await send(scene.commune, 'posts', csv));
    expect((await site.get(path, scene.keeper)).body).toContain('2 dòng thêm mới');
    await site.post(path, {}, scene.keeper);
    const held = await site.room.db
      .selectFrom('org.holding as h')
      .innerJoin('org.person as p', 'p.id', 'h.person_id')
      .select(['p.id', 'h.post', 'h.title'])
      .where('p.name', '=', 'Bế Thị Mới')
      .orderBy('h.post')
      .execute();
    expect(held.map(({ post, title }) => [post, title])).toEqual([
      ['committee-chair', 'Chủ tịch Ủy ban nhân dân'],
      ['steering-member', 'Trưởng ban'],
    ]);
    expect(new Set(held.map((row) => row.id)).size).toBe(1);
  });

  test('does not reach beyond the sender', async () => {
    const csv = `Đơn vị,Loại cơ quan,Cơ quan\n${await nameOf(scene.neighbour)},Ban chỉ đạo,BCĐ lạ\n`;
    const path = await preview(await send(scene.commune, 'posts', csv));
    expect((await site.post(path, {}, scene.keeper)).statusCode).toBe(409);
    expect(await site.room.db.selectFrom('org.body').select('id').where('name', '=', 'BCĐ lạ').execute()).toEqual([]);
  });

  test('that came true for somebody else in between writes nothing', async () => {
    const csv = 'Loại cơ quan,Cơ quan,Họ và tên,Vị trí\nBan chỉ đạo,BCĐ chậm,Lý Văn Chậm,Thành viên Ban chỉ đạo\n';
    const path = await preview(await send(scene.commune, 'posts', csv));
    await makeBody(site.room.db, { unit: scene.commune, kind: 'youth', name: 'BCĐ chậm' });
    expect((await site.post(path, {}, scene.keeper)).statusCode).toBe(409);
    expect(await site.room.db.selectFrom('org.person').select('id').where('name', '=', 'Lý Văn Chậm').execute()).toEqual([]);
    expect((await site.get(path, scene.keeper)).body).toContain('thuộc loại khác');
  });

  test('only sees the units of its sender', async () => {
    expect(await descendantsOf(site.room.reader, scene.commune, TODAY)).not.toContain(scene.neighbour);
  });
});

async function nameOf(unit: Id<'org.unit'>): Promise<string> {
  return (await site.room.db.selectFrom('org.unit_version').select('name').where('unit_id', '=', unit).executeTakeFirstOrThrow())
    .name;
}
