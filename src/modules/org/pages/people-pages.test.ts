import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { day } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import type { Actor } from '#kernel/actor.ts';
import { org } from '../index.ts';
import { paths } from '../paths.ts';
import { makeBody, makeHolding, makeHousehold, makePerson } from '../testing/factories.ts';
import { makeScene, type Scene } from '../testing/scene.ts';

let site: TestSite;
let scene: Scene;
let body: Id<'org.body'>;
let person: Id<'org.person'>;
let holding: Id<'org.holding'>;
let household: Id<'org.household'>;

beforeAll(async () => {
  site = await testSite([org]);
  const { db } = site.room;
  scene = await makeScene(db);
  body = await makeBody(db, { unit: scene.commune, name: 'UBND xã <b>Thử</b>' });
  person = await makePerson(db, { unit: scene.commune, name: 'Đặng Thị Ngọc <script>alert(1)</script>' });
  holding = await makeHolding(db, { person, body, until: day('2026-12-31') });
  household = await makeHousehold(db, { village: scene.village, code: 'H01' });
});
afterAll(() => site.close());

const pages = (): Record<string, string> => ({
  organisation: paths.organisation(scene.commune),
  bodies: paths.bodies(scene.commune),
  body: paths.body(body),
  renameBody: paths.renameBody(body),
  closeBody: paths.closeBody(body),
  appoint: paths.appoint(body),
  endHolding: paths.endHolding(holding),
  extendHolding: paths.extendHolding(holding),
  holdingsCsv: paths.holdingsCsv(scene.commune),
  people: paths.people(scene.commune),
  addPerson: paths.addPerson(scene.commune),
  person: paths.person(person),
  changePerson: paths.changePerson(person),
  movePerson: paths.movePerson(person),
  erasePerson: paths.erasePerson(person),
  households: paths.households(scene.village),
  householdsCsv: paths.householdsCsv(scene.village),
  household: paths.household(household),
  closeHousehold: paths.closeHousehold(household),
  importPosts: paths.planImport(scene.commune, 'posts'),
  importVillages: paths.planImport(scene.commune, 'villages'),
  importHouseholds: paths.planImport(scene.village, 'households'),
  template: paths.importTemplate(scene.commune, 'posts'),
});

describe('every page of this side', () => {
  test.each(['vi', 'en'])('opens for the keeper and the administrator above, in %s', async (lang) => {
    for (const [name, path] of Object.entries(pages())) {
      for (const actor of [scene.keeper, scene.above]) {
        const answer = await site.get(`${path}?lang=${lang}`, actor);
        expect([name, answer.statusCode]).toEqual([name, 200]);
        if (!path.endsWith('.csv')) expect([name, /<b>Thử|<script>alert/.test(answer.body)]).toEqual([name, false]);
      }
    }
  });

  test('is closed to the neighbour, to an officer without the post, and asks strangers to sign in', async () => {
    for (const [name, path] of Object.entries(pages())) {
      const [stranger, officer, nobody] = [
        await site.get(path, scene.stranger),
        await site.get(path, scene.officer),
        await site.get(path),
      ];
      expect([name, stranger.statusCode, officer.statusCode, nobody.statusCode]).toEqual([name, 403, 403, 303]);
      expect(nobody.headers.location).toMatch(/^\/dang-nhap/);
    }
  });

  test('does not exist for ids that are not there or are no ids', async () => {
    const ids = ['khong-co', newId(), "1' or '1'='1"];
    const unknown = (id: string): string[] => [
      paths.organisation(id as never),
      paths.bodies(id as never),
      paths.body(id as never),
      paths.renameBody(id as never),
      paths.appoint(id as never),
      paths.endHolding(id as never),
      paths.extendHolding(id as never),
      paths.people(id as never),
      paths.person(id as never),
      paths.changePerson(id as never),
      paths.households(id as never),
      paths.householdsCsv(id as never),
      paths.household(id as never),
      paths.planImport(id as never, 'posts'),
      paths.import(id as never),
    ];
    for (const id of ids)
      for (const path of unknown(encodeURIComponent(id))) {
        const answer = await site.get(path, scene.keeper);
        expect([path, answer.statusCode]).toEqual([path, 404]);
      }
  });

  test('a person sees their own page, without the buttons of an administrator', async () => {
    const self: Actor = { ...scene.officer, person, holdings: [] };
    const answer = await site.get(paths.person(person), self);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toContain(paths.changePerson(person));
    expect((await site.get(paths.changePerson(person), self)).statusCode).toBe(403);
  });

  test('lists of a village are for villages only', async () => {
    expect((await site.get(paths.households(scene.commune), scene.keeper)).statusCode).toBe(404);
    expect((await site.get(paths.planImport(scene.village, 'villages'), scene.keeper)).statusCode).toBe(404);
  });
});

