import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv, toCsv, type CsvColumns } from './csv.ts';
import { choice, optionalText, text, wholeNumber } from './fields.ts';

interface Village {
  code: string;
  name: string;
  households: number;
  kind: 'thôn' | 'tổ dân phố';
  note: string | null;
}

const columns: CsvColumns<Village> = {
  code: { headings: ['Mã', 'code'], field: text(10) },
  name: { headings: ['Tên thôn'], field: text(40) },
  households: { headings: ['Số hộ'], field: wholeNumber(1, 5000) },
  kind: { headings: ['Loại'], field: choice(['thôn', 'tổ dân phố']) },
  note: { headings: ['Ghi chú'], field: optionalText(50), optional: true },
};

const HEAD = 'Mã;Tên thôn;Số hộ;Loại;Ghi chú';
const DONG = { code: '01', name: 'Thôn Đông', households: 120, kind: 'thôn', note: null };

const rowsOf = (source: string | Buffer, limits = {}) => {
  const parsed = parseCsv(source, columns, limits);
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.value;
};
const whyOf = (source: string | Buffer, limits = {}) => {
  const parsed = parseCsv(source, columns, limits);
  return parsed.ok ? null : { why: parsed.why, ...parsed.details };
};

describe('reading a table', () => {
  const same: readonly [string, string | Buffer][] = [
    ['semicolons', `${HEAD}\n01;Thôn Đông;120;thôn;\n`],
    ['commas', `${HEAD.replaceAll(';', ',')}\r\n01,Thôn Đông,120,thôn,\r\n`],
    ['line ends of two kinds', `${HEAD}\r\n01;Thôn Đông;120;thôn;\n`],
    ['tabs', `${HEAD.replaceAll(';', '\t')}\n01\tThôn Đông\t120\tthôn\t`],
    ['a mark in front', Buffer.from(`\ufeff${HEAD}\n01;Thôn Đông;120;thôn;`)],
    ['UTF-16 as Excel writes it', Buffer.from(`\ufeff${HEAD.replaceAll(';', '\t')}\n01\tThôn Đông\t120\tthôn\t`, 'utf16le')],
    ['decomposed letters', `${HEAD}\n01;Thôn Đông;120;thôn;`.normalize('NFD')],
    ['headings without marks, in capitals and another order', 'LOAI;SO HO;CODE;TEN THON\nthôn;120;01;Thôn Đông'],
    ['quotes, spaces and empty lines', `${HEAD}\n\n"01" ;"Thôn Đông"; 120 ;thôn;\n;;;;\n`.replace('"01" ', '"01"')],
    ['thousands with dots', `${HEAD}\n01;Thôn Đông;"120";thôn;`],
  ];
  it.each(same)('takes %s', (_label, source) => expect(rowsOf(source)).toMatchObject({ rows: [{ value: DONG }], errors: [] }));

  it('lists what is wrong by line and column, and gives the good rows', () => {
    const { rows, errors } = rowsOf(
      `${HEAD}\n01;Thôn Đông;120;thôn;\n02;;nhiều;xóm;\n"03";"Thôn\nTây";9999;thôn;\n04;Thôn Nam;80;thôn;x\n`,
    );
    expect(rows.map((row) => [row.line, row.value.name])).toEqual([
      [2, 'Thôn Đông'],
      [6, 'Thôn Nam'],
    ]);
    expect(errors.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'Tên thôn', 'kernel.field.required'],
      [3, 'Số hộ', 'kernel.field.not-a-number'],
      [3, 'Loại', 'kernel.field.unknown'],
      [4, 'Số hộ', 'kernel.field.number-out-of-range'],
    ]);
  });

  it('says why a file as a whole cannot be taken', () => {
    expect(whyOf('')).toEqual({ why: 'kernel.csv.empty' });
    expect(whyOf('\n;;\n')).toEqual({ why: 'kernel.csv.empty' });
    expect(whyOf('Mã;Tên thôn;Loại\n')).toEqual({ why: 'kernel.csv.heading-missing', column: 'Số hộ' });
    expect(whyOf(`${HEAD};MA\n`)).toEqual({ why: 'kernel.csv.heading-twice', column: 'Mã' });
    expect(whyOf(Buffer.from([0xc3, 0x28, 0x3b]))).toEqual({ why: 'kernel.csv.not-utf8' });
    expect(whyOf(`${HEAD}\n01;"Thôn Đông;120`)).toMatchObject({ why: 'kernel.csv.broken' });
    expect(whyOf(`${HEAD}\n${'01;Thôn Đông;120;thôn;\n'.repeat(4)}`, { maxRows: 3 })).toEqual({
      why: 'kernel.csv.too-many-rows',
      maximum: 3,
    });
    expect(whyOf(`${HEAD}\n`, { maxBytes: 10 })).toMatchObject({ why: 'kernel.csv.too-large' });
  });

  it('never throws, whatever the bytes', () => {
    const answers = (source: string | Buffer): void => {
      expect(parseCsv(source, columns).ok).toBeTypeOf('boolean');
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => answers(Buffer.from(bytes))));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (body) => answers(`${HEAD}\n${body}`)));
    expect.hasAssertions();
  });
});

describe('writing a table', () => {
  const one = (cell: string | number | null) =>
    toCsv([{ heading: 'a', value: (row: typeof cell) => row }], [cell])
      .slice(1)
      .split('\r\n')[1];

  it('begins with the mark and ends every line as the standard says', () => {
    expect(
      toCsv(
        [
          { heading: 'Mã', value: (row: { code: string }) => row.code },
          { heading: 'Tên, khác', value: () => null },
        ],
        [{ code: '01' }],
      ),
    ).toBe('\ufeffMã,"Tên, khác"\r\n01,\r\n');
  });

  const guarded: readonly [string | number | null, string][] = [
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['+84 912', "'+84 912"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    [-1, '-1'],
    [1.5, '1.5'],
    [null, ''],
    ['a"b', '"a""b"'],
    ['a;b', '"a;b"'],
    ['Thôn Đông', 'Thôn Đông'],
  ];
  it.each(guarded)('%j becomes %s', (cell, written) => expect(one(cell)).toBe(written));

  it('is read back as it was', () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((value) => value.normalize('NFC').trim())
      .filter((value) => value !== '' && !value.startsWith("'"));
    fc.assert(
      fc.property(fc.array(fc.record({ a: cell, b: cell }), { minLength: 1, maxLength: 5 }), (rows) => {
        const csv = toCsv(
          [
            { heading: 'a', value: (row: { a: string }) => row.a },
            { heading: 'b', value: (row: { b: string }) => row.b },
          ] as const,
          rows,
        );
        const read = parseCsv(csv, { a: { headings: ['a'], field: text(90) }, b: { headings: ['b'], field: text(90) } });
        expect(read.ok && read.value.rows.map((row) => row.value)).toEqual(rows);
      }),
    );
  });
});
