import { bold, paragraph, table, type Paper } from '#kernel/papers/index.ts';
import { conferencePaper, momentText, type PaperGround } from './common.ts';

export interface ListedDelegate {
  readonly no: number;
  readonly name: string | null;
  readonly titles: readonly string[];
  readonly kind: 'delegate' | 'guest' | 'observer' | 'press';
  readonly siteName: string;
}

export interface DelegateListPaper extends PaperGround {
  readonly title: string;
  readonly startsAt: Temporal.Instant;
  /** Of one site: with a column to sign in; null for all sites together. */
  readonly site: string | null;
  readonly delegates: readonly ListedDelegate[];
}

const KINDS = { delegate: 'Đại biểu', guest: 'Khách mời', observer: 'Quan sát viên', press: 'Phóng viên' } as const;

/** The list of delegates (danh sách đại biểu); of one site it is the sheet they sign at the door. */
export const delegateListPaper = (v: DelegateListPaper): Paper =>
  conferencePaper(v, {
    date: null,
    type: v.site === null ? 'Danh sách đại biểu' : 'Danh sách điểm danh',
    subject: v.title,
    body: [
      paragraph(['Thời gian: ', bold(`${momentText(v.startsAt)}.`)]),
      ...(v.site === null ? [] : [paragraph(['Điểm cầu: ', bold(`${v.site}.`)])]),
      table(
        [
          { head: 'TT', width: 1, align: 'center' },
          { head: 'Họ và tên', width: 4 },
          { head: 'Chức danh', width: 6 },
          { head: 'Thành phần', width: 2 },
          { head: v.site === null ? 'Điểm cầu' : 'Ký tên', width: 3 },
        ],
        v.delegates.map(({ no, name, titles, kind, siteName }) => [
          String(no),
          name ?? '',
          titles.join('; '),
          KINDS[kind],
          v.site === null ? siteName : '',
        ]),
      ),
    ],
    ...(v.site === null ? {} : { signatures: [{ title: 'Người điểm danh', note: '(Ký, ghi rõ họ tên)' }] }),
  });
