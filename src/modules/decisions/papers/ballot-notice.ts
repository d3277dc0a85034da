import type { Day } from '#kernel/day.ts';
import { bold, clause, dash, dateText, paragraph, point, scan, type Block, type Paper } from '#kernel/papers/index.ts';
import {
  headTitle,
  households,
  kindOf,
  SIGN_NOTE,
  textsOf,
  titleInSentence,
  typed,
  villagePaper,
  type PaperGround,
} from './common.ts';

export type VoteForm = 'ballot' | 'online-form' | 'online';

/** How the form of a vote stands in a sentence: what follows "về việc". */
export const VOTE_FORMS: Readonly<Record<VoteForm, string>> = {
  ballot: 'phát phiếu lấy ý kiến của hộ gia đình',
  'online-form': 'lấy ý kiến về hình thức biểu quyết trực tuyến',
  online: 'biểu quyết trực tuyến',
};

export interface BallotNotice extends PaperGround {
  readonly form: VoteForm;
  readonly noticeOn: Day | null;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly title: string;
  readonly content: string;
  readonly matterRef: string;
  readonly options: readonly string[];
  readonly needed: number;
  readonly households: number;
  readonly passRef: string;
  /** Of the team (tổ phát phiếu); an erased name is left out. */
  readonly leader: string | null;
  readonly members: readonly string[];
  readonly witnesses: readonly string[];
  /** Slips with a name: the vote is in the open. */
  readonly named: boolean;
  readonly address: string;
}

/** Notice of a vote by slips to every household, or of an online vote (Articles 4 and 5, Decree 59/2023). */
export function ballotNotice(v: BallotNotice): Paper {
  const texts = textsOf(v, { 'hình thức': VOTE_FORMS[v.form], việc: titleInSentence(v.title) });
  return villagePaper(v, texts, {
    date: v.noticeOn,
    addressees: [`Các hộ gia đình trong ${kindOf(v.village)}`],
    body: [
      clause(1, [bold('Nội dung lấy ý kiến: '), `${v.title} (${v.matterRef}).`]),
      ...typed(v.content),
      dash(`Các phương án: ${v.options.join('; ')}.`),
      clause(2, [bold('Thời gian: '), `từ ${dateText(v.opensOn)} đến hết ${dateText(v.closesOn)}.`]),
      clause(3, [bold('Cách tham gia')]),
      ...howLines(v).map((words, at) => point(at + 1, words)),
      clause(4, [bold(v.form === 'ballot' ? 'Tổ phát phiếu' : 'Tổ biểu quyết trực tuyến')]),
      ...teamBlocks(v),
      clause(5, [
        bold('Điều kiện thông qua: '),
        `có từ ${v.needed} trong tổng số ${households(v.households)} trở lên đồng ý (${v.passRef}).`,
      ]),
      clause(6, [bold('Nội dung, tài liệu và kết quả: '), 'quét mã dưới đây bằng điện thoại, hoặc mở địa chỉ ghi dưới mã.']),
      scan(v.address, 22, v.address),
      paragraph(texts.closing),
    ],
    signatures: [{ title: headTitle(v.village), note: SIGN_NOTE, name: v.village.head ?? undefined }],
    recipients: ['Các hộ gia đình', `Niêm yết tại điểm sinh hoạt cộng đồng`, 'Lưu: Hồ sơ lấy ý kiến'],
  });
}

const SECRET = 'Đại diện hộ đánh dấu vào phiếu; phiếu không ghi tên, không ký tên.';
const NAMED = 'Đại diện hộ đánh dấu vào phiếu; phiếu ghi tên hộ, lựa chọn của từng hộ được công khai sau khi kiểm phiếu.';

const howLines = ({ form, named }: BallotNotice): readonly string[] =>
  HOW[form].map((line) => (named && line === SECRET ? NAMED : line));

const HOW: Readonly<Record<VoteForm, readonly string[]>> = {
  ballot: [
    'Mỗi hộ gia đình nhận một phiếu do Tổ phát phiếu đưa đến nhà và ký nhận.',
    SECRET,
    'Tổ phát phiếu mang hòm phiếu đến từng hộ để thu phiếu trong thời gian nêu trên.',
  ],
  'online-form': [
    'Mỗi hộ gia đình nhận một thẻ có mã bỏ phiếu, dùng một lần.',
    'Đại diện hộ mở trang bỏ phiếu, nhập mã và chọn có hay không đồng ý với hình thức trực tuyến.',
    'Hộ không có điện thoại được giúp tại điểm sinh hoạt cộng đồng.',
  ],
  online: [
    'Mỗi hộ gia đình nhận một thẻ có mã bỏ phiếu, dùng một lần.',
    'Đại diện hộ mở trang bỏ phiếu, nhập mã và chọn phương án.',
    'Hộ không có điện thoại được giúp tại điểm sinh hoạt cộng đồng.',
  ],
};

const teamBlocks = (v: BallotNotice): readonly Block[] => [
  ...(v.leader === null ? [] : [dash(`Tổ trưởng: ${v.leader}.`)]),
  ...(v.members.length === 0 ? [] : [dash(`Thành viên: ${v.members.join(', ')}.`)]),
  ...(v.witnesses.length === 0 ? [] : [dash(`Đại diện hộ gia đình chứng kiến kiểm phiếu: ${v.witnesses.join(', ')}.`)]),
];
