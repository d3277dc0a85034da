import { afterAll, beforeAll, expect, test } from 'vitest';
import { system } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { loadDefaultUnits } from '#modules/org/index.ts';
import { makeCountry, makeUnit } from '#modules/org/testing/factories.ts';
import { listAttendance } from '../queries/count-attendance.ts';
import { listSites } from '../queries/list-sites.ts';
import { byProvince, totalsOf } from '../rules/attendance.ts';
import { makeDelegate } from '../testing/factories.ts';
import { chooseSites } from './choose-sites.ts';
import { planConference } from './plan-conference.ts';
import { removeSites } from './remove-sites.ts';

let room: TestRoom;
let country: Id<'org.unit'>;

/** The whole country, as the installed package tells it, and a made-up province that is never to be chosen. */
beforeAll(async () => {
  room = await testRoom();
  await makeUnit(room.db, { level: 'province', name: 'Tỉnh Minh Họa', demo: true });
  expect(await loadDefaultUnits(room)).toBe(true);
  country = await makeCountry(room.db);
}, 60_000);
afterAll(() => room.close());

async function planned(on: string): Promise<Id<'conferences.conference'>> {
  const fields = {
    title: 'Hội nghị toàn quốc',
    kind: 'review',
    at: '8:00',
    endsAt: '11h30',
    place: 'Hà Nội',
    bodyName: 'Ban Chỉ đạo',
  };
  const outcome = await planConference(room, system, { unit: country, on, quorumOf: 'none', ...fields });
  return unwrap(outcome).id;
}

const choose = (conference: Id<'conferences.conference'>, choice: string, more = {}) =>
  chooseSites(room, system, { conference, choice, ...more });

const everything = { province: null, filter: 'all', search: '', offset: 0, limit: 5000 } as const;

test.each([
  ['2022-01-13', 63],
  ['2026-11-21', 34],
])('all provinces of %s are %i, in Vietnamese order, each once', async (on, count) => {
  const conference = await planned(on);
  expect(unwrap(await choose(conference, 'provinces')).added).toBe(count);
  expect(await choose(conference, 'provinces')).toMatchObject({ ok: false, why: 'conferences.sites.none-new' });
  const { rows, total } = await listSites(room.reader, conference, everything);
  expect([total, rows.map(({ no }) => no)]).toEqual([count + 1, Array.from({ length: count + 1 }, (_, at) => at + 1)]);
  const names = rows.slice(1).map(({ name }) => name);
  expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
  expect(names).not.toContain('Tỉnh Minh Họa');
});

test('with all their communes they are 3,355, each below its province; some can be taken off', async () => {
  const conference = await planned('2026-11-21');
  expect(unwrap(await choose(conference, 'provinces-and-communes')).added).toBe(3355);
  const all = await listAttendance(room.reader, conference);
  const provinces = byProvince(all);
  expect([all.length, provinces.length, totalsOf(all).sites]).toEqual([3356, 34, 3356]);
  expect(provinces.reduce((sum, { totals }) => sum + totals.sites, 0)).toBe(3355);
  const [first] = provinces;
  const communes = all.filter(({ above }) => above === first?.site.id);
  const page = await listSites(room.reader, conference, { ...everything, province: first?.site.id ?? null, limit: 50 });
  expect([page.rows.length, page.total, page.rows[0]?.id]).toEqual([50, communes.length + 1, first?.site.id]);

  const remove = (sites: readonly string[]) => removeSites(room, system, { conference, sites });
  expect(await remove([first?.site.id ?? ''])).toMatchObject({ ok: false, why: 'conferences.sites.in-use' });
  const [taken, kept] = communes;
  await makeDelegate(room.db, conference, { site: kept?.id as Id<'conferences.site'> });
  expect(await remove([taken?.id ?? '', kept?.id ?? ''])).toMatchObject({ ok: false, details: { kept: 1 } });
  expect((await remove([taken?.id ?? ''])).ok).toBe(true);
  expect((await listAttendance(room.reader, conference)).length).toBe(3355);
});

test('single units of any level, with their communes; nothing twice', async () => {
  const conference = await planned('2026-11-21');
  const { unit_id: province } = await room.db
    .selectFrom('org.unit_version')
    .select('unit_id')
    .where('name', '=', 'Tỉnh Cà Mau')
    .where('valid_to', 'is', null)
    .executeTakeFirstOrThrow();
  expect(unwrap(await choose(conference, 'units', { units: [province] })).added).toBe(1);
  const added = unwrap(await choose(conference, 'units', { units: [province], withCommunes: 'on' })).added;
  expect(added).toBeGreaterThan(50);
  const all = await listAttendance(room.reader, conference);
  expect(byProvince(all)[0]?.totals.sites).toBe(added + 1);
  expect(await choose(conference, 'units')).toMatchObject({ ok: false, why: 'conferences.sites.no-unit' });
});
