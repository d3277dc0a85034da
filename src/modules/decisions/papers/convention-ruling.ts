import type { Day } from '#kernel/day.ts';
import { bold, centred, ruling, type Block, type OfficialPaper, type Text } from '#kernel/papers/index.ts';
import { committeeOf, inSentence, numberIn, textsOf, villagePaper, type PaperGround } from './common.ts';

/** What the papers of the People's Committee about a convention share: the number is left to its register. */
export interface ConventionRuling extends PaperGround {
  readonly title: string;
  /** As recorded; null before, and then room is left. */
  readonly documentNo: string | null;
  readonly on: Day | null;
  /** Number and day of the village's request, where they are kept. */
  readonly request: { readonly no: string; readonly on: Day } | null;
  readonly adoptedOn: Day | null;
}

/** A decision of the commune's People's Committee in the layout of Decree 30/2020. @param rulings between "Quyết định" and who carries it out */
export function rulingPaper(v: ConventionRuling, asked: string, rulings: readonly Text[]): OfficialPaper {
  const texts = textsOf(v);
  const committee = committeeOf(v.village);
  const body: Block[] = [
    centred([bold('QUYẾT ĐỊNH:')]),
    ...rulings.map((text, at) => ruling(at + 1, text)),
    ruling(rulings.length + 1, texts.closing),
  ];
  return villagePaper(v, texts, {
    issuer: { body: committee },
    date: v.on,
    number: numberIn(v.documentNo, texts.symbol),
    authority: committee,
    bases: [...texts.bases, asked],
    body,
    signatures: [{ prefix: 'TM', authority: 'Ủy ban nhân dân', title: 'Chủ tịch' }],
    recipients: [
      `Như Điều ${rulings.length + 1}`,
      `Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam ${inSentence(v.village.commune)}`,
      'Lưu: VT',
    ],
  });
}

/** "hương ước, quy ước của thôn Bản Mây (Quy ước về nếp sống văn hóa)". */
export const conventionName = ({ village, title }: ConventionRuling): string =>
  `hương ước, quy ước của ${inSentence(village.name)} (${title})`;
