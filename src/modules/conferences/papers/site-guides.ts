import { bold, centred, clause, paragraph, point, type Paper } from '#kernel/papers/index.ts';
import { demoMark, momentText, type PaperGround } from './common.ts';

/** One site's guide: where, who, and the code that leads in. */
export interface SiteGuide {
  readonly no: number;
  readonly name: string;
  readonly hall: string | null;
  readonly operator: string | null;
  /** Known to nobody else; only its digest is kept. */
  readonly code: string;
}

export interface SiteGuides extends PaperGround {
  readonly title: string;
  readonly startsAt: Temporal.Instant;
  readonly guides: readonly SiteGuide[];
  /** Full address where a code is typed in, without the code. */
  readonly entrance: string;
  /** Full address a code leads to. */
  readonly door: (code: string) => string;
}

/** One page for whoever runs the machine of a site (hướng dẫn cán bộ kỹ thuật): what to do, in which order, and the code. */
export const siteGuidesPaper = (v: SiteGuides): Paper => ({
  kind: 'slips',
  made: v.made,
  perPage: 1,
  issuer: v.issuer,
  title: 'Hướng dẫn vào họp trực tuyến',
  codeLabel: 'Mã vào họp:',
  body: [
    ...demoMark(v),
    centred([bold(v.title)]),
    paragraph(['Khai mạc: ', bold(`${momentText(v.startsAt)}.`)]),
    clause(1, [bold('Trước ngày họp')]),
    point(1, 'Máy tính có máy quay, micrô; trình duyệt Chrome, Edge, Firefox hoặc Safari bản mới. Không cần cài thêm gì.'),
    point(2, `Quét mã ở dưới, hoặc mở ${v.entrance} rồi gõ mã. Mỗi điểm cầu một máy.`),
    point(3, 'Bấm “Kiểm tra máy” để thử hình, tiếng, đường truyền; gọi thử đúng lịch; chuẩn bị mạng dự phòng.'),
    clause(2, [bold('Trong buổi họp')]),
    point(1, 'Vào trước giờ khai mạc 30 phút, chiếu màn hình hội trường, điểm danh đại biểu.'),
    point(2, 'Micrô chỉ mở khi chủ tọa mời phát biểu. Muốn phát biểu thì bấm “Xin phát biểu”.'),
    point(3, 'Khi biểu quyết, đếm tay trong hội trường rồi nhập số; xem lại trước khi gửi.'),
    clause(3, [bold('Khi có sự cố')]),
    point(1, 'Mất mạng: mở lại đúng địa chỉ này, vào lại bằng mã; mọi việc đã ghi vẫn còn.'),
    point(2, 'Mạng yếu: chọn “Chỉ nghe tiếng”. Không có mạng: gọi điện cho ban thư ký, điểm danh và ý kiến được ghi lại sau.'),
    point(3, 'Mã này chỉ dùng cho điểm cầu ghi dưới đây. Không đưa cho người khác.'),
  ],
  slips: v.guides.map(({ no, name, hall, operator, code }) => ({
    code,
    scan: v.door(code),
    body: [
      paragraph([bold(`Điểm cầu số ${no}: ${name}`)]),
      ...(hall === null ? [] : [paragraph(`Hội trường: ${hall}`)]),
      ...(operator === null ? [] : [paragraph(`Cán bộ kỹ thuật: ${operator}`)]),
    ],
  })),
});
