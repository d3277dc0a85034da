import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { type Query, queryText, readTableState, tableHref } from './table-state.ts';
import { DataTable, type DataTableProps } from './table.tsx';

const SORTS = ['ten', 'han'] as const;
const read = (query: Query) => readTableState(query, { sorts: SORTS, pageSize: 50, start: { key: 'ten', descending: false } });
const queryOf = (href: string): Query => Object.fromEntries(new URLSearchParams(href.split('?')[1] ?? ''));

describe('state of a list in its address', () => {
  test('what a link asks for is what the list reads', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SORTS),
        fc.boolean(),
        fc.integer({ min: 1, max: 10_000 }),
        fc.string(),
        (key, descending, page, q) => {
          const sorted = tableHref('/so', { q, sap: 'ten', trang: '7' })({ sort: { key, descending } });
          const paged = tableHref('/so', queryOf(sorted))({ page });
          expect(read(queryOf(sorted))).toMatchObject({ sort: { key, descending }, page: 1, offset: 0 });
          expect(read(queryOf(paged))).toMatchObject({ sort: { key, descending }, page, offset: (page - 1) * 50, limit: 50 });
          expect(queryText(queryOf(paged), 'q')).toBe(q.normalize('NFC').trim());
        },
      ),
    );
  });

  test.each([
    [{}, 1],
    [{ trang: '0' }, 1],
    [{ trang: '-3' }, 1],
    [{ trang: '2.5' }, 1],
    [{ trang: '1e9' }, 1],
    [{ trang: '99999' }, 10_000],
    [{ trang: ['3', '4'] }, 3],
    [{ trang: { a: 1 } }, 1],
  ])('page of %j is %i', (query, page) => {
    expect(read(query).page).toBe(page);
  });

  test('an order that does not exist falls back to the start order', () => {
    for (const sap of ['', 'mat-khau', '--han', 'han;drop', ['x']]) {
      expect(read({ sap }).sort).toEqual({ key: 'ten', descending: false });
    }
  });

  test('a filter given several times is kept as often; empty ones are dropped', () => {
    expect(tableHref('/so', { k: ['a', 'b'], q: '' })({ page: 2 })).toBe('/so?k=a&k=b&trang=2');
    expect(tableHref('/so', { trang: '2' })({ page: 1 })).toBe('/so');
  });

  test('decomposed Vietnamese is read as composed', () => {
    expect(queryText({ q: ' dân vận '.normalize('NFD') }, 'q')).toBe('dân vận');
  });
});

type Row = { readonly id: string; readonly name: string; readonly count: number };
const ROWS: readonly Row[] = [
  { id: '1', name: 'Suối Mơ <i>', count: 3 },
  { id: '2', name: 'Đồi Cao', count: 5 },
];
const table = (props: Partial<DataTableProps<Row>> = {}): string =>
  render(
    <DataTable
      caption="Các xã"
      columns={[
        { key: 'ten', label: 'Xã', sort: true, cell: (row) => row.name },
        { key: 'han', label: 'Số trễ', sort: true, numeric: true, phoneLabel: 'Trễ', cell: (row) => row.count },
      ]}
      rows={ROWS}
      rowKey={(row) => row.id}
      href={tableHref('/so', { q: 'x' })}
      {...props}
    />,
  );

describe('table', () => {
  test('the first column names the row; cells carry the phone label; content is text', () => {
    const html = table();
    expect(html).toContain('<th scope="row">Suối Mơ &lt;i></th><td class="num" data-label="Trễ">3</td>');
    expect(html).toContain('<caption>Các xã</caption>');
  });

  test('only the column in order says so, and a click turns it round', () => {
    const html = table({ sort: { key: 'han', descending: true } });
    expect(html.match(/aria-sort/g)).toHaveLength(1);
    expect(html).toContain('<th scope="col" class="num" aria-sort="descending"><a href="/so?q=x&amp;sap=han"');
    expect(table({ sort: { key: 'han', descending: false } })).toContain('aria-sort="ascending"><a href="/so?q=x&amp;sap=-han"');
  });

  test('a dash says on a desk that there is no value; the card of a phone leaves the line out', () => {
    const columns = [
      { key: 'ten', label: 'Xã', cell: (row: Row) => row.name },
      { key: 'han', label: 'Hạn', numeric: true, cell: (row: Row) => (row.count > 3 ? row.count : '–') },
    ];
    expect(table({ columns })).toMatch(
      /<td class="num nothing" data-label="Hạn">–<\/td>.*<td class="num" data-label="Hạn">5<\/td>/,
    );
  });

  test('an empty list says what to do instead of showing an empty table', () => {
    expect(table({ rows: [] })).toContain('Thử bỏ bớt điều kiện lọc');
    expect(table({ rows: [], empty: <p>Lập kế hoạch</p> })).toBe('<p>Lập kế hoạch</p>');
  });

  test.each([
    [1, '1–50 trong 203', false, true],
    [3, '101–150 trong 203', true, true],
    [5, '201–203 trong 203', true, false],
  ])('page %i reads %s', (page, words, previous, next) => {
    const html = table({ page: { page, pageSize: 50, total: 203 } });
    expect(html).toContain(words);
    expect(html.includes('rel="prev"')).toBe(previous);
    expect(html.includes('rel="next"')).toBe(next);
  });

  test('a page beyond the end says so and leads back', () => {
    const html = table({ rows: [], page: { page: 9, pageSize: 50, total: 203 } });
    expect(html).toContain('Bảng chỉ có 203 dòng');
    expect(html).toContain('<a href="/so?q=x">Về trang đầu</a>');
    expect(html).not.toContain('<table');
  });

  test('export and sums appear when given', () => {
    const html = table({ exportHref: '/so.csv', totals: ['Cộng', 8] });
    expect(html).toContain('<a href="/so.csv" download>Tải bảng này</a>');
    expect(html).toMatch(/<tfoot><tr><th scope="row">Cộng<\/th><td class="num" data-label="Trễ">8<\/td>/);
    expect(table()).not.toMatch(/tfoot|download/);
  });
});
