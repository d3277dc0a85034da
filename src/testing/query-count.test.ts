import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '#kernel/day.ts';
import { countQueries } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { makeAccount } from '#modules/identity/testing/factories.ts';
import { officerAt, makeAct } from '#modules/ledger/testing/factories.ts';
import { makeBody, makeHolding, makeHouseholds, makePerson, makeUnit } from '#modules/org/testing/factories.ts';
import { makeClosedRound } from '#modules/decisions/testing/closed.ts';
import { makeDecision } from '#modules/decisions/testing/factories.ts';
import { askInformation } from '#modules/publicity/commands/ask-information.ts';
import { anonymous } from '#kernel/actor.ts';
import { makeManyPublications } from '#modules/publicity/testing/bulk.ts';
import { makeChannel, makePublication } from '#modules/publicity/testing/factories.ts';
import { makePlanItem } from '#modules/publicity/testing/plans.ts';
import { liveSite, type Role } from './live-site.ts';

const site = await liveSite();
const { db } = site.room;
afterAll(() => site.close());

const unitCalled = async (name: string): Promise<Id<'org.unit'>> =>
  (await db.selectFrom('org.unit_version').select('unit_id').where('name', '=', name).executeTakeFirstOrThrow()).unit_id;
const province = await unitCalled('Tỉnh Minh Họa');
const commune = await unitCalled('Xã Suối Mơ');
const village = await unitCalled('Thôn Bản Mây');
const committee = (
  await db.selectFrom('org.body').select('id').where('name', '=', 'Ủy ban nhân dân xã Suối Mơ').executeTakeFirstOrThrow()
).id;
const { id: publication, code } = await db
  .selectFrom('publicity.publication')
  .select(['id', 'code'])
  .where('title', 'like', 'Dự toán ngân sách xã năm 2027%')
  .executeTakeFirstOrThrow();

/**
 * The most statements a page may send to the database, whatever it shows; two of them find out who asks. A page that
 * needs more has found a way to ask once for each row.
 */
const LIMITS: readonly (readonly [path: string, role: Role | '', most: number])[] = [
  ['/', '', 6],
  ['/?q=suoi', '', 4],
  ['/api/units?q=suoi', '', 4],
  ['/tinh-minh-hoa', '', 10],
  ['/tinh-minh-hoa/xa-suoi-mo', '', 14],
  ['/tinh-minh-hoa/xa-suoi-mo/biet', '', 18],
  ['/tinh-minh-hoa/xa-suoi-mo/biet/so.csv', '', 14],
  ['/tinh-minh-hoa/xa-suoi-mo/biet/rss.xml', '', 10],
  ['/tinh-minh-hoa/xa-suoi-mo/biet/quy/2026-3', '', 11],
  [`/api/publicity?unit=${commune}`, '', 10],
  [`/cong-khai/${code}`, '', 12],
  [`/khoang-trong/${province}`, 'lanhdao', 12],
  [`/khoang-trong/${province}/bang.csv`, 'lanhdao', 12],
  [`/don-vi/${commune}/lich-su`, '', 12],
  ['/don-vi/cay', '', 10],
  ['/viec', 'congchuc', 21],
  [`/cong-khai/viec-cua/${commune}`, 'congchuc', 14],
  [`/cong-khai/viec-cua/${commune}/bang.csv`, 'congchuc', 14],
  [`/cong-khai/viec-cua/${commune}/ke-hoach/2026`, 'congchuc', 12],
  [`/cong-khai/viec/${publication}`, 'congchuc', 16],
  [`/cong-khai/yeu-cau-cua/${commune}`, 'congchuc', 10],
  [`/to-chuc/${commune}`, 'quantri-minhhoa', 12],
  [`/to-chuc/${commune}/nguoi`, 'quantri-minhhoa', 10],
  [`/to-chuc/${commune}/co-quan`, 'quantri-minhhoa', 10],
  [`/to-chuc/co-quan/${committee}`, 'quantri-minhhoa', 10],
  [`/to-chuc/${village}/ho`, 'quantri-minhhoa', 10],
  ['/quan-tri/tai-khoan', 'quantri-minhhoa', 8],
  [`/so-cai/${commune}`, 'quantri-minhhoa', 10],
  ['/so-cai/cua-toi', 'congchuc', 8],
  ['/tai-khoan', 'congchuc', 10],
  [`/ban/thon/${village}`, 'truongthon', 12],
];

interface Measured {
  readonly status: number;
  readonly queries: number;
  readonly length: number;
}

const cookies = new Map<string, string>([['', '']]);
for (const role of new Set(LIMITS.map(([, role]) => role))) if (role !== '') cookies.set(role, await site.signIn(role));

async function measure(path: string, role: string): Promise<Measured> {
  // The request starts when it is awaited, so it is awaited inside.
  const { value, queries } = await countQueries(async () => {
    const answer = await site.app.inject({ method: 'GET', url: path, headers: { cookie: cookies.get(role) } });
    return answer;
  });
  return { status: value.statusCode, queries, length: value.payload.length };
}

