import type { Day } from '#kernel/day.ts';
import { clause, dash, dateText, paragraph, type Paper } from '#kernel/papers/index.ts';
import {
  committeeOf,
  counted,
  headOf,
  headTitle,
  households,
  inSentence,
  numberIn,
  SIGN_NOTE,
  textsOf,
  villagePaper,
  type PaperGround,
} from './common.ts';
import type { Figures } from './figures.ts';

export interface ConventionRequest extends PaperGround {
  readonly number: string | null;
  readonly on: Day | null;
  readonly title: string;
  /** When and where the draft was posted, and how many comments came; null where it was not noted. */
  readonly posted: { readonly on: Day; readonly place: string } | null;
  readonly comments: number;
  readonly adoptedOn: Day | null;
  readonly figures: Figures | null;
}

/** Form 01 of Decree 61/2023: the head of the village asks the People's Committee to recognise the convention. */
export function conventionRequest(v: ConventionRequest): Paper {
  const texts = textsOf(v);
  return villagePaper(v, texts, {
    date: v.on,
    number: numberIn(v.number, texts.symbol),
    addressees: [committeeOf(v.village)],
    body: [
      paragraph(
        `${v.village.name} đã xây dựng và thông qua hương ước, quy ước của cộng đồng dân cư: ${v.title}. Quá trình thực hiện như sau:`,
      ),
      clause(1, postedText(v)),
      clause(2, adoptedText(v)),
      clause(3, 'Hồ sơ gửi kèm theo gồm:'),
      dash('Nghị quyết hoặc biên bản thông qua hương ước, quy ước;'),
      dash('Bản hương ước, quy ước đã được thông qua.'),
      paragraph(`${headOf(v.village)} chịu trách nhiệm về trình tự, thủ tục xây dựng và nội dung của hương ước, quy ước.`),
      paragraph(texts.closing),
    ],
    signatures: [{ title: headTitle(v.village), note: SIGN_NOTE, name: v.village.head ?? undefined }],
    recipients: ['Như trên', `Ban công tác Mặt trận ${inSentence(v.village.name)}`, `Lưu: ${inSentence(v.village.name)}`],
  });
}

const postedText = ({ posted, comments }: ConventionRequest) =>
  posted === null
    ? ['Dự thảo được niêm yết từ ngày ', { dots: 25 } as const, ' tại ', { dots: 'rest' } as const]
    : `Dự thảo được niêm yết từ ${dateText(posted.on)} tại ${posted.place} để các hộ gia đình góp ý; đã nhận ${counted(comments)} ý kiến và hoàn thiện dự thảo.`;

const adoptedText = ({ figures, adoptedOn }: ConventionRequest) =>
  figures === null || adoptedOn === null
    ? ['Được thông qua ngày ', { dots: 25 } as const, ' với ', { dots: 15 } as const, ' hộ tán thành.']
    : `Được cộng đồng dân cư thông qua ${dateText(adoptedOn)} với ${counted(figures.options[0]?.votes ?? 0)} trong tổng số ${households(figures.households)} tán thành; cần từ ${households(figures.needed)} trở lên (${figures.legalRef}).`;
