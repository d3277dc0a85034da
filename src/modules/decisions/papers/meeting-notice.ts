import type { Day } from '#kernel/day.ts';
import { bold, clause, dash, dots, paragraph, point, scan, type Block, type Paper } from '#kernel/papers/index.ts';
import {
  clockText,
  headTitle,
  households,
  kindOf,
  longDay,
  SIGN_NOTE,
  textsOf,
  villagePaper,
  type PaperGround,
} from './common.ts';

/** One matter on the agenda. */
export interface NoticeMatter {
  readonly title: string;
  /** The article that names the matter. */
  readonly matterRef: string;
  readonly needed: number;
  readonly households: number;
  /** The article the share comes from. */
  readonly passRef: string;
  /** Whoever may be elected; empty where the question is yes or no. */
  readonly candidates: readonly string[];
}

export interface MeetingNotice extends PaperGround {
  readonly noticeOn: Day | null;
  readonly startsAt: Temporal.Instant;
  readonly on: Day;
  readonly place: string;
  readonly chair: string;
  /** Post of whoever calls the meeting, where it is known. */
  readonly chairTitle: string | null;
  readonly clusters: readonly { readonly name: string; readonly startsAt: Temporal.Instant; readonly place: string }[];
  readonly matters: readonly NoticeMatter[];
  /** The parts of the annual conference in their order; empty for other meetings. */
  readonly parts: readonly string[];
  /** Full address of the public page. */
  readonly address: string;
}

/** Form 01 of Decree 59/2023: invitation to a meeting (giấy mời), and the summons to the annual conference, one for each household. */
export function meetingNotice(v: MeetingNotice): Paper {
  const texts = textsOf(v);
  return villagePaper(v, texts, {
    date: v.noticeOn,
    body: [
      paragraph(['Trân trọng kính mời đại diện hộ gia đình ông (bà): ', dots()]),
      clause(1, [bold('Thời gian, địa điểm')]),
      point(1, ['Thời gian: ', bold(`${clockText(v.startsAt)}, ${longDay(v.on)}.`)]),
      point(2, ['Địa điểm: ', bold(`${v.place}.`)]),
      ...v.clusters.map((one) => dash(`${one.name}: ${clockText(one.startsAt)}, tại ${one.place}.`)),
      clause(2, [bold('Thành phần')]),
      point(1, `Chủ trì: ${v.chair}.`),
      point(
        2,
        `Đại biểu tham dự: mỗi hộ gia đình trong ${kindOf(v.village)} một người đại diện. Thành viên trong hộ có ý kiến khác được đăng ký dự và phát biểu; mỗi hộ một lần biểu quyết.`,
      ),
      clause(3, [bold('Nội dung')]),
      ...v.matters.flatMap(matterBlocks),
      ...v.parts.map((part, at) => point(at + 1, `${part}.`)),
      clause(4, ['Đầu mối liên hệ thông tin về cuộc họp: ', `${v.chair}, điện thoại: `, dots()]),
      clause(5, 'Tài liệu phục vụ cuộc họp: quét mã dưới đây bằng điện thoại, hoặc mở địa chỉ ghi dưới mã.'),
      scan(v.address, 22, v.address),
      paragraph(texts.closing),
    ],
    signatures: [{ title: callerTitle(v), note: SIGN_NOTE, name: v.chair }],
    recipients: ['Như trên', `Niêm yết tại ${v.place}`, 'Lưu: Hồ sơ cuộc họp'],
  });
}

/** Post of whoever calls the meeting: as recorded, or the head's where the name is theirs. */
const callerTitle = ({ chairTitle, chair, village }: MeetingNotice): string =>
  chairTitle ?? (chair === village.head ? headTitle(village) : 'Người triệu tập cuộc họp');

/** What is decided, and how many households it needs. */
const matterBlocks = (matter: NoticeMatter, at: number): readonly Block[] => [
  point(at + 1, [
    bold(matter.title),
    ` (${matter.matterRef}). Được thông qua khi có từ ${matter.needed} trong tổng số ${households(matter.households)} trở lên đồng ý (${matter.passRef}).`,
  ]),
  ...(matter.candidates.length === 0 ? [] : [dash(`Danh sách người ứng cử: ${matter.candidates.join(', ')}.`)]),
];
