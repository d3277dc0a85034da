import { bold, centred, paragraph, type Paper } from '#kernel/papers/index.ts';
import { demoMark, momentText, type PaperGround } from './common.ts';

/** What one delegate or guest is handed. */
export interface DelegateInvitation {
  readonly no: number;
  readonly name: string;
  readonly titles: readonly string[];
  readonly kind: 'delegate' | 'guest' | 'observer' | 'press';
  /** For the door of the hall and for their own page; only its digest is kept. */
  readonly code: string;
}

export interface Invitations extends PaperGround {
  readonly title: string;
  readonly startsAt: Temporal.Instant;
  readonly site: string;
  readonly hall: string | null;
  readonly invitations: readonly DelegateInvitation[];
  readonly door: (code: string) => string;
}

/** Invitations with a code each (giấy mời có mã), two on a page. */
export const invitationsPaper = (v: Invitations): Paper => ({
  kind: 'slips',
  made: v.made,
  perPage: 2,
  issuer: v.issuer,
  title: 'Giấy mời',
  codeLabel: 'Mã giấy mời:',
  body: [
    ...demoMark(v),
    centred([bold(v.title)]),
    paragraph(['Khai mạc: ', bold(`${momentText(v.startsAt)}.`)]),
    paragraph(['Tại: ', bold(v.hall === null ? v.site : `${v.hall} (${v.site})`)]),
    paragraph(
      'Đưa mã này ở cửa hội trường để điểm danh. Quét bằng điện thoại để xem chương trình, tài liệu, xin phát biểu và biểu quyết.',
    ),
  ],
  slips: v.invitations.map(({ no, name, titles, kind, code }) => ({
    code,
    scan: v.door(code),
    body: [
      paragraph([kind === 'delegate' ? 'Kính mời đại biểu: ' : 'Trân trọng kính mời: ', bold(name)]),
      ...titles.map((title) => paragraph(title)),
      paragraph(`Số ${no}`),
    ],
  })),
});
