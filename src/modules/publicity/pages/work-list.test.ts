import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf, yearOf } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { unitNames } from '#modules/org/index.ts';
import { testSite, type TestSite } from '#src/testing/site.ts';
import { paths } from '../paths.ts';
import { publicPaths } from '../paths-public.ts';
import { makePublication, makeRegister } from '../testing/factories.ts';
import { makeWorld, rolesIn, type World } from '../testing/matrix.ts';

let site: TestSite;
let world: World;
let communePath: string;
let villagePath: string;
let released: Id<'publicity.publication'>;

beforeAll(async () => {
  site = await testSite();
  const { db, reader } = site.room;
  const today = dayOf(site.room.now());
  world = await makeWorld(db);
  const unit = world.commune;
  await makeRegister(db, { unit, startsOn: addDays(today, -200) });
  await makePublication(db, { unit, title: 'Xong đúng hạn', aroseOn: addDays(today, -60), state: 'published' });
  await makePublication(db, { unit, title: 'Còn xa', aroseOn: addDays(today, -1) });
  await makePublication(db, { unit, title: 'Quá hạn ít', aroseOn: addDays(today, -12) });
  await makePublication(db, { unit, title: 'Quá hạn nhiều', aroseOn: addDays(today, -30) });
  await makePublication(db, { unit, title: 'Rút rồi', aroseOn: addDays(today, -30), state: 'withdrawn' });
  ({ id: released } = await makePublication(db, {
    unit,
    title: 'Thiếu hình thức',
    aroseOn: addDays(today, -20),
    state: 'published',
    releasedOn: addDays(today, -18),
    starts: [],
  }));
  const names = await unitNames(reader, [unit, world.village], today);
  communePath = names.get(unit)?.path ?? '';
  villagePath = names.get(world.village)?.path ?? '';
});
afterAll(() => site.close());

const officer = () => rolesIn(world)['commune officer'];
const ORDER = ['Quá hạn nhiều', 'Quá hạn ít', 'Thiếu hình thức', 'Còn xa', 'Xong đúng hạn', 'Rút rồi'];

describe('the list of work', () => {
  it('begins with what is overdue, longest first, and ends with what was withdrawn', async () => {
    const { body } = await site.get(paths.work(world.commune), officer());
    expect(ORDER.toSorted((a, b) => body.indexOf(`>${a}<`) - body.indexOf(`>${b}<`))).toEqual(ORDER);
  });

  it('says how many there are in parts that add up', async () => {
    const { body } = await site.get(paths.work(world.commune), officer());
    const lead = /Sổ có (\d+) nội dung phải công khai: ([^;<]*); ngoài ra 1 đã rút\./.exec(body);
    const parts = [...(lead?.[2] ?? '').matchAll(/(\d+) /g)].map(([, count]) => Number(count));
    expect([Number(lead?.[1]), parts.reduce((sum, part) => sum + part, 0)]).toEqual([5, 5]);
    expect(body).toContain('2 quá hạn chưa công khai');
  });

  it('leads those who answer, and nobody else, to the requests that wait', async () => {
    const asked = await site.post(publicPaths.ask({ unit: world.commune }), {
      unit: world.commune,
      askedFor: 'Xin bản dự toán.',
    });
    expect(asked.statusCode).toBe(303);
    const link = `href="${publicPaths.requests(world.commune)}"`;
    const own = await site.get(paths.work(world.commune), officer());
    expect(own.body).toContain('1 yêu cầu của người dân đang chờ trả lời');
    expect(own.body).toContain(link);
    expect((await site.get(paths.work(world.commune), rolesIn(world)['province chair'])).body).not.toContain(link);
  });

  it('is taken along as a table, in the same order and with the same filters', async () => {
    const rows = async (query: string): Promise<string[]> => {
      const { body, headers } = await site.get(`${paths.workCsv(world.commune)}${query}`, officer());
      expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.csv"$/);
      return body.trim().split(/\r?\n/).slice(1);
    };
    const all = await rows('');
    expect(all.map((row) => ORDER.find((title) => row.includes(title)))).toEqual(ORDER);
    expect(all[0]).toMatch(/khoản \d+ Điều 11 và khoản 2 Điều 12 Luật số 10\/2022\/QH15/);
    expect(await rows('?tinh-trang=overdue&sap=ten')).toHaveLength(2);
  });
});

describe('no way leads nowhere', () => {
  it.each(['', '/bang.csv'])('the list of a province is the overview of its communes%s', async (end) => {
    const { statusCode, headers } = await site.get(`${paths.work(world.province)}${end}`, rolesIn(world)['province chair']);
    expect([statusCode, headers.location]).toEqual([302, (end === '' ? publicPaths.gaps : publicPaths.gapsCsv)(world.province)]);
  });

  it('the chain of yearly plans ends with the register at one end and next year at the other', async () => {
    const today = dayOf(site.room.now());
    const seen = new Set<string>();
    let ways = [paths.plan(world.commune, yearOf(today))];
    for (let next = ways.pop(); next !== undefined && seen.size < 10; next = ways.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      const { statusCode, body } = await site.get(next, officer());
      expect([next, statusCode]).toEqual([next, 200]);
      ways = [...ways, ...[...body.matchAll(/href="([^"]*\/ke-hoach\/\d{4})"/g)].map(([, href]) => href ?? '')];
    }
    expect([...seen].map((way) => Number(way.slice(-4))).toSorted((a, b) => a - b)).toEqual([yearOf(today), yearOf(today) + 1]);
  });

  it('a village shows the register of its commune, and its head comes back there from the working page', async () => {
    const head = rolesIn(world)['village head'];
    const village = await site.get(`/${villagePath}`, head);
    expect(village.body).toContain(`href="${publicPaths.register(communePath)}"`);
    const page = await site.get(paths.workOn(released), head);
    expect(page.body).not.toContain(paths.work(world.commune));
    const back = /<nav class="crumbs"[^>]*>.*?href="([^"]+)"/s.exec(page.body)?.[1] ?? '';
    expect([back, (await site.get(back, head)).statusCode]).toEqual([`/${communePath}`, 200]);
  });
});