/** A few of everything: a page with nothing to show may ask less. */
const personOf = async (login: string): Promise<Id<'org.person'>> =>
  (await db.selectFrom('identity.account').select('person_id').where('login', '=', login).executeTakeFirstOrThrow()).person_id;
const { actor, because } = officerAt(commune);
const own = { ...actor, person: await personOf('congchuc') };
await makeAct(db, { unit: commune, actor: own, because });
const elsewhere = await makeUnit(db, { level: 'province', name: 'Tỉnh Bên Cạnh' });
await makePublication(db, { unit: await makeUnit(db, { name: 'Xã Ngoài Tỉnh', parent: elsewhere }), state: 'published' });
await askInformation(site.room, anonymous, { unit: commune, askedFor: 'Điều đầu tiên', email: '', lang: 'vi' });

const few = new Map<string, Measured>();
for (const [path, role] of LIMITS) few.set(path, await measure(path, role));

/** More of everything that any of the pages lists. */
beforeAll(async () => {
  const today = dayOf(site.room.now());
  await makeManyPublications(db, { units: [commune], count: 300, today, displays: true });
  await makeManyPublications(db, { units: await manyUnits(), count: 400, today });
  for (let n = 0; n < 12; n += 1) await makeChannel(db, { publication, place: `Bảng tin số ${n}` });
  const { id: officer } = await db
    .selectFrom('org.holding')
    .select('id')
    .where('title', 'like', 'Công chức Văn phòng%')
    .executeTakeFirstOrThrow();
  for (let n = 0; n < 30; n += 1)
    await makePublication(db, { unit: commune, responsible: officer, title: `Việc số ${n}`, demo: true });
  const { id: plan } = await db.selectFrom('publicity.plan').select('id').where('year', '=', 2026).executeTakeFirstOrThrow();
  for (let n = 0; n < 20; n += 1) await makePlanItem(db, { plan });
  for (let n = 0; n < 10; n += 1)
    await askInformation(site.room, anonymous, { unit: commune, askedFor: `Điều số ${n}`, email: '', lang: 'vi' });
  await makeManyPeople();
  await makeHouseholds(db, await makeUnit(db, { level: 'village', parent: commune, name: 'Thôn Mới' }), 300);
  for (let n = 0; n < 60; n += 1) await makeAct(db, { unit: commune, actor: n % 2 === 0 ? actor : own, because });
  for (let n = 0; n < 40; n += 1) await makeDecidedMatter(n);
});

/** Every second one counted, so that its paper is still to be written. */
async function makeDecidedMatter(n: number): Promise<void> {
  const on = dayOf(site.room.now());
  const state = n % 2 === 0 ? 'passed' : 'draft';
  const decision = await makeDecision(db, { village, title: `Việc của thôn số ${n}`, state, ruleDay: on, demo: true });
  if (state === 'passed') await makeClosedRound(db, { decision, form: 'ballot', on, votes: [3, 0, 0] });
}

async function manyUnits(): Promise<Id<'org.unit'>[]> {
  const units: Id<'org.unit'>[] = [];
  for (let n = 0; n < 40; n += 1) units.push(await makeUnit(db, { parent: province, name: `Xã Suối Số ${n}`, demo: true }));
  for (let n = 0; n < 20; n += 1) await makeUnit(db, { level: 'village', parent: commune, name: `Thôn Số ${n}`, demo: true });
  return units;
}

async function makeManyPeople(): Promise<void> {
  for (let n = 0; n < 60; n += 1) {
    const person = await makePerson(db, { unit: commune, name: `Người Số ${n}` });
    await makeHolding(db, {
      person,
      body: n % 2 === 0 ? committee : await makeBody(db, { unit: commune, name: `Cơ quan số ${n}` }),
    });
    await makeAccount(db, person, { login: `nguoi-so-${n}` });
  }
}

/** Pages whose list is as long with few rows as with many, because it is a constant of the law or a page full either way. */
const SAME_LENGTH: readonly string[] = [`/to-chuc/${village}/ho`, `/don-vi/${commune}/lich-su`, '/tai-khoan'];

describe('the number of statements does not grow with what is shown', () => {
  test.each(LIMITS)('%s as "%s" asks at most %i times', async (path, role, most) => {
    const before = few.get(path);
    const after = await measure(path, role);
    expect([before?.status, after.status]).toEqual([200, 200]);
    if (process.env['SHOW_QUERIES'])
      process.stderr.write(`${path} ${before?.queries} -> ${after.queries} (${before?.length} -> ${after.length})\n`);
    expect(after.queries).toBeGreaterThan(0);
    expect(after.queries).toBeLessThanOrEqual(before?.queries ?? 0);
    expect(after.queries).toBeLessThanOrEqual(most);
    if (!SAME_LENGTH.includes(path)) expect(after.length, 'more is shown than before').toBeGreaterThan(before?.length ?? 0);
  });

  test('asking once for each row would be seen', async () => {
    const asking = await countQueries(async () => {
      for (let n = 0; n < 3; n += 1) await db.selectFrom('org.unit').select('id').limit(1).execute();
    });
    expect(asking.queries).toBe(3);
  });
});
