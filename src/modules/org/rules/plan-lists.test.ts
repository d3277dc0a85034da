import { describe, expect, test } from 'vitest';
import { day, type Day } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import { parseCsv } from '#kernel/csv.ts';
import { unwrap } from '#kernel/result.ts';
import { householdColumns, postColumns, villageColumns, withTitle } from './import-columns.ts';
import type { PlannedHolding } from './import-types.ts';
import { planHouseholds } from './plan-households.ts';
import { planPosts, type PostGround } from './plan-posts.ts';
import { planVillages } from './plan-villages.ts';
import { unitIndex } from './unit-index.ts';

const [commune, other, village] = [newId<'org.unit'>(), newId<'org.unit'>(), newId<'org.unit'>()];
const units = [
  { id: commune, name: 'Xã Suối Mơ', code: '00123', path: 'tinh-minh-hoa/xa-suoi-mo' },
  { id: other, name: 'Xã Đá Bạc', code: null, path: 'tinh-minh-hoa/xa-da-bac' },
  { id: village, name: 'Thôn 1', code: null, path: 'tinh-minh-hoa/xa-suoi-mo/thon-1' },
  { id: newId<'org.unit'>(), name: 'Thôn 1', code: null, path: 'tinh-minh-hoa/xa-da-bac/thon-1' },
];
const findUnit = unitIndex(units, commune);
const what = <
  Plan extends { errors: readonly { line: number; code: string }[]; lines: readonly { line: number; what: string }[] },
>({
  errors,
  lines,
}: Plan) => ({
  errors: errors.map((error) => [error.line, error.code]),
  lines: lines.map((line) => [line.line, line.what]),
});

test.each([
  [null, commune],
  ['00123', commune],
  ['tinh-minh-hoa/xa-da-bac', other],
  ['/tinh-minh-hoa/xa-da-bac/', other],
  ['XA DA BAC', other],
  ['Thôn 1', 'org.import.unit-ambiguous'],
  ['tinh-minh-hoa/xa-suoi-mo/thon-1', village],
  ['Xã Nơi Khác', 'org.import.unit-not-here'],
  ["' or 1=1", 'org.import.unit-not-here'],
])('a list that says %s means %s', (text, unit) => {
  const found = findUnit(text);
  expect(found.ok ? found.value : found.why).toBe(unit);
});

describe('households', () => {
  const plan = (csv: string) =>
    planHouseholds(unwrap(parseCsv(csv, householdColumns)).rows, [
      { id: newId<'org.household'>(), code: 'H1', address: 'Nhà 1', ends: false },
      { id: newId<'org.household'>(), code: 'H2', address: 'Nhà 2', ends: false },
      { id: newId<'org.household'>(), code: 'H3', address: 'Nhà 3', ends: true },
    ]);
  test('are added, corrected or left; twins and codes that are still taken are refused', () => {
    const planned = plan(
      'Mã hộ;Nhà, ngõ, xóm\nH1;Nhà 1\nH2;Nhà hai\nH9;Nhà 9\nH9;Nhà chín\nH3;Nhà 3\n'.replace('Nhà, ngõ, xóm', '"Nhà, ngõ, xóm"'),
    );
    expect(what(planned)).toEqual({
      errors: [
        [5, 'org.import.twice-in-file'],
        [6, 'org.household.code-taken'],
      ],
      lines: [
        [2, 'same'],
        [3, 'changed'],
        [4, 'new'],
      ],
    });
    expect(planned.writes.adds).toEqual([{ code: 'H9', address: 'Nhà 9' }]);
    expect(planned.writes.corrections.map((one) => one.address)).toEqual(['Nhà hai']);
  });
});

describe('villages', () => {
  const ground = {
    findCommune: unitIndex(units.slice(0, 2), commune),
    known: [{ commune, name: 'Thôn Hạ', slug: 'thon-ha' }],
    codesTaken: new Set(['T9']),
  };
  const plan = (csv: string) => planVillages(unwrap(parseCsv(csv, villageColumns)).rows, ground);
  test('are added where they are not there yet', () => {
    const planned = plan('Tên,Loại,Mã,Xã\nThôn Hạ,thôn,,\nBản Mường,,T1,\nKhu phố 3,,,Xã Đá Bạc\nĐồng Tâm,Tổ dân phố,,00123\n');
    expect(what(planned)).toEqual({
      errors: [],
      lines: [
        [2, 'same'],
        [3, 'new'],
        [4, 'new'],
        [5, 'new'],
      ],
    });
    expect(planned.writes.adds).toEqual([
      { name: 'Bản Mường', type: 'thon', code: 'T1', commune },
      { name: 'Khu phố 3', type: 'to-dan-pho', code: null, commune: other },
      { name: 'Đồng Tâm', type: 'to-dan-pho', code: null, commune },
    ]);
  });
  test.each([
    ['Đồng Tâm,,,', 'org.import.village-type'],
    ['🌾,thôn,,', 'org.import.village-name'],
    ['Thôn Hà,,,', 'org.import.village-there'],
    ['Thôn Mới,,T9,', 'org.import.code-taken'],
    ['Thôn Mới,,,Xã Xa Lạ', 'org.import.unit-not-here'],
  ])('%s: %s', (line, code) => expect(what(plan(`Tên,Loại,Mã,Xã\n${line}\n`)).errors).toEqual([[2, code]]));
  test('twins by name or code are told by their line', () => {
    expect(plan('Tên,Mã\nThôn A,T1\nThôn B,T1\nThôn Á,\n').errors).toMatchObject([
      { line: 3, code: 'org.import.twice-in-file', values: { line: 2 } },
      { line: 4, code: 'org.import.twice-in-file', values: { line: 2 } },
    ]);
  });
});

