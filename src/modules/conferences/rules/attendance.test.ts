import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId, type Id } from '#kernel/id.ts';
import { byProvince, shareOf, totalsOf, type SiteAttendance } from './attendance.ts';

const site = (parts: Partial<SiteAttendance>): SiteAttendance => ({
  id: newId<'conferences.site'>(),
  no: 1,
  name: 'Điểm cầu',
  role: 'site',
  level: 'commune',
  unit: newId<'org.unit'>(),
  above: null,
  outsideNet: false,
  afterwards: false,
  connected: false,
  lost: false,
  invited: 0,
  present: 0,
  absent: 0,
  counted: null,
  ...parts,
});

const province = newId<'conferences.site'>();
const sites = [
  site({ role: 'main', level: 'country', connected: true, invited: 5, present: 4 }),
  site({ id: province, level: 'province', connected: true, invited: 10, present: 8, absent: 1, counted: 12 }),
  site({ above: province, lost: true, invited: 3, present: 3 }),
  site({ above: province, invited: 3 }),
];

test('totals, provinces and the colour of a tile', () => {
  expect(totalsOf(sites)).toEqual({ sites: 4, there: 2, lost: 1, invited: 21, present: 15, absent: 1, people: 19 });
  const [only, ...more] = byProvince(sites);
  expect(more).toEqual([]);
  expect(only?.totals).toEqual({ sites: 3, there: 1, lost: 1, invited: 16, present: 11, absent: 1, people: 15 });
  expect([only && shareOf(only.totals), shareOf(totalsOf([])), shareOf(totalsOf(sites.slice(0, 2)))]).toEqual([
    'some',
    'none',
    'all',
  ]);
});

test('provinces together are all their sites', () => {
  const shape = fc.array(fc.record({ at: fc.nat(2), present: fc.nat(50), connected: fc.boolean() }), { maxLength: 30 });
  const heads = Array.from({ length: 3 }, () => newId<'conferences.site'>()) as [
    Id<'conferences.site'>,
    ...Id<'conferences.site'>[],
  ];
  fc.assert(
    fc.property(shape, (communes) => {
      const all = [
        ...heads.map((id) => site({ id, level: 'province', connected: true })),
        ...communes.map(({ at, present, connected }) =>
          site({ above: heads[at] ?? heads[0], present, invited: present, connected }),
        ),
      ];
      const [whole, parts] = [totalsOf(all), byProvince(all).map(({ totals }) => totals)];
      for (const key of ['sites', 'there', 'people', 'present'] as const)
        expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(whole[key]);
    }),
  );
});
