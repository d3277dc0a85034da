import type { Block, Column, Dots, Marked, Signature, Text } from './paper.ts';

/* Short names for writing papers: `[heading(...), article(5, 'Hiệu lực'), clause(1, '...')]`. */

export const bold = (text: string): Marked => ({ text, bold: true });
export const italic = (text: string): Marked => ({ text, italic: true });

/** Room to write in, in millimetres; without a number, to the end of the line. */
export const dots = (millimetres?: number): Dots => ({ dots: millimetres ?? 'rest' });

/** Phần, chương, mục: `heading('chapter', 'Chương I', 'Quy định chung')`. */
export const heading = (level: 'part' | 'chapter' | 'section', label: string, title: string): Block => ({
  kind: 'heading',
  level,
  label,
  title,
});

/** "Điều 5. Hiệu lực", bold, with clauses below: rules and regulations. */
export const article = (no: number, title: Text): Block => ({ kind: 'article', no, text: title });

/** "Điều 1. Công nhận ...": the article is one sentence and only its number is bold: single decisions. */
export const ruling = (no: number, text: Text): Block => ({ kind: 'article', no, text, plain: true });

/** "1. ..." (khoản). */
export const clause = (no: number, text: Text): Block => ({ kind: 'clause', no, text });

/** "a) ..." (điểm), counted from 1 along the Vietnamese alphabet. */
export const point = (no: number, text: Text): Block => ({ kind: 'point', no, text });

export const paragraph = (text: Text): Block => ({ kind: 'paragraph', text });
export const centred = (text: Text): Block => ({ kind: 'paragraph', text, align: 'center' });

/** "- ..." (gạch đầu dòng). */
export const dash = (text: Text): Block => ({ kind: 'dash', text });

/** Dotted lines to write on. */
export const lines = (count: number): Block => ({ kind: 'lines', count });

/** Options with a box before each, to be ticked. */
export const choices = (options: readonly string[]): Block => ({ kind: 'choices', options });

/** Every row has as many cells as there are columns. The head is repeated on each page. */
export const table = (columns: readonly Column[], rows: readonly (readonly Text[])[]): Block => ({
  kind: 'table',
  columns,
  rows,
});

/** A QR code, `size` millimetres wide. */
export const scan = (text: string, size: number, caption?: string): Block => ({ kind: 'scan', text, size, caption });

/** One to four people side by side, for a second group within the text; the usual place is `signatures` of the paper. */
export const signatures = (columns: readonly Signature[]): Block => ({ kind: 'signatures', columns });
