import type { Day } from '#kernel/day.ts';
import { bold, dots, italic, paragraph, table, type Paper } from '#kernel/papers/index.ts';
import { counted, kindOf, textsOf, typed, villagePaper, type PaperGround } from './common.ts';

export interface ConsentSheetPaper extends PaperGround {
  readonly title: string;
  readonly content: string;
  readonly initiator: string | null;
  readonly openedOn: Day;
  readonly households: number;
  readonly needed: number;
  readonly shareRef: string;
  /** How long a consent counts, in words: "3 tháng". */
  readonly life: string;
  readonly lines: readonly { readonly code: string; readonly address: string }[];
}

/** The sheet on which households consent to an initiative, each with its day (Article 16). Nobody's consent is printed on it. */
export function consentSheet(v: ConsentSheetPaper): Paper {
  const texts = textsOf(v, { việc: v.title });
  return villagePaper(v, texts, {
    kind: 'community',
    date: null,
    body: [
      ...typed(v.content),
      paragraph([
        bold('Người nêu sáng kiến'),
        ' (chịu trách nhiệm về danh sách này): ',
        ...(v.initiator === null ? [dots()] : [`${v.initiator}.`]),
      ]),
      paragraph(
        `Cần từ ${counted(v.needed)} trong tổng số ${counted(v.households)} hộ của ${kindOf(v.village)} đồng ý (${v.shareRef}). Mỗi ý kiến đồng ý có giá trị ${v.life} kể từ ngày ký.`,
      ),
      paragraph(
        'Đại diện hộ gia đình đồng ý đưa nội dung trên ra cộng đồng dân cư bàn và quyết định thì ghi họ tên, ký và ghi ngày vào dòng của hộ mình.',
      ),
      table(
        [
          { head: 'Mã hộ', width: 2, align: 'center' },
          { head: 'Địa chỉ', width: 4 },
          { head: 'Họ và tên người đại diện', width: 5 },
          { head: 'Chữ ký', width: 3 },
          { head: 'Ngày ký', width: 3 },
        ],
        v.lines.map(({ code, address }) => [code, address, '', '', '']),
      ),
      paragraph([italic(texts.closing)]),
    ],
  });
}
