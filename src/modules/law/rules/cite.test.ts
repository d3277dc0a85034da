import { describe, expect, it } from 'vitest';
import { day } from '#kernel/day.ts';
import { publicationItems } from '../national.ts';
import { REGIMES } from './rule.ts';
import { cite } from './cite.ts';

describe('cite', () => {
  it.each([
    ['Điều 11 khoản 7 Luật 10/2022/QH15', 'khoản 7 Điều 11 Luật số 10/2022/QH15'],
    ['Điều 64 khoản 1 điểm đ Luật 10/2022/QH15', 'điểm đ khoản 1 Điều 64 Luật số 10/2022/QH15'],
    ['Điều 14 Luật 10/2022/QH15', 'Điều 14 Luật số 10/2022/QH15'],
    [
      'Điều 11 khoản 7 Luật 10/2022/QH15; Điều 12 khoản 2 Luật 10/2022/QH15',
      'khoản 7 Điều 11 và khoản 2 Điều 12 Luật số 10/2022/QH15',
    ],
    [
      'Điều 11 khoản 3 Luật 10/2022/QH15, sửa đổi bởi Luật 47/2024/QH15 và Luật 97/2025/QH15; Điều 12 khoản 2 Luật 10/2022/QH15',
      'khoản 3 Điều 11 và khoản 2 Điều 12 Luật số 10/2022/QH15, được sửa đổi bởi Luật số 47/2024/QH15 và Luật số 97/2025/QH15',
    ],
    ['Điều 12 khoản 1 Luật 10/2022/QH15; Điều 12 khoản 2 Luật 10/2022/QH15', 'khoản 1 và khoản 2 Điều 12 Luật số 10/2022/QH15'],
    ['Điều 147 khoản 2 và khoản 3 Bộ luật Dân sự 91/2015/QH13', 'khoản 2 và khoản 3 Điều 147 Bộ luật Dân sự số 91/2015/QH13'],
    [
      'Điều 65 Luật 10/2022/QH15; Điều 148 khoản 5 Bộ luật Dân sự 91/2015/QH13',
      'Điều 65 Luật số 10/2022/QH15; khoản 5 Điều 148 Bộ luật Dân sự số 91/2015/QH13',
    ],
    ['Điều 15 đến Điều 21 Luật 10/2022/QH15', 'từ Điều 15 đến Điều 21 Luật số 10/2022/QH15'],
    ['Điều 6, Điều 7 Pháp lệnh 34/2007/PL-UBTVQH11', 'Điều 6 và Điều 7 Pháp lệnh số 34/2007/PL-UBTVQH11'],
    ['Điều 13 khoản 2 Luật 10/2022/QH15 (kể từ ngày niêm yết)', 'khoản 2 Điều 13 Luật số 10/2022/QH15 (kể từ ngày niêm yết)'],
    ['Nghị định 61/2023/NĐ-CP (Mẫu số 01, 02)', 'Nghị định số 61/2023/NĐ-CP (Mẫu số 01, 02)'],
    ['Công văn 9859/VPCP-KGVX (tháng 10/2025)', 'Công văn số 9859/VPCP-KGVX (tháng 10/2025)'],
    ['Điều 21 khoản 2 Luật Tiếp cận thông tin 104/2016/QH13', 'khoản 2 Điều 21 Luật Tiếp cận thông tin số 104/2016/QH13'],
    ['Luật Tiếp cận thông tin có hiệu lực từ ngày 01/9/2026', 'Luật Tiếp cận thông tin có hiệu lực từ ngày 01/9/2026'],
    ['', ''],
  ])('%s', (ref, cited) => {
    expect(cite(ref)).toBe(cited);
    expect(cite(cited)).toBe(cited);
  });

  it('leaves no item of the law in the order of a data file', () => {
    for (const regime of REGIMES)
      for (const item of publicationItems(regime, day('2026-11-20')))
        for (const ref of [item.legalRef, item.deadline?.legalRef ?? '', ...item.channels.map((one) => one.legalRef)])
          expect(cite(ref)).not.toMatch(/Điều \d+ khoản|khoản \d+ điểm|(?<!số) \d+\/\d{4}\/QH/);
  });
});
