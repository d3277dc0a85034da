import type { Day } from '#kernel/day.ts';
import { bold, dash, dateText, paragraph, type Paper } from '#kernel/papers/index.ts';
import { VOTE_FORMS, type VoteForm } from './ballot-notice.ts';
import {
  counted,
  draftMark,
  inSentence,
  kindOf,
  sentToCommune,
  SIGN_NOTE,
  textsOf,
  titleInSentence,
  villagePaper,
  type PaperGround,
} from './common.ts';
import { countSignatures, nameLines, witnessBlocks } from './counting.ts';
import { ballotLines, channelLines, optionTable, outcomeLines, rootLines, type Figures } from './figures.ts';

export interface BallotCount extends PaperGround {
  readonly form: VoteForm;
  readonly title: string;
  readonly opensOn: Day;
  readonly closesOn: Day;
  /** Of the team, its leader first; erased names are left out. */
  readonly team: readonly string[];
  readonly witnesses: readonly string[];
  readonly witnessesAsked: number;
  readonly copies: string;
  /** Slips or cards handed out. */
  readonly issued: number;
  readonly figures: Figures | null;
  readonly merkleRoot: string | null;
  readonly boxAddress: string;
}

/** Form 04 of Decree 59/2023: minutes of the count of slips from the households; an online vote is recorded alike (Article 5). */
export function ballotCount(v: BallotCount): Paper {
  const { figures } = v;
  const texts = textsOf(v, {
    việc: titleInSentence(v.title),
    'hình thức': VOTE_FORMS[v.form],
    'số bản': v.copies,
  });
  return villagePaper(v, texts, {
    date: null,
    body: [
      ...(figures === null ? draftMark(['kết quả kiểm phiếu']) : []),
      paragraph([
        `Hôm nay, vào hồi `,
        { dots: 12 },
        ' giờ ',
        { dots: 12 },
        ' phút, ngày ',
        { dots: 10 },
        ' tháng ',
        { dots: 10 },
        ' năm ',
        { dots: 14 },
        `, tại ${inSentence(v.village.name)}, chúng tôi tiến hành kiểm phiếu về việc ${VOTE_FORMS[v.form]} từ ${dateText(v.opensOn)} đến hết ${dateText(v.closesOn)}.`,
      ]),
      paragraph([bold(`${teamName(v.form)} gồm các ông (bà) có tên sau:`)]),
      ...nameLines(v.team, 3),
      ...witnessBlocks(v.witnesses, v.witnessesAsked),
      paragraph([bold('Kết quả kiểm phiếu như sau:')]),
      ...(figures === null ? [{ kind: 'lines', count: 6 } as const] : countBlocks(v, figures)),
      paragraph(texts.closing),
    ],
    signatures: countSignatures(v.witnesses, v.witnessesAsked, {
      prefix: 'TM',
      authority: teamName(v.form),
      title: 'Tổ trưởng',
      note: SIGN_NOTE,
      ...(v.team[0] === undefined ? {} : { name: v.team[0] }),
    }),
    recipients: sentToCommune(v.village),
  });
}

const teamName = (form: VoteForm): string => (form === 'ballot' ? 'Tổ phát phiếu' : 'Tổ biểu quyết trực tuyến');

const countBlocks = (v: BallotCount, figures: Figures) => [
  dash(`Tổng số hộ gia đình của ${kindOf(v.village)}: ${counted(figures.households)} hộ.`),
  ...ballotLines(figures, v.issued),
  ...channelLines(figures),
  optionTable(figures, 'Số phiếu'),
  ...outcomeLines(figures),
  ...rootLines(v.merkleRoot, v.boxAddress),
];
