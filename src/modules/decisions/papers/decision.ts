import type { Day } from '#kernel/day.ts';
import { bold, clause, dash, dateText, paragraph, type Block, type OfficialPaper, type Signature } from '#kernel/papers/index.ts';
import {
  clockText,
  counted,
  draftMark,
  headTitle,
  inSentence,
  kindOf,
  numberIn,
  sentToCommune,
  SIGN_NOTE,
  textsOf,
  titleInSentence,
  typed,
  villagePaper,
  type PaperGround,
} from './common.ts';
import { ballotLines, channelLines, optionTable, outcomeLines, type Figures } from './figures.ts';

/** The kinds of the paper the law names (Article 20(1)). */
export const KINDS = {
  resolution: 'Nghị quyết',
  minutes: 'Biên bản cuộc họp',
  memorandum: 'Bản ghi nhớ',
  agreement: 'Bản thỏa thuận',
} as const;

export interface DecisionPaper extends PaperGround {
  readonly kind: keyof typeof KINDS;
  readonly number: string | null;
  readonly title: string;
  /** Where and when a meeting was held; null for slips and online votes. */
  readonly meeting: {
    readonly startsAt: Temporal.Instant;
    readonly place: string;
    readonly chair: string;
    readonly secretary: string | null;
  } | null;
  /** Day of the meeting, or first and last day of the vote; null while nothing was counted. */
  readonly from: Day | null;
  readonly until: Day | null;
  /** In words: "Họp cộng đồng dân cư, biểu quyết bằng hình thức giơ tay". */
  readonly form: string | null;
  readonly discussed: string;
  readonly decided: string;
  readonly figures: Figures | null;
  /** Names as they were written for the signatures; null leaves a line. */
  readonly signers: {
    readonly head: string | null;
    readonly frontHead: string | null;
    readonly households: readonly [string | null, string | null];
  };
  readonly signedOn: Day | null;
  /** Elements of Article 20(2) that are missing, in words; with one the paper is marked as a draft. */
  readonly missing: readonly string[];
}

/** Form 03 of Decree 59/2023: what the community decided, with the seven elements in the order of Article 20(2). */
export function decisionPaper(v: DecisionPaper): OfficialPaper {
  const texts = textsOf(v, { 'loại văn bản': KINDS[v.kind], việc: titleInSentence(v.title) });
  return villagePaper(v, texts, {
    date: v.signedOn,
    number: numberIn(v.number, v.kind === 'resolution' ? texts.symbol : ''),
    body: [
      ...(v.missing.length === 0 ? [] : draftMark(v.missing)),
      clause(1, [bold('Thời gian: '), timeText(v)]),
      clause(2, [bold('Thành phần')]),
      ...peopleBlocks(v),
      clause(3, [bold('Nội dung bàn')]),
      ...orLines(typed(v.discussed)),
      clause(4, [bold('Hình thức quyết định: '), v.form === null ? { dots: 'rest' } : `${v.form}.`]),
      clause(5, [bold('Kết quả')]),
      ...(v.figures === null ? orLines([]) : resultBlocks(v.figures)),
      clause(6, [bold('Nội dung quyết định')]),
      ...orLines(typed(v.decided)),
      paragraph(texts.closing),
    ],
    signatures: signaturesOf(v),
    recipients: sentToCommune(v.village),
  });
}

function timeText({ meeting, from, until, village }: DecisionPaper) {
  if (from === null) return { dots: 'rest' } as const;
  if (meeting !== null)
    return `vào hồi ${clockText(meeting.startsAt)}, ${dateText(from)}, tại ${meeting.place}, ${inSentence(village.name)}.`;
  return until === null || until === from ? `${dateText(from)}.` : `từ ${dateText(from)} đến hết ${dateText(until)}.`;
}

const orLines = (blocks: readonly Block[]): readonly Block[] => (blocks.length > 0 ? blocks : [{ kind: 'lines', count: 2 }]);

/** Who chaired and wrote; all households, those represented, those without a representative. */
function peopleBlocks({ meeting, figures, village }: DecisionPaper): readonly Block[] {
  const led =
    meeting === null
      ? []
      : [
          dash(`Chủ trì: ông (bà) ${meeting.chair}.`),
          dash(meeting.secretary === null ? ['Thư ký: ông (bà) ', { dots: 'rest' }] : `Thư ký: ông (bà) ${meeting.secretary}.`),
        ];
  if (figures === null) return [...led, ...orLines([])];
  const present = figures.present ?? figures.ballots;
  return [
    ...led,
    dash(`Tổng số hộ gia đình của ${kindOf(village)}: ${counted(figures.households)} hộ.`),
    dash(`Số hộ gia đình có đại diện ${meeting === null ? 'tham gia' : 'dự họp'}: ${counted(present)} hộ.`),
    dash(`Số hộ gia đình không có đại diện: ${counted(figures.households - present)} hộ.`),
  ];
}

const resultBlocks = (figures: Figures): readonly Block[] => [
  ...(figures.present === null ? ballotLines(figures, figures.ballots).slice(1) : []),
  ...channelLines(figures),
  optionTable(figures, figures.present === null ? 'Số phiếu' : 'Số hộ'),
  ...outcomeLines(figures),
];

/** Two household representatives, the head of the Front board, the head of the village: the seventh element. */
const signaturesOf = ({ signers, village }: DecisionPaper): readonly Signature[] => [
  ...signers.households.map((name) => signed('Đại diện hộ gia đình', name)),
  signed('Trưởng ban công tác Mặt trận', signers.frontHead),
  signed(headTitle(village), signers.head),
];

const signed = (title: string, name: string | null): Signature => ({
  title,
  note: SIGN_NOTE,
  ...(name === null ? {} : { name }),
});