describe('posts', () => {
  const [ubnd, linh] = [newId<'org.body'>(), newId<'org.person'>()];
  const held: PlannedHolding = {
    person: linh,
    body: ubnd,
    post: 'committee-officer',
    title: 'Công chức',
    decision: null,
    valid_from: day('2026-01-01'),
    valid_to: day('2026-07-01'),
  };
  const ground = (parts: Partial<PostGround> = {}): PostGround => ({
    findUnit,
    bodies: [
      { id: ubnd, unit: commune, name: 'UBND xã', kind: 'peoples-committee', valid_from: day('2025-07-01'), valid_to: null },
    ],
    people: [{ id: linh, name: 'Trần Thị Linh', email: 'linh@xa.vn', units: [commune] }],
    holdings: [held],
    day: day('2026-11-21'),
    ...parts,
  });
  const HEAD = 'Đơn vị;Loại cơ quan;Cơ quan;Họ và tên;Thư điện tử;Vị trí;Chức danh;Quyết định;Từ ngày;Đến hết ngày\n';
  const plan = (lines: string, parts: Partial<PostGround> = {}) => {
    const { rows } = unwrap(parseCsv(HEAD + lines, postColumns));
    return planPosts(
      rows.map((row) => ({ ...row, value: withTitle(row.value) })),
      ground(parts),
    );
  };
  const UBND = ';Ủy ban nhân dân;UBND xã;';
  const post = 'Công chức Ủy ban nhân dân';

  test.each([
    [`${UBND}Trần Thị Linh;;${post};;;01/01/2026;30/06/2026`, 'same'],
    [`${UBND}Trần Thị Linh;;${post};;;01/07/2026;`, 'new'],
    [`${UBND}Trần Thị Linh;;committee-deputy;Phó Chủ tịch;;;`, 'new'],
    [`${UBND};;;;;;`, 'same'],
    [';Hội Nông dân;Hội Nông dân xã;;;;;;;', 'new'],
  ])('%s is %s', (line, expected) => expect(what(plan(`${line}\n`))).toEqual({ errors: [], lines: [[2, expected]] }));

  test.each([
    [`Xã Lạ;Ủy ban nhân dân;UBND;A;;${post};;;;`, 'org.import.unit-not-here'],
    [`;Doanh nghiệp;UBND xã;A;;Thủ trưởng cơ quan, đơn vị;;;;`, 'org.import.body-other-kind'],
    [`${UBND}A;;Trưởng thôn, Tổ trưởng tổ dân phố;;;;`, 'org.holding.post-not-here'],
    [`${UBND}A;;;;;;`, 'org.import.post-missing'],
    [`${UBND};;${post};;;;`, 'org.import.person-missing'],
    [`${UBND}A;;${post};;;01/02/2026;31/01/2026`, 'org.holding.ends-before-it-begins'],
    [`${UBND}A;;${post};;;01/01/2020;`, 'org.holding.outside-body'],
    [`${UBND}Trần Thị Linh;;${post};;;15/06/2026;`, 'org.holding.overlaps'],
  ])('%s: %s', (line, code) => expect(what(plan(`${line}\n`)).errors).toEqual([[2, code]]));

  test('lines see what the lines above them make', () => {
    const planned = plan(
      [
        ';Mặt trận Tổ quốc Việt Nam;MTTQ xã;Lò Văn Ó;;Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam;;;01/03/2026;',
        ';Mặt trận Tổ quốc Việt Nam;MTTQ xã;Lò Văn Ó;;Cán bộ Mặt trận Tổ quốc Việt Nam;;;01/02/2026;28/02/2026',
        ';Mặt trận Tổ quốc Việt Nam;MTTQ xã;Lò Văn Ó;;Cán bộ Mặt trận Tổ quốc Việt Nam;;;15/02/2026;',
        ';Doanh nghiệp;MTTQ xã;;;;;;;',
      ].join('\n'),
    );
    expect(what(planned).errors).toEqual([
      [4, 'org.holding.overlaps'],
      [5, 'org.import.body-other-kind'],
    ]);
    expect([planned.writes.bodies.length, planned.writes.people.length, planned.writes.holdings.length]).toEqual([1, 1, 2]);
    expect(planned.writes.bodies[0]?.from).toBe('2026-02-01' as Day);
    expect(planned.writes.holdings[0]?.title).toBe('Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam');
  });

  test('two people of one name in two communes are not one person', () => {
    const planned = plan(`${UBND}Lê An;;${post};;;;\nXã Đá Bạc;Ủy ban nhân dân;UBND xã;Lê An;;${post};;;;\n`);
    expect(planned.writes.people.map((person) => person.unit)).toEqual([commune, other]);
    const elsewhere: Id<'org.person'> = newId();
    const again = plan(`${UBND}Lê An;;${post};;;;\n`, {
      people: [{ id: elsewhere, name: 'Lê An', email: null, units: [other] }],
    });
    expect(again.writes.people).toHaveLength(1);
  });

  test('with a mail they are, and without one twins have to be told apart', () => {
    const planned = plan(`${UBND}Lê An;an@xa.vn;${post};;;;\nXã Đá Bạc;Ủy ban nhân dân;UBND xã;Lê An;AN@xa.vn;${post};;;;\n`);
    expect(planned.writes.people).toHaveLength(1);
    const twins = ['a@xa.vn', 'b@xa.vn'].map((email) => ({ id: newId<'org.person'>(), name: 'Lê An', email, units: [commune] }));
    expect(what(plan(`${UBND}Lê An;;${post};;;;\n`, { people: twins })).errors).toEqual([[2, 'org.import.person-ambiguous']]);
    expect(what(plan(`${UBND}Lê An;b@xa.vn;${post};;;;\n`, { people: twins })).errors).toEqual([]);
  });
});
