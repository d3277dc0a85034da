import type { Day } from '#kernel/day.ts';

/**
 * What a paper says; nothing of how it looks. `toDocx` and `toPdf` lay it out by the rules in force on its date (`layouts.ts`).
 * Texts are plain Vietnamese: spaces that must not break, capitals, padded numbers and dates are the engine's work.
 */
export type Paper = OfficialPaper | Sheet | SlipRun;

/** `state`: Decree 30/2020. `party`: guidance of the Party's Office. `community`: a village's paper, national title but no number. */
export type PaperKind = 'state' | 'party' | 'community';

type Made = {
  /** When the file was made, for its properties. It comes from `room.now()`; the same paper gives the same bytes. */
  readonly made: Temporal.Instant;
};

/** Who issues (tên cơ quan ban hành): names as in running text, for example "Ủy ban nhân dân xã Suối Mơ". */
export type Issuer = {
  readonly superior?: string | undefined;
  readonly body: string;
};

export type OfficialPaper = Made & {
  readonly kind: PaperKind;
  readonly issuer: Issuer;
  readonly place: string;
  /** null leaves the day to be written by hand. */
  readonly date: Day | null;
  /** Số, ký hiệu: `{ no: 5, symbol: 'BC-UBND' }` is "Số: 05/BC-UBND", for the Party "Số 05-BC/ĐU" with symbol 'BC/ĐU'. `no: null` leaves room. */
  readonly number?: { readonly no: number | null; readonly symbol: string } | undefined;
  /** Tên loại, "Báo cáo"; a letter (công văn) has none: its subject stands as "V/v ..." under the number. */
  readonly type?: string | undefined;
  /** Trích yếu. */
  readonly subject: string;
  readonly urgency?: 'HỎA TỐC' | 'THƯỢNG KHẨN' | 'KHẨN' | undefined;
  /** Kính gửi. */
  readonly addressees?: readonly string[] | undefined;
  /** Thẩm quyền ban hành: in capitals above the bases of a decision, "Ủy ban nhân dân xã Suối Mơ". */
  readonly authority?: string | undefined;
  /** Căn cứ, without the sign at the end. */
  readonly bases?: readonly string[] | undefined;
  readonly body: readonly Block[];
  readonly signatures?: readonly Signature[] | undefined;
  /** Nơi nhận, without the sign at the end; the last is usually "Lưu: VT, ...". */
  readonly recipients?: readonly string[] | undefined;
  readonly annexes?: readonly Annex[] | undefined;
};

/** Phụ lục, on pages of its own with page numbers of its own. */
export type Annex = {
  readonly title: string;
  readonly body: readonly Block[];
  /** For wide tables. */
  readonly landscape?: boolean | undefined;
};

/** Sheets of large letters: a notice to hang up, a script to read into the loudspeaker. */
export type Sheet = Made & {
  readonly kind: 'sheet';
  readonly issuer?: Issuer | undefined;
  readonly title: string;
  readonly body: readonly Block[];
  /** Points, 14 to 40; about 24 can be read from two metres. */
  readonly size: number;
  /** At the foot: an address to scan, and what stands beside it. */
  readonly scan?: { readonly text: string; readonly caption: string } | undefined;
};

/** Slips to cut out of A4, all alike but for what each says of itself. */
export type SlipRun = Made & {
  readonly kind: 'slips';
  readonly perPage: 1 | 2 | 4 | 8;
  readonly issuer: Issuer;
  readonly title: string;
  readonly body: readonly Block[];
  /** Top left, room for a seal with these words in it. */
  readonly stamp?: string | undefined;
  /** Bottom right, where the law asks for one. */
  readonly signature?: Signature | undefined;
  /** What stands before the code of a slip; "Mã phiếu:" when left out. */
  readonly codeLabel?: string | undefined;
  readonly slips: readonly Slip[];
};

export type Slip = {
  /** In print; left out on what goes into a ballot box. */
  readonly code?: string | undefined;
  /** What the picture leads to; left out: no picture. */
  readonly scan?: string | undefined;
  /** What only this slip says, above its code. */
  readonly body?: readonly Block[] | undefined;
  /** Parts at its right to be cut off before it is used, one below the other. With them, all slips of a run have some. */
  readonly stubs?: readonly (readonly Block[])[] | undefined;
};

export type Signature = {
  /** TM. for a body, KT. for its head, TL. and TUQ. by order, Q. acting; the Party writes T/M, K/T, T/L. */
  readonly prefix?: 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q' | undefined;
  /** What the prefix stands before: "Ủy ban nhân dân", "Chủ tịch". Without a prefix, leave it out. */
  readonly authority?: string | undefined;
  /** "Phó Chủ tịch", "Trưởng thôn", "Đại diện hộ gia đình". */
  readonly title?: string | undefined;
  /** In italics below: "(Ký, ghi rõ họ tên)". */
  readonly note?: string | undefined;
  /** Left out, a dotted line is printed for it. */
  readonly name?: string | undefined;
};

/** Text in one look, or in runs. */
export type Text = string | readonly Run[];
export type Run = string | Marked | Dots;
export type Marked = { readonly text: string; readonly bold?: boolean | undefined; readonly italic?: boolean | undefined };
/** Room to write in: millimetres, or up to the end of the line (then it must be the last run). */
export type Dots = { readonly dots: number | 'rest' };

export type Align = 'left' | 'center' | 'right' | 'justify';

export type Column = {
  readonly head: string;
  /** A share: widths are divided in the ratio of these numbers. */
  readonly width: number;
  readonly align?: Align | undefined;
};

export type Block =
  | { readonly kind: 'heading'; readonly level: 'part' | 'chapter' | 'section'; readonly label: string; readonly title: string }
  /** `plain`: only "Điều 1." is bold, as in a single decision. */
  | { readonly kind: 'article'; readonly no: number; readonly text: Text; readonly plain?: boolean | undefined }
  | { readonly kind: 'clause'; readonly no: number; readonly text: Text }
  | { readonly kind: 'point'; readonly no: number; readonly text: Text }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly align?: Align | undefined }
  | { readonly kind: 'dash'; readonly text: Text }
  | { readonly kind: 'lines'; readonly count: number }
  | { readonly kind: 'choices'; readonly options: readonly string[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Text[])[] }
  | { readonly kind: 'scan'; readonly text: string; readonly size: number; readonly caption?: string | undefined }
  | { readonly kind: 'signatures'; readonly columns: readonly Signature[] };