describe('a wrong form comes back with what was typed and the field', () => {
  const long = 'x'.repeat(201);
  const cases = (): Record<string, [string, Record<string, string>, string]> => ({
    'a body without a name': [paths.bodies(scene.commune), { name: ' ', kind: 'front', from: '2026-01-01' }, 'id="o-name-loi"'],
    'a body of an unknown kind': [
      paths.bodies(scene.commune),
      { name: 'Hội', kind: 'sect', from: '2026-01-01' },
      'id="o-kind-loi"',
    ],
    'a name that is too long': [paths.renameBody(body), { name: long }, 'id="o-name-loi"'],
    'a body closed before it began': [paths.closeBody(body), { last: '2020-01-01' }, 'id="o-last-loi"'],
    'a day that is none': [paths.closeBody(body), { last: '30/02/2026' }, 'value="30/02/2026"'],
    'a person without a name': [paths.addPerson(scene.commune), { name: '', email: 'a@b.vn', phone: '' }, 'id="o-name-loi"'],
    'a mail that is none': [
      paths.changePerson(person),
      { name: 'Đặng Thị Ngọc', email: 'khong phai', phone: '' },
      'id="o-email-loi"',
    ],
    'a telephone that is none': [
      paths.changePerson(person),
      { name: 'Đặng Thị Ngọc', email: '', phone: 'gọi sau' },
      'id="o-phone-loi"',
    ],
    'an erasure that was not confirmed': [paths.erasePerson(person), {}, 'id="o-sure-loi"'],
    'an end without a day': [paths.endHolding(holding), { reason: 'resigned', last: '' }, 'id="o-last-loi"'],
    'an end without a reason': [paths.endHolding(holding), { reason: '', last: '2026-11-30' }, 'id="o-reason-loi"'],
    'an extension to an earlier day': [paths.extendHolding(holding), { until: '2026-12-01' }, 'id="o-until-loi"'],
    'a household without a house': [
      paths.households(scene.village),
      { code: 'H99', address: '', from: '2026-01-01' },
      'id="o-address-loi"',
    ],
    'a household code taken': [
      paths.households(scene.village),
      { code: 'H01', address: 'Nhà 2', from: '2026-01-01' },
      'id="o-code-loi"',
    ],
    'an appointment twice': [
      paths.appoint(body),
      { person, post: 'committee-officer', title: 'Công chức', decision: '', from: '2026-11-21', until: '' },
      'id="o-from-loi"',
    ],
    'a post the body does not have': [
      paths.appoint(body),
      { person, post: 'village-head', title: 'Trưởng thôn', decision: '', from: '2026-11-21', until: '' },
      'id="o-post-loi"',
    ],
  });

  test('422, and nothing is written', async () => {
    const before = await rows();
    for (const [name, [path, fields, where]] of Object.entries(cases())) {
      const answer = await site.post(path, fields, scene.keeper);
      expect([name, answer.statusCode]).toEqual([name, 422]);
      expect([name, answer.body.includes(where)]).toEqual([name, true]);
    }
    expect(await rows()).toEqual(before);
  });

  test('403 for a neighbour, however good the form', async () => {
    const before = await rows();
    expect(
      (await site.post(paths.bodies(scene.commune), { name: 'Hội mới', kind: 'women', from: '2026-01-01' }, scene.stranger))
        .statusCode,
    ).toBe(403);
    expect((await site.post(paths.endHolding(holding), { reason: 'mistake' }, scene.stranger)).statusCode).toBe(403);
    expect((await site.post(paths.changePerson(person), { name: 'Tên khác' }, scene.stranger)).statusCode).toBe(403);
    expect((await site.post(paths.household(household), { code: 'H02', address: 'Nhà' }, scene.stranger)).statusCode).toBe(403);
    expect(await rows()).toEqual(before);
  });
});

