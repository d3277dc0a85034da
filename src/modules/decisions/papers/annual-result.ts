import type { Day } from '#kernel/day.ts';
import { bold, clause, dateText, paragraph, type Paper } from '#kernel/papers/index.ts';
import {
  clockText,
  committeeOf,
  counted,
  frontOf,
  headTitle,
  inSentence,
  numberIn,
  SIGN_NOTE,
  textsOf,
  typed,
  villagePaper,
  type PaperGround,
} from './common.ts';

export interface AnnualResult extends PaperGround {
  readonly sentOn: Day | null;
  readonly startsAt: Temporal.Instant;
  readonly on: Day;
  readonly place: string;
  readonly chair: string;
  readonly households: number;
  readonly present: number;
  /** The parts as they were written down, in their order. */
  readonly parts: readonly { readonly title: string; readonly words: string }[];
  readonly result: string;
}

/** The written result of the annual conference for the People's Committee and the Front (Article 33; Article 11, Decree 59/2023). */
export function annualResult(v: AnnualResult): Paper {
  const texts = textsOf(v);
  return villagePaper(v, texts, {
    date: v.sentOn,
    number: numberIn(null, texts.symbol),
    addressees: [committeeOf(v.village), frontOf(v.village)],
    body: [
      clause(1, [
        bold('Thời gian, địa điểm: '),
        `${clockText(v.startsAt)}, ${dateText(v.on)}, tại ${v.place}. Chủ trì: ${v.chair}.`,
      ]),
      clause(2, [
        bold('Thành phần: '),
        `${counted(v.present)} hộ có đại diện dự hội nghị trên tổng số ${counted(v.households)} hộ.`,
      ]),
      clause(3, [bold('Diễn biến hội nghị')]),
      ...v.parts.flatMap(({ title, words }, at) => [paragraph([bold(`3.${at + 1}. ${title}`)]), ...typed(words)]),
      clause(4, [bold('Kết quả')]),
      ...(v.result.trim() === '' ? [{ kind: 'lines', count: 3 } as const] : typed(v.result)),
      paragraph(texts.closing),
    ],
    signatures: [{ title: headTitle(v.village), note: SIGN_NOTE, name: v.village.head ?? undefined }],
    recipients: ['Như trên', `Ban Thanh tra nhân dân ${inSentence(v.village.commune)}`, `Lưu: ${inSentence(v.village.name)}`],
  });
}
