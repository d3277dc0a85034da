import { bold, choices, clause, dots, paragraph, point, type Paper } from '#kernel/papers/index.ts';
import { conferencePaper, momentText, type PaperGround } from './common.ts';

export interface SiteSheetPaper extends PaperGround {
  readonly title: string;
  readonly startsAt: Temporal.Instant;
  readonly no: number;
  readonly site: string;
  readonly hall: string | null;
  readonly chair: string | null;
  readonly operator: string | null;
  readonly phone: string | null;
  readonly testCallAt: Temporal.Instant | null;
  /** What is tried out, in words, in order. */
  readonly checks: readonly string[];
}

const filled = (text: string | null) => (text === null || text === '' ? dots() : text);

/** The sheet of one site (phiếu của điểm cầu): what is known of the hall, what is tried out, filled in by hand where nothing is known. */
export const siteSheetPaper = (v: SiteSheetPaper): Paper =>
  conferencePaper(v, {
    date: null,
    type: 'Phiếu chuẩn bị điểm cầu',
    subject: v.title,
    body: [
      paragraph([bold(`Điểm cầu số ${v.no}: ${v.site}`)]),
      paragraph(['Thời gian họp: ', bold(`${momentText(v.startsAt)}.`)]),
      clause(1, [bold('Hội trường và người phụ trách')]),
      point(1, ['Hội trường, địa chỉ: ', filled(v.hall)]),
      point(2, ['Người chủ trì tại điểm cầu: ', filled(v.chair)]),
      point(3, ['Cán bộ kỹ thuật trực máy: ', filled(v.operator)]),
      point(4, ['Điện thoại: ', filled(v.phone)]),
      point(5, ['Gọi thử: ', v.testCallAt === null ? dots() : momentText(v.testCallAt)]),
      clause(2, [bold('Danh mục diễn tập')]),
      choices(v.checks),
      clause(3, [bold('Trong buổi họp')]),
      point(1, ['Giờ kết nối: ', dots(30), ' Giờ mất kết nối (nếu có): ', dots()]),
      point(2, ['Số đại biểu có mặt: ', dots(30), ' Vắng (lý do): ', dots()]),
    ],
    signatures: [
      { title: 'Cán bộ kỹ thuật', note: '(Ký, ghi rõ họ tên)' },
      { title: 'Chủ trì điểm cầu', note: '(Ký, ghi rõ họ tên)' },
    ],
  });
