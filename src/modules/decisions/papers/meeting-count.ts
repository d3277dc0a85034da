import type { Day } from '#kernel/day.ts';
import { bold, dash, dateText, paragraph, type Paper } from '#kernel/papers/index.ts';
import {
  clockText,
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

export interface MeetingCount extends PaperGround {
  readonly title: string;
  readonly startsAt: Temporal.Instant;
  readonly on: Day;
  readonly place: string;
  readonly counters: readonly string[];
  readonly witnesses: readonly string[];
  /** Witnesses and copies the rules of that day ask for; copies in words: "03 bản". */
  readonly witnessesAsked: number;
  readonly copies: string;
  /** Frozen at closing; null while the meeting runs, then nothing is printed as counted. */
  readonly figures: Figures | null;
  readonly merkleRoot: string | null;
  /** Where the list of receipts is checked. */
  readonly boxAddress: string;
}

/** Form 02 of Decree 59/2023: minutes of the count of a secret vote at a meeting (biên bản kiểm phiếu). */
export function meetingCount(v: MeetingCount): Paper {
  const { figures } = v;
  const texts = textsOf(v, { việc: titleInSentence(v.title), 'số bản': v.copies });
  return villagePaper(v, texts, {
    date: v.on,
    body: [
      ...(figures === null ? draftMark(['kết quả kiểm phiếu']) : []),
      paragraph(
        `Hôm nay, vào hồi ${clockText(v.startsAt)}, ${dateText(v.on)}, tại ${v.place}, ${inSentence(v.village.name)} tổ chức cuộc họp của cộng đồng dân cư về việc ${titleInSentence(v.title)}.`,
      ),
      paragraph([bold('Ban kiểm phiếu gồm các ông (bà) có tên sau:')]),
      ...nameLines(v.counters, 3),
      ...witnessBlocks(v.witnesses, v.witnessesAsked),
      paragraph([bold('Kết quả kiểm phiếu như sau:')]),
      ...(figures === null ? [{ kind: 'lines', count: 6 } as const] : countBlocks(v, figures)),
      paragraph(texts.closing),
    ],
    signatures: countSignatures(v.witnesses, v.witnessesAsked, {
      prefix: 'TM',
      authority: 'Ban kiểm phiếu',
      title: 'Tổ trưởng',
      note: SIGN_NOTE,
    }),
    recipients: sentToCommune(v.village),
  });
}

const countBlocks = (v: MeetingCount, figures: Figures) => [
  dash(`Tổng số hộ gia đình của ${kindOf(v.village)}: ${counted(figures.households)} hộ.`),
  dash(`Tổng số đại diện hộ gia đình dự họp: ${counted(figures.present ?? 0)} người.`),
  ...ballotLines(figures, null),
  ...channelLines(figures),
  optionTable(figures, 'Số phiếu'),
  ...outcomeLines(figures),
  ...rootLines(v.merkleRoot, v.boxAddress),
];
