import { bold, paragraph, table, type Paper } from '#kernel/papers/index.ts';
import { clockOf } from '../prepare-fields.ts';
import type { Outline } from '../rules/agenda.ts';
import { conferencePaper, momentText, type PaperGround } from './common.ts';

export interface ProgrammePaper extends PaperGround {
  readonly title: string;
  readonly startsAt: Temporal.Instant;
  readonly hall: string;
  readonly outline: Outline;
}

/** The programme of the conference (chương trình), as it stands. */
export const programmePaper = (v: ProgrammePaper): Paper =>
  conferencePaper(v, {
    date: null,
    type: 'Chương trình',
    subject: v.title,
    body: [
      paragraph(['Thời gian: ', bold(`${momentText(v.startsAt)}.`)]),
      paragraph(['Điểm cầu chính: ', bold(`${v.hall}.`)]),
      table(
        [
          { head: 'Giờ', width: 2, align: 'center' },
          { head: 'Nội dung', width: 8 },
          { head: 'Người thực hiện', width: 5 },
        ],
        v.outline.items.map(({ startsAt, number, title, ledBy, depth }) => [
          clockOf(startsAt),
          depth === 0 ? [bold(`${number}. ${title}`)] : `${number}. ${title}`,
          ledBy ?? '',
        ]),
      ),
    ],
    recipients: ['Đại biểu dự hội nghị', 'Lưu: VT, Hồ sơ hội nghị'],
  });
