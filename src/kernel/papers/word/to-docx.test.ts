import { expect, test } from 'vitest';
import type { Paper } from '../paper.ts';
import { documentOf as documentAsStored, readDocx } from '../testing/read-docx.ts';
import { letter, minutes, poster, recognition, report, resolution, slips } from '../testing/samples.ts';
import { toDocx } from './to-docx.ts';

/** Which spaces do not break is the matter of `typography.ts`. */
const documentOf = (bytes: Uint8Array): string => documentAsStored(bytes).replaceAll('\u00A0', ' ');

test('a state paper has A4 and the margins of Decree 30/2020: 20, 15, 20, 30 mm', async () => {
  const xml = documentOf(await toDocx(recognition()));
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
  expect(xml).toContain('<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"');
});

const parts = async (make: () => Paper) => readDocx(await toDocx(make()));

test('everything is Times New Roman, in Vietnamese, and opens in the present mode of Word', async () => {
  const files = await parts(report);
  const styles = files.get('word/styles.xml') ?? '';
  expect(styles).toMatch(
    /<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts [^>]*w:ascii="Times New Roman"[^>]*w:hAnsi="Times New Roman"/,
  );
  expect(styles).toContain('<w:lang w:val="vi-VN"');
  expect(files.get('word/document.xml')).not.toContain('w:rFonts');
  expect(files.get('word/settings.xml')).toContain('<w:compatSetting w:val="15" w:name="compatibilityMode"');
  const core = files.get('docProps/core.xml') ?? '';
  expect(core).toContain('<dc:title>Báo cáo Kết quả thực hiện dân chủ ở cơ sở năm 2025</dc:title>');
  expect(core).toContain('<dc:creator>Ủy ban nhân dân xã Suối Mơ</dc:creator>');
});

test('page numbers stand in the head of all pages but the first, and each annex counts anew', async () => {
  const files = await parts(report);
  const xml = files.get('word/document.xml') ?? '';
  expect(xml.match(/<w:pgNumType w:start="1"\/><w:titlePg\/>/g)).toHaveLength(3);
  expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  expect(xml).not.toContain('w:type="first"');
  const headers = [...files].filter(([name]) => name.startsWith('word/header'));
  expect(headers).toHaveLength(3);
  for (const [, header] of headers) {
    expect(header).toContain('<w:jc w:val="center"/>');
    expect(header).toContain('>PAGE<');
  }
});

/** The paragraph that says this. */
const paragraphOf = (xml: string, text: string): string => {
  const found = [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([p]) => p).find((p) => p.includes(`>${text}<`));
  if (found === undefined) throw new Error(`No paragraph says ${text}`);
  return found;
};

test.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', '24', true, false],
  ['Độc lập - Tự do - Hạnh phúc', '26', true, false],
  ['Số: 112/QĐ-UBND', '26', false, false],
  ['Suối Mơ, ngày 09 tháng 3 năm 2026', '26', false, true],
  ['QUYẾT ĐỊNH', '28', true, false],
  ['Nơi nhận:', '24', true, true],
  ['- Lưu: VT.', '22', false, false],
  ['KT. CHỦ TỊCH', '28', true, false],
  ['Hoàng Văn Thụ', '28', true, false],
])('"%s": size %s, bold %s, italic %s', async (text, size, bold, italic) => {
  const p = paragraphOf(documentOf(await toDocx(recognition())), text);
  expect(p).toContain(`<w:sz w:val="${size}"/>`);
  expect(p.includes('<w:b/>')).toBe(bold);
  expect(p.includes('<w:i/>')).toBe(italic);
});

test('a letter has its subject under the number and room for the number', async () => {
  const xml = documentOf(await toDocx(letter()));
  expect(xml).toContain('V/v lấy ý kiến Nhân dân');
  expect(xml).toContain('Số: ......./UBND-VX');
  expect(xml).not.toContain('QUYẾT ĐỊNH');
});

test('a village has the national title alone, no number; four people sign', async () => {
  const xml = documentOf(await toDocx(minutes()));
  expect(xml).toContain('CỘNG HÒA XÃ HỘI');
  expect(xml).not.toContain('THÔN BẢN MỚI');
  expect(xml).not.toContain('Số');
  expect(xml.match(/>ĐẠI DIỆN HỘ GIA ĐÌNH</g)).toHaveLength(2);
});

test('the Party: no national title, its own number, prefix, spacing and end of text', async () => {
  const xml = documentOf(await toDocx(resolution()));
  expect(xml).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
  expect(xml).not.toContain('CỘNG HÒA');
  expect(xml).toContain('>Số 05-NQ/ĐU<');
  expect(xml).toContain('T/M ĐẢNG');
  expect(xml).toContain('w:line="360" w:lineRule="exact"');
  expect(xml).not.toContain('./.');
  expect(paragraphOf(xml, '- Căn cứ Điều lệ Đảng;')).not.toContain('<w:i/>');
});

test('the text of a state paper ends with "./."', async () => {
  expect(documentOf(await toDocx(report())).match(/\.\/\.</g)).toHaveLength(1);
});

test('pictures are files of their own, one for each address', async () => {
  const files = readDocx(await toDocx(slips(5)));
  const pictures = [...files.keys()].filter((name) => name.endsWith('.png'));
  expect(pictures).toHaveLength(5);
  expect(files.get(pictures[0] ?? '')?.slice(1, 4)).toBe('PNG');
  expect(documentAsStored(await toDocx(slips(1)))).toContain('descr="Mã QR: https://diemcau.example/p/');
  expect([...(await parts(poster)).keys()].filter((name) => name.endsWith('.png'))).toHaveLength(1);
});

/** Children of paragraph properties in the order of the schema; Word calls a file broken that has another. */
const ORDER = ['pStyle', 'keepNext', 'pBdr', 'tabs', 'spacing', 'ind', 'jc', 'sectPr'];

test.each([report, minutes, poster, () => slips(5)])('properties of paragraphs keep the order of the schema', async (make) => {
  const xml = documentOf(await toDocx(make()));
  for (const [, inside = ''] of xml.matchAll(/<w:pPr>(.*?)<\/w:pPr>/g)) {
    const flat = inside.replaceAll(/<w:(pBdr|tabs|sectPr)>.*?<\/w:\1>/g, '<w:$1/>');
    const places = [...flat.matchAll(/<w:(\w+)/g)].map(([, name = '']) => ORDER.indexOf(name));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

test('every cell ends with a paragraph, and no two tables touch', async () => {
  const xml = documentOf(await toDocx(slips(5)));
  expect(xml).not.toMatch(/<\/w:tbl><\/w:tc>/);
  expect(documentOf(await toDocx(report()))).not.toMatch(/<\/w:tbl><w:tbl>/);
});
