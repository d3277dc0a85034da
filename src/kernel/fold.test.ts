import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compareVi, documentNumber, fold, nfc, normaliseTone, slug } from './fold.ts';

const VIETNAMESE = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';
const letter = fc.constantFrom(
  ...VIETNAMESE.split(''),
  ...VIETNAMESE.toUpperCase().split(''),
  ' ',
  '-',
  '/',
  '’',
  '1',
  '\u00a0',
  '\u200b',
);
const vietnamese = fc.string({ unit: letter, maxLength: 30 });
const anything = fc.oneof(vietnamese, fc.string({ unit: 'binary', maxLength: 30 }));

describe('fold', () => {
  test.each([
    ['Dân vận khéo', 'dan van kheo'],
    ['thôn/bản', 'thon ban'],
    ['25-NQ/TW', '25 nq tw'],
    ['ĐẮK LẮK', 'dak lak'],
    ['Ðà Nẵng Ɖà Lạt', 'da nang da lat'],
    ['\ufeffXã\u00a0Suối\u200b  Mơ ', 'xa suoi mo'],
    ['Xuân Hương – Đà Lạt', 'xuan huong da lat'],
    ['ten_tep', 'ten tep'],
    ["Cư M'gar", "cu m'gar"],
    ['', ''],
  ])('%j gives %j', (text, folded) => expect(fold(text)).toBe(folded));

  it('folds a folded text to itself', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('does not see how the letters were composed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  it('leaves only ASCII of Vietnamese', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(text).replaceAll('’', '')).toMatch(/^[a-z1 ]*$/);
      }),
    );
  });
});

describe('normaliseTone', () => {
  test.each([
    ['hoà', 'hòa'],
    ['Tỉnh Hoà Bình', 'Tỉnh Hòa Bình'],
    ['Thuỷ', 'Thủy'],
    ['khoẻ', 'khỏe'],
    ['UỶ BAN', 'ỦY BAN'],
    ['HOÀ HOÃN', 'HÒA HOÃN'],
    ['Uỵ', 'Ụy'],
    ['quý', 'quý'],
    ['Quỷ', 'Quỷ'],
    ['hoàn', 'hoàn'],
    ['Quỳnh', 'Quỳnh'],
    ['khuỷu', 'khuỷu'],
    ['Hoặc', 'Hoặc'],
    ['toạ đàm', 'tọa đàm'],
    ['Huế', 'Huế'],
    ['oặ', 'oặ'],
    ['Vũ Quí', 'Vũ Quí'],
  ])('%s gives %s', (text, normal) => expect(normaliseTone(text)).toBe(normal));

  it('is idempotent, composed, blind to composition and keeps the search form', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = normaliseTone(text);
        expect(normaliseTone(once)).toBe(once);
        expect(once).toBe(nfc(once));
        expect(normaliseTone(text.normalize('NFD'))).toBe(once);
        expect(fold(once)).toBe(fold(text));
      }),
    );
  });
});

describe('slug', () => {
  test.each([
    ['Xã Suối Mơ', 'xa-suoi-mo'],
    ['Phường Văn Miếu - Quốc Tử Giám', 'phuong-van-mieu-quoc-tu-giam'],
    ["Xã Cư M'gar", 'xa-cu-m-gar'],
    ['Thành phố Đà Nẵng', 'thanh-pho-da-nang'],
    ['😀', ''],
  ])('%s gives %s', (text, made) => expect(slug(text)).toBe(made));

  it('holds only lower-case letters, digits and single hyphens', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(slug(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      }),
    );
  });
});

describe('documentNumber', () => {
  test.each([
    ['23-QĐ/TW', '23-qd/tw'],
    ['Số 23 – QĐ / TW', '23-qd/tw'],
    ['số: 23-QĐ/TW', '23-qd/tw'],
    ['23-qd/tw', '23-qd/tw'],
    ['23 QĐ/TW', '23-qd/tw'],
    ['10/2022/QH15', '10/2022/qh15'],
    ['59/2023/NĐ-CP', '59/2023/nd-cp'],
    ['237/NQ-UBTVQH16', '237/nq-ubtvqh16'],
    ['12a/BC-UBND', '12a/bc-ubnd'],
    ['Quyết định', null],
    ['23', null],
    ['23/', null],
    ['', null],
  ])('%j gives %j', (text, number) => expect(documentNumber(text)).toBe(number));

  it('gives its own result back', () => {
    fc.assert(
      fc.property(anything, (tail) => {
        const number = documentNumber(`7-${tail}`);
        expect(number === null ? null : documentNumber(number)).toBe(number);
      }),
    );
  });
});

test('compareVi sorts in the Vietnamese alphabet and numbers by value', () => {
  const names = ['Phường 10', 'Đà', 'Em', 'Âu', 'Ăn', 'An', 'Dạ', 'Phường 2'];
  expect(names.toSorted(compareVi)).toEqual(['An', 'Ăn', 'Âu', 'Dạ', 'Đà', 'Em', 'Phường 2', 'Phường 10']);
});
