import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData } from './find.ts';

/** What is found, as `kind:text` with `?` for what only deserves a look. All numbers are made up. */
const found = (text: string): string[] =>
  findPersonalData(text).map(({ kind, text: part, severity }) => `${kind}:${part}${severity === 'look' ? '?' : ''}`);

describe('findPersonalData finds', () => {
  it.each([
    ['Ông Nguyễn Văn A, CCCD 001085012345, thôn 2', ['national-id:001085012345']],
    ['Số CCCD: 079 185 012 345', ['national-id:079 185 012 345']],
    ['079.185.012.345', ['national-id:079.185.012.345']],
    ['căn cước công dân số 0380 9001 2345', ['national-id:0380 9001 2345']],
    ['1\tTrần Thị B\t034190004567\tThôn Đông', ['national-id:034190004567']],
    ['CMND số 012345678', ['national-id:012345678']],
    ['chứng minh nhân dân 123 456 789', ['national-id:123 456 789']],
    ['CMT: 123.456.789', ['national-id:123.456.789']],
    ['Lê Văn C 172345678 Tổ 3', ['national-id:172345678?']],
    ['số định danh cá nhân 999999999999', ['national-id:999999999999']],
    ['(066203001234)', ['national-id:066203001234']],
    ['ĐT: 0912345678', ['phone:0912345678']],
    ['điện thoại 0912 345 678', ['phone:0912 345 678']],
    ['Liên hệ 091.234.5678', ['phone:091.234.5678']],
    ['Liên hệ 098-765-4321 (bà Lan)', ['phone:098-765-4321']],
    ['+84912345678', ['phone:+84912345678']],
    ['(+84) 912 345 678', ['phone:(+84) 912 345 678']],
    ['(+84)912.345.678', ['phone:(+84)912.345.678']],
    ['84 912 345 678', ['phone:84 912 345 678']],
    ['Zalo: 0356789012', ['phone:0356789012']],
    ['Anh Tú 0779123456', ['phone:0779123456']],
    ['Số cũ 01234567890', ['phone:01234567890']],
    ['UBND xã: 024 3825 1234', ['phone:024 3825 1234?']],
    ['máy bàn (0258) 3822 123', ['phone:(0258) 3822 123?']],
    ['máy bàn 02583822123', ['phone:02583822123?']],
    ['ông Hùng (0903.123.456), thôn 1', ['phone:0903.123.456']],
    ['Sinh ngày 12/3/1985', ['birth-date:12/3/1985']],
    ['sinh ngày 05 tháng 12 năm 1978 tại xã', ['birth-date:05 tháng 12 năm 1978']],
    ['sinh ngày: 12-03-1985', ['birth-date:12-03-1985']],
    ['Ngày sinh: 01.01.1960', ['birth-date:01.01.1960']],
    ['Ngày, tháng, năm sinh: 20/11/2004', ['birth-date:20/11/2004']],
    ['Ông Nguyễn Văn A sinh năm 1985', ['birth-date:1985?']],
    ['Nguyễn Văn A, SN 1985, thôn 2', ['birth-date:1985?']],
    ['Trần Thị B (sn: 1990)', ['birth-date:1990?']],
    ['Lê Văn C, SN 12/3/1985', ['birth-date:12/3/1985']],
    ['Năm sinh: 2001', ['birth-date:2001?']],
    ['1. Nguyễn Thị Hoa, 12/03/1985, Thôn 2', ['birth-date:12/03/1985?']],
    ['Phạm Văn Dũng (05-06-2006)', ['birth-date:05-06-2006?']],
    ['Giàng A Páo\tNam\t01/01/1992', ['birth-date:01/01/1992?']],
    ['BHYT DN4010123456789', ['insurance-card:DN4010123456789']],
    ['thẻ GD 4 79 1234567890', ['insurance-card:GD 4 79 1234567890']],
    ['mã số BHXH 0123456789', ['insurance-card:0123456789']],
    ['sổ bảo hiểm xã hội số 7912345678', ['insurance-card:7912345678']],
    ['STK 0011004123456 Vietcombank', ['bank-account:0011004123456?']],
    ['số tài khoản: 1903 1234 5678 90', ['bank-account:1903 1234 5678 90?']],
    ['chuyển vào tài khoản ngân hàng 102345678901', ['bank-account:102345678901?']],
    ['Gửi về lan.nguyen@example.com', ['email:lan.nguyen@example.com']],
    ['nguoidan+1@mail.example.vn.', ['email:nguoidan+1@mail.example.vn']],
    ['Bà E, ung thư giai đoạn cuối', ['health:ung thư?']],
    ['con trai nhiễm HIV', ['health:nhiễm HIV?']],
    [
      'Nguyễn Văn A, CCCD 001085012345, SN 1985, ĐT 0912345678',
      ['national-id:001085012345', 'birth-date:1985?', 'phone:0912345678'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('positions point at the text, also when it came decomposed', () => {
    const typed = 'Ông Nguyễn Văn Ánh, CCCD 001085012345'.normalize('NFD');
    const [finding] = findPersonalData(typed);
    expect(finding && typed.normalize('NFC').slice(finding.start, finding.end)).toBe('001085012345');
  });
});

describe('findPersonalData leaves alone', () => {
  it.each([
    'Nghị quyết số 23/2026/NQ-HĐND ngày 12/07/2026',
    'Quyết định 1234/QĐ-UBND ngày 5/3/2013 của Chủ tịch UBND tỉnh',
    'Luật 10/2022/QH15, Nghị định 59/2023/NĐ-CP',
    'Công văn số 123456789/UBND-VP',
    'Hỗ trợ 1.200.000 đồng mỗi hộ',
    'Tổng dự toán 123.456.789.000 đồng',
    'Tổng số 125000000 đồng',
    'tổng mức 012345678 đồng',
    'diện tích 123456789 m2',
    'Số tiền: 45 600 000 đ',
    'Quý III năm 2026, từ 01/07/2026 đến 30/09/2026',
    'Họp ngày 20/11/2026 tại nhà văn hóa thôn 3',
    'Học sinh năm 2025 được hỗ trợ',
    'Chương trình an sinh năm 2026',
    'Tuyển sinh năm 2012 và tuyển sinh ngày 12/3/2012',
    'Chi phí phát sinh ngày 12/3/2010',
    'Tổng vệ sinh ngày 12/03/2011',
    'Đăng ký khai sinh ngày 12/3/2014 tại xã',
    'Sinh hoạt chi bộ tháng 10/2026',
    'MST 0101234567',
    'Mã số thuế: 0312345678',
    'Mã dự án 791234567',
    'Đường dây nóng 1900 1234',
    'Dân số 3.412 hộ, 12.345 người',
    'Tỷ lệ 85,5% (203/300 hộ)',
    'Thửa đất số 123, tờ bản đồ 45, diện tích 1.250,5 m2',
    'ubnd.suoimo@tinhminhhoa.gov.vn',
    'Căn cứ Quyết định ngày 12/03/1985 của Hội đồng Bộ trưởng',
    'Kế hoạch 2021-2025',
    'Tọa độ 21.028511, 105.804817',
    'Điều 11 khoản 7 Luật 10/2022/QH15; Điều 12 khoản 2',
    'Danh sách 45 hộ nghèo, 32 hộ cận nghèo năm 2026',
    '',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('findPersonalData on anything', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      'CCCD 001085012345',
      ' sinh ngày 1/2/1990 ',
      '0912 345 678',
      ' 1.200.000 đồng ',
      'a@b.vn',
      '😀',
      '+84',
      'SN 1980',
    ),
  );
  const anyText = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(' '));

  it('findings lie within the text, in order, apart from each other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = text.normalize('NFC');
        let last = 0;
        for (const finding of findPersonalData(text)) {
          expect(finding.start).toBeGreaterThanOrEqual(last);
          expect(clean.slice(finding.start, finding.end)).toBe(finding.text);
          last = finding.end;
        }
      }),
    );
  });

  it('takes a time that grows with the text and not faster', () => {
    const long = '0 '.repeat(20_000) + '9'.repeat(20_000) + ' sinh ngày '.repeat(2_000);
    const start = performance.now();
    findPersonalData(long);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