describe('the way of an officer', () => {
  test('begins in the menu, for administrators only', async () => {
    const menu = async (actor: Actor): Promise<boolean> =>
      (await site.get(paths.person(person), { ...actor, person })).body.includes(
        `href="${paths.organisation(scene.commune)}">Tổ chức bộ máy<`,
      );
    expect([await menu(scene.keeper), await menu({ ...scene.officer, holdings: [] })]).toEqual([true, false]);
  });

  test('adds a person, finds them without marks, appoints them, and sees them in the overview', async () => {
    const added = await site.post(
      paths.addPerson(scene.commune),
      { name: 'Hoàng Quốc Việt', email: 'Viet@Xa.vn', phone: '0912 345 678' },
      scene.keeper,
    );
    expect(added.statusCode).toBe(303);
    const found = await site.get(`${paths.appoint(body)}?ten=hoang quoc`, scene.keeper);
    const id = String(added.headers.location).split('/').at(-1) ?? '';
    expect(found.body).toContain(id);
    const done = await site.post(
      paths.appoint(body),
      {
        person: id,
        post: 'committee-deputy',
        title: 'Phó Chủ tịch phụ trách văn xã',
        decision: '12/QĐ-UBND',
        from: '01/11/2026',
        until: '',
      },
      scene.keeper,
    );
    expect([done.statusCode, done.headers.location]).toEqual([303, paths.body(body)]);
    const overview = await site.get(paths.organisation(scene.commune), scene.keeper);
    expect(overview.body).toContain('Phó Chủ tịch phụ trách văn xã');
    expect((await site.get(paths.person(id as Id<'org.person'>), scene.keeper)).body).toContain('viet@xa.vn');
  });

  test('no crumb leads higher than one may go', async () => {
    const up = `href="${paths.organisation(scene.province)}"`;
    const [own, above] = [
      await site.get(paths.organisation(scene.commune), scene.keeper),
      await site.get(paths.organisation(scene.commune), scene.above),
    ];
    expect([own.body.includes(up), above.body.includes(up)]).toEqual([false, true]);
    const top = await site.get(paths.organisation(scene.province), scene.above);
    expect(top.body).not.toContain('class="crumbs"');
  });

  test('somebody without the right reads which post has it, which one they hold, and goes back to their desk', async () => {
    const { statusCode, body } = await site.get(paths.organisation(scene.commune), scene.officer);
    expect(statusCode).toBe(403);
    expect(body).toContain('việc này dành cho người giữ chức danh: Quản trị hệ thống');
    expect(body).toContain(`Bạn đang giữ: ${scene.officer.holdings[0]?.title}`);
    expect(body).toMatch(/class="button button-main" href="\/viec"/);
    expect(body).not.toContain('/dang-nhap');
  });

  test('nobody outside the reach of an administrator is offered for a post', async () => {
    const outsider = await makePerson(site.room.db, { unit: scene.neighbour, name: 'Người Xã Bên' });
    expect((await site.get(`${paths.appoint(body)}?ten=nguoi xa ben`, scene.keeper)).body).not.toContain(outsider);
    expect((await site.get(`${paths.appoint(body)}?ten=nguoi xa ben`, scene.above)).body).toContain(outsider);
  });
});

async function rows(): Promise<unknown> {
  const { db } = site.room;
  return Promise.all(
    (['org.body', 'org.person', 'org.holding', 'org.household', 'ledger.act'] as const).map((table) =>
      db
        .selectFrom(table as 'org.body')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow(),
    ),
  );
}
