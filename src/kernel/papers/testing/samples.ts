import { day } from '#kernel/day.ts';
import { article, bold, clause, dash, dots, paragraph, point, ruling, table, choices, lines, heading } from '../blocks.ts';
import type { OfficialPaper, Sheet, SlipRun } from '../paper.ts';

/* Papers as the modules will write them, for tests and for looking at. */

const MADE = Temporal.Instant.from('2026-01-05T01:15:00Z');
const COMMUNE = { superior: 'Ủy ban nhân dân tỉnh Lạng Sơn', body: 'Ủy ban nhân dân xã Suối Mơ' };

const LONG =
  'Ủy ban nhân dân xã đã niêm yết công khai tại trụ sở, nhà văn hóa và đăng trên trang thông tin điện tử của xã đầy đủ các nội dung ' +
  'theo Điều 11 Luật Thực hiện dân chủ ở cơ sở; ngày 05 tháng 01 năm 2026 đã gửi đến 300 hộ gia đình của thôn Bản Mới, trong đó 203 hộ ' +
  'đồng ý, chiếm hơn hai phần ba tổng số hộ.';

/** A report with every block, long enough for several pages. */
export const report = (): OfficialPaper => ({
  kind: 'state',
  made: MADE,
  issuer: COMMUNE,
  place: 'Suối Mơ',
  date: day('2026-01-05'),
  number: { no: 5, symbol: 'BC-UBND' },
  type: 'Báo cáo',
  subject: 'Kết quả thực hiện dân chủ ở cơ sở năm 2025',
  urgency: 'KHẨN',
  addressees: ['Ủy ban nhân dân tỉnh Lạng Sơn', 'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Suối Mơ'],
  bases: ['Căn cứ Luật Tổ chức chính quyền địa phương', 'Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022'],
  body: [
    heading('chapter', 'Chương I', 'Tình hình chung'),
    article(1, 'Công khai thông tin'),
    clause(1, LONG),
    point(1, 'Tại trụ sở Ủy ban nhân dân xã;'),
    point(5, ['Trên ', bold('trang thông tin điện tử'), ' của xã.']),
    clause(2, LONG),
    dash(LONG),
    table(
      [
        { head: 'STT', width: 1, align: 'center' },
        { head: 'Thôn', width: 4 },
        { head: 'Số hộ', width: 2, align: 'right' },
        { head: 'Ghi chú', width: 5 },
      ],
      Array.from({ length: 40 }, (_, n) => [
        String(n + 1),
        `Bản Mới ${n + 1}`,
        String(100 + n),
        n % 7 === 0 ? LONG.slice(0, 80) : '',
      ]),
    ),
    paragraph(LONG),
    paragraph(`${LONG} Xin trân trọng cảm ơn.`),
  ],
  signatures: [{ prefix: 'TM', authority: 'Ủy ban nhân dân', title: 'Chủ tịch', name: 'Nguyễn Thị Thu Hằng' }],
  recipients: ['Như trên', 'Thường trực Đảng ủy, HĐND xã', 'Lưu: VT, VP'],
  annexes: [
    { title: 'Biểu tổng hợp', landscape: true, body: [paragraph(LONG), paragraph(LONG)] },
    { title: 'Danh sách các thôn', body: [paragraph(LONG)] },
  ],
});

export const recognition = (): OfficialPaper => ({
  kind: 'state',
  made: MADE,
  issuer: { body: 'Ủy ban nhân dân xã Suối Mơ' },
  place: 'Suối Mơ',
  date: day('2026-03-09'),
  number: { no: 112, symbol: 'QĐ-UBND' },
  type: 'Quyết định',
  subject: 'Về việc công nhận kết quả bầu Trưởng thôn Bản Mới',
  authority: 'Ủy ban nhân dân xã Suối Mơ',
  bases: ['Căn cứ Luật Thực hiện dân chủ ở cơ sở', 'Xét đề nghị của Trưởng ban công tác Mặt trận thôn Bản Mới'],
  body: [
    { kind: 'paragraph', text: [bold('QUYẾT ĐỊNH:')], align: 'center' },
    ruling(1, 'Công nhận ông Lò Văn Pành, sinh năm 1980, giữ chức Trưởng thôn Bản Mới, nhiệm kỳ 5 năm.'),
    ruling(2, 'Quyết định này có hiệu lực kể từ ngày ký.'),
    ruling(3, 'Văn phòng Ủy ban nhân dân xã, thôn Bản Mới và ông Lò Văn Pành chịu trách nhiệm thi hành Quyết định này.'),
  ],
  signatures: [{ prefix: 'KT', authority: 'Chủ tịch', title: 'Phó Chủ tịch', name: 'Hoàng Văn Thụ' }],
  recipients: ['Như Điều 3', 'Lưu: VT'],
});

export const letter = (): OfficialPaper => ({
  ...recognition(),
  type: undefined,
  number: { no: null, symbol: 'UBND-VX' },
  subject: 'lấy ý kiến Nhân dân về phương án sáp nhập thôn',
  addressees: ['Trưởng các thôn trên địa bàn xã'],
  bases: [],
  body: [paragraph(LONG), paragraph(LONG)],
});

