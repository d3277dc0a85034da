import { formatShare } from '#kernel/html/format.ts';
import { bold, dash, paragraph, scan, table, type Block } from '#kernel/papers/index.ts';
import { counted, households } from './common.ts';

/** What came out of a vote, as papers print it; every number was counted by the program. */
export interface Figures {
  readonly households: number;
  /** Households represented at a meeting; null for slips and online votes. */
  readonly present: number | null;
  readonly ballots: number;
  readonly blank: number;
  readonly spoiled: number;
  readonly options: readonly { readonly label: string; readonly votes: number }[];
  /** Ways by which ballots came in, in words; only those that were used. */
  readonly channels: readonly { readonly label: string; readonly ballots: number }[];
  readonly needed: number;
  /** "từ 2/3 trở lên". */
  readonly share: string;
  /** The article of the share, as official papers cite. */
  readonly legalRef: string;
  readonly outcome: 'passed' | 'failed' | 'no-result';
  /** Those elected; empty for a question. */
  readonly elected: readonly string[];
  readonly elects: boolean;
}

/** Handed out, come back, valid, blank, spoiled. @param issued null where handing out was not recorded: room to write */
export const ballotLines = (figures: Figures, issued: number | null): readonly Block[] => {
  const { ballots, blank, spoiled } = figures;
  return [
    dash(issued === null ? ['Số phiếu phát ra: ', { dots: 20 }, ' phiếu.'] : `Số phiếu phát ra: ${counted(issued)} phiếu.`),
    dash(`Số phiếu thu về: ${counted(ballots)} phiếu.`),
    dash(
      `Trong đó: phiếu hợp lệ ${counted(ballots - blank - spoiled)} phiếu; phiếu trắng ${counted(blank)} phiếu; phiếu không hợp lệ ${counted(spoiled)} phiếu.`,
    ),
  ];
};

/** Each option with its votes and what they are of all households. */
export const optionTable = ({ options, households: all, elects }: Figures, what: string): Block =>
  table(
    [
      { head: 'STT', width: 1, align: 'center' },
      { head: elects ? 'Họ và tên người ứng cử' : 'Phương án', width: 5 },
      { head: what, width: 2, align: 'right' },
      { head: 'So với tổng số hộ', width: 2, align: 'right' },
    ],
    options.map(({ label, votes }, at) => [String(at + 1), label, counted(votes), formatShare(votes / all, 'vi')]),
  );

/** By which way the ballots came in, where there was more than one. */
export const channelLines = ({ channels }: Figures): readonly Block[] =>
  channels.length < 2
    ? []
    : [dash(`Hình thức: ${channels.map(({ label, ballots }) => `${label} ${counted(ballots)}`).join('; ')}.`)];

const OUTCOMES = {
  passed: 'được thông qua',
  failed: 'không được thông qua',
  'no-result': 'chưa có kết quả',
} as const;

/** The rule in whole numbers and what follows from it, so that anybody can check it years later. */
export function outcomeLines(figures: Figures): readonly Block[] {
  const { needed, share, households: all, legalRef, outcome, elects, elected, options } = figures;
  const agreed = options[0]?.votes ?? 0;
  const rule = `Điều kiện thông qua: ${share} tổng số hộ gia đình tán thành, tức là từ ${counted(needed)} trong ${households(all)} trở lên (${legalRef}).`;
  if (elects)
    return [
      dash(rule),
      paragraph([
        bold('Kết luận: '),
        elected.length === 0 ? 'không có người nào trúng cử.' : `người trúng cử: ${elected.join(', ')}.`,
      ]),
    ];
  return [
    dash(rule),
    paragraph([
      bold('Kết luận: '),
      `có ${counted(agreed)} trong ${households(all)} tán thành; nội dung này ${OUTCOMES[outcome]}.`,
    ]),
  ];
}

/** The root of the published list of receipts: with it anybody sees later that the list was not changed. */
export const rootLines = (root: string | null, address: string): readonly Block[] =>
  root === null
    ? []
    : [
        paragraph('Mã kiểm tra danh sách phiếu đã công bố (gốc Merkle):'),
        { kind: 'paragraph', text: root, align: 'center' },
        scan(address, 20, 'Tự kiểm tra hòm phiếu'),
      ];
