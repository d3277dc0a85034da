import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#kernel/day.ts';
import { countQueries } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { makeBody, makeUnit } from '#modules/org/testing/factories.ts';
import { quarterAt } from '../rules/period.ts';
import {
  makeAmendment,
  makeChannel,
  makeDisplay,
  makePublication,
  makeRegister,
  takeDown,
  type PublicationParts,
} from '../testing/factories.ts';
import { listNews } from './list-news.ts';
import { listRegister, type RegisterFilter, type RegisterSort } from './list-register.ts';
import { newestPublications } from './newest-publications.ts';
import { registerItems } from './register-items.ts';

const TODAY = day('2026-11-21');
let room: TestRoom;
let unit: Id<'org.unit'>;

beforeAll(async () => {
  room = await testRoom();
  unit = await makeRegister(room.db);
  const village = await makeUnit(room.db, { level: 'village', parent: unit, name: 'Thôn Đồng Lúa' });
  const make = (parts: PublicationParts) => makePublication(room.db, { unit, summary: '', ...parts });
  await make({ item: 'social-support', title: 'Danh sách hộ nghèo', aroseOn: day('2026-11-02') });
  await make({ item: 'fees', title: 'Mức thu phí chợ', summary: 'Bản nháp nói về ki-ốt', aroseOn: day('2026-11-17') });
  await make({
    item: 'public-assets',
    title: 'Ho ngheo va can ngheo',
    aroseOn: day('2026-08-03'),
    state: 'published',
    documentNo: '23/2026/NQ-HĐND',
  });
  const budget = await make({
    item: 'budget',
    title: 'Dự toán 100 % ngân sách_xã',
    aroseOn: day('2026-11-13'),
    state: 'published',
    releasedOn: day('2026-11-17'),
    summary: 'Chi cho đường liên thôn',
  });
  await make({
    item: 'relief',
    title: 'Phân bổ tiền ủng hộ',
    aroseOn: day('2026-10-12'),
    state: 'published',
    starts: [day('2026-10-15')],
  });
  const late = await make({
    item: 'consultation-results',
    title: 'Kết quả lấy ý kiến',
    aroseOn: day('2026-10-01'),
    state: 'published',
    releasedOn: day('2026-10-14'),
  });
  await make({
    item: 'other',
    title: 'Ghi trùng',
    aroseOn: day('2026-10-05'),
    state: 'withdrawn',
    releasedOn: day('2026-10-08'),
  });
  const [, posting] = late.channels;
  if (posting === undefined) throw new Error('no posting');
  await takeDown(room.db, posting.id, day('2026-10-20'));
  const report = await makeChannel(room.db, {
    publication: budget.id,
    kind: 'posting',
    village,
    placeKind: 'culture-houses',
    place: '',
  });
  await makeDisplay(room.db, { channel: report, from: day('2026-11-18') });
  await makeAmendment(room.db, { publication: budget.id });
  await makeAmendment(room.db, { publication: budget.id, kind: 'duty', change: 'Ngày phát sinh đổi' });
});
afterAll(() => room.close());

const everything: RegisterFilter = {
  unit: '' as Id<'org.unit'>,
  body: null,
  period: null,
  item: null,
  state: null,
  channel: null,
  text: '',
};

async function titles(
  filter: Partial<RegisterFilter> = {},
  key: RegisterSort = 'noi-dung',
  descending = false,
): Promise<string[]> {
  const { rows } = await listRegister(
    room.reader,
    { ...everything, unit, ...filter },
    { sort: { key, descending }, offset: 0, limit: 50 },
    TODAY,
  );
  return rows.map((row) => row.title);
}