export const resolution = (): OfficialPaper => ({
  kind: 'party',
  made: MADE,
  issuer: { superior: 'Tỉnh ủy Lạng Sơn', body: 'Đảng ủy xã Suối Mơ' },
  place: 'Suối Mơ',
  date: day('2026-06-05'),
  number: { no: 5, symbol: 'NQ/ĐU' },
  type: 'Nghị quyết',
  subject: 'về tăng cường công tác dân vận của hệ thống chính trị',
  bases: ['Căn cứ Điều lệ Đảng', 'Căn cứ Quy chế làm việc của Ban Chấp hành'],
  body: [clause(1, LONG), clause(2, LONG)],
  signatures: [{ prefix: 'TM', authority: 'Đảng ủy', title: 'Bí thư', name: 'Trần Quốc Việt' }],
  recipients: ['Ban Thường vụ Tỉnh ủy', 'Các chi bộ', 'Lưu Văn phòng Đảng ủy'],
});

/** Minutes of a village with four who sign, parts to be written by hand. */
export const minutes = (): OfficialPaper => ({
  kind: 'community',
  made: MADE,
  issuer: { superior: 'Xã Suối Mơ', body: 'Thôn Bản Mới' },
  place: 'Bản Mới',
  date: null,
  type: 'Biên bản',
  subject: 'Họp cộng đồng dân cư thôn Bản Mới',
  body: [
    paragraph(['Hôm nay, hồi ', dots(12), ' giờ ', dots(12), ' phút, ngày 05 tháng 01 năm 2026, tại ', dots()]),
    paragraph(['Chủ trì: ông Lò Văn Pành. Thư ký: ', dots()]),
    clause(1, LONG),
    lines(3),
    paragraph('Biên bản được lập thành 03 bản, đọc cho mọi người cùng nghe và nhất trí ký tên.'),
  ],
  signatures: [
    { title: 'Trưởng thôn', note: '(Ký, ghi rõ họ tên)', name: 'Lò Văn Pành' },
    { title: 'Trưởng ban công tác Mặt trận', note: '(Ký, ghi rõ họ tên)' },
    { title: 'Đại diện hộ gia đình', note: '(Ký, ghi rõ họ tên)' },
    { title: 'Đại diện hộ gia đình', note: '(Ký, ghi rõ họ tên)' },
  ],
});

export const poster = (): Sheet => ({
  kind: 'sheet',
  made: MADE,
  issuer: { superior: 'Xã Suối Mơ', body: 'Thôn Bản Mới' },
  title: 'Mời họp thôn',
  size: 24,
  body: [
    paragraph(['Thời gian: ', bold('19 giờ 30, thứ Bảy, ngày 05 tháng 12 năm 2026')]),
    paragraph(['Địa điểm: ', bold('Nhà văn hóa thôn')]),
    paragraph('Nội dung: bàn và quyết định mức đóng góp làm đường ngõ xóm.'),
    paragraph('Mỗi hộ gia đình cử một người đại diện.'),
  ],
  scan: { text: 'https://diemcau.example/lang-son/suoi-mo/ban-moi/hop/12', caption: 'Quét mã để đọc tài liệu cuộc họp.' },
});

const hex = (n: number): string => (n * 2_654_435_761).toString(36).toUpperCase().padStart(8, '0').slice(-8);

export const slips = (count: number, perPage: SlipRun['perPage'] = 4): SlipRun => ({
  kind: 'slips',
  made: MADE,
  perPage,
  issuer: { superior: 'Xã Suối Mơ', body: 'Thôn Bản Mới' },
  title: 'Phiếu biểu quyết',
  body: [
    paragraph('Về mức đóng góp 500.000 đồng mỗi hộ để làm đường ngõ xóm năm 2026. Đánh dấu X vào một ô:'),
    choices(['Đồng ý', 'Không đồng ý']),
    paragraph(['Ý kiến khác: ', dots()]),
    paragraph('Nộp phiếu trước 17 giờ, ngày 05 tháng 12 năm 2026.'),
  ],
  signature: { title: 'Trưởng thôn', name: 'Lò Văn Pành' },
  slips: Array.from({ length: count }, (_, n) => ({
    code: `${hex(n + 1).slice(0, 4)}-${hex(n + 1).slice(4)}`,
    scan: `https://diemcau.example/p/${hex(n + 1)}`,
  })),
});

/** Slips without a code, with two parts to cut off at their right, and room for a seal instead of a signature. */
export const sealedSlips = (count: number): SlipRun => {
  const { signature: _, ...run } = slips(count, 2);
  return {
    ...run,
    stamp: '(Đóng dấu của Ủy ban nhân dân xã Suối Mơ)',
    slips: run.slips.map(({ code = '', scan }, n) => ({
      scan,
      stubs: [[paragraph(['Hộ ', bold(`H${n}`)]), paragraph(`Mã phiếu: ${code}`)], [paragraph(`Biên nhận: ${code}`)]],
    })),
  };
};