describe('the register', () => {
  it('shows what needs eyes first: missing, not everywhere, near, done, withdrawn', async () => {
    expect(await titles({}, 'can')).toEqual([
      'Danh sách hộ nghèo',
      'Phân bổ tiền ủng hộ',
      'Mức thu phí chợ',
      'Kết quả lấy ý kiến',
      'Dự toán 100 % ngân sách_xã',
      'Ho ngheo va can ngheo',
      'Ghi trùng',
    ]);
  });

  it.each([
    ['hộ nghèo', ['Danh sách hộ nghèo', 'Ho ngheo va can ngheo']],
    ['HO NGHEO', ['Danh sách hộ nghèo', 'Ho ngheo va can ngheo']],
    ['nghèo danh sách', ['Danh sách hộ nghèo']],
    ['23/2026/nq-hđnd', ['Ho ngheo va can ngheo']],
    ['100 %', ['Dự toán 100 % ngân sách_xã']],
    ['%', ['Dự toán 100 % ngân sách_xã']],
    ['duong lien thon', ['Dự toán 100 % ngân sách_xã']],
    ['bản nháp', []],
    ['ki-ốt', []],
    ["'; drop table publicity.publication; --", []],
    ['😀', []],
  ])('finds %j', async (text, expected) => {
    expect((await titles({ text })).sort()).toEqual([...expected].sort());
  });

  it('puts what was typed with its marks before what merely sounds like it', async () => {
    expect(await titles({ text: 'hộ nghèo' }, 'noi-dung', true)).toEqual(['Danh sách hộ nghèo', 'Ho ngheo va can ngheo']);
    expect(await titles({ text: 'hộ nghèo'.normalize('NFD') }, 'noi-dung', true)).toEqual([
      'Danh sách hộ nghèo',
      'Ho ngheo va can ngheo',
    ]);
  });

  it.each([
    [{ item: 'fees' }, ['Mức thu phí chợ']],
    [{ item: 'no-such-item' }, []],
    [{ state: 'overdue' }, ['Danh sách hộ nghèo']],
    [{ state: 'soon' }, ['Mức thu phí chợ']],
    [{ state: 'late' }, ['Kết quả lấy ý kiến']],
    [{ state: 'lacking' }, ['Phân bổ tiền ủng hộ']],
    [{ state: 'short' }, ['Kết quả lấy ý kiến']],
    [{ state: 'withdrawn' }, ['Ghi trùng']],
    [{ channel: 'loudspeaker', state: 'late' }, ['Kết quả lấy ý kiến']],
    [{ channel: 'heads', item: 'relief' }, []],
  ] as const)('narrows to %j', async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
  });

  it('of the quarter leaves out what was done before it, and keeps what is still missing', async () => {
    expect(await titles({ period: quarterAt(TODAY) })).not.toContain('Ho ngheo va can ngheo');
    expect(await titles({ period: quarterAt(day('2027-02-01')) })).toEqual(['Danh sách hộ nghèo', 'Mức thu phí chợ']);
  });

  it('says for each form how far it is, with the villages that reported', async () => {
    const { rows } = await listRegister(
      room.reader,
      { ...everything, unit, item: 'budget' },
      { sort: { key: 'han', descending: false }, offset: 0, limit: 50 },
      TODAY,
    );
    expect(
      rows[0]?.channels.map(({ kind, placeKind, villages, progress }) => [
        kind,
        placeKind,
        villages,
        progress.state,
        progress.days,
      ]),
    ).toEqual([
      ['web', null, 0, 'complete', 0],
      ['posting', 'headquarters', 0, 'running', 4],
      ['posting', 'culture-houses', 1, 'running', 4],
    ]);
  });

  it('asks the database as often for one row as for all, and counts beyond the page', async () => {
    const page = (limit: number, offset = 0) =>
      countQueries(() =>
        listRegister(room.reader, { ...everything, unit }, { sort: { key: 'han', descending: false }, offset, limit }, TODAY),
      );
    const [one, all, beyond] = [await page(1), await page(50), await page(50, 100)];
    expect([one.queries, one.value.rows.length, one.value.total]).toEqual([all.queries, 1, 7]);
    expect([beyond.value.rows.length, beyond.value.total]).toEqual([0, 7]);
  });

  it('knows all fourteen items, also those of which there is nothing', async () => {
    const items = await registerItems(room.reader, { unit, body: null, regime: 'commune' }, TODAY);
    expect(items.map(({ item }) => item.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    const of = (key: string) => items.find(({ item }) => item.key === key);
    expect(of('social-support')).toMatchObject({ rows: 1, published: 0, overdue: 1 });
    expect(of('budget')).toMatchObject({ rows: 1, published: 1, overdue: 0 });
    expect(of('other')).toMatchObject({ rows: 0 });
  });
});

describe('news', () => {
  it('tells publications, changes of content and withdrawals, newest first, and no change of a day', async () => {
    const news = await listNews(room.reader, unit, TODAY);
    expect(news.map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
      'amended: Dự toán 100 % ngân sách_xã',
      'published: Dự toán 100 % ngân sách_xã',
      'published: Phân bổ tiền ủng hộ',
      'published: Kết quả lấy ý kiến',
      'withdrawn: Ghi trùng',
      'published: Ho ngheo va can ngheo',
    ]);
  });

  it('of the country leaves out fictional communes and bodies', async () => {
    const demo = await makeUnit(room.db, { demo: true });
    await makePublication(room.db, { unit: demo, demo: true, state: 'published', title: 'Không có thật' });
    const body = await makeBody(room.db, { unit, kind: 'agency', name: 'Trung tâm' });
    await makePublication(room.db, { unit, body, regime: 'agency', state: 'published', title: 'Nội bộ' });
    const country = await listNews(room.reader, null, TODAY);
    const newest = await newestPublications(room.reader, null, 10, { today: TODAY });
    for (const list of [country, newest]) {
      expect(list.length).toBeGreaterThan(0);
      expect(list.map(({ title }) => title)).not.toEqual(expect.arrayContaining(['Không có thật']));
      expect(list.map(({ title }) => title)).not.toEqual(expect.arrayContaining(['Nội bộ']));
    }
    expect((await newestPublications(room.reader, demo, 10, { today: TODAY })).map(({ title }) => title)).toEqual([
      'Không có thật',
    ]);
    expect((await newestPublications(room.reader, null, 10, { today: TODAY, demo: true })).map(({ title }) => title)).toContain(
      'Không có thật',
    );
  });

  it('newest comes newest first, at most as many as asked for', async () => {
    const newest = await newestPublications(room.reader, unit, 2, { today: TODAY });
    expect(newest.map(({ title, itemNumber }) => [title, itemNumber])).toEqual([
      ['Dự toán 100 % ngân sách_xã', 2],
      ['Phân bổ tiền ủng hộ', 8],
    ]);
  });
});
