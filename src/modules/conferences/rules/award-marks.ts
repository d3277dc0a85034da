/** What stands in the text of a certificate for what differs from one to the next (chỗ điền). */
export const AWARD_MARKS = [
  'tên',
  'chức danh',
  'hình thức',
  'thành tích',
  'hội nghị',
  'số quyết định',
  'ngày quyết định',
] as const;
export type AwardMark = (typeof AWARD_MARKS)[number];

const MARK = /\{([^{}]*)\}/gu;
const isMark = (name: string): name is AwardMark => AWARD_MARKS.some((mark) => mark === name);

/** Marks in a text that no certificate knows, as they were typed. */
export const unknownMarks = (text: string): readonly string[] =>
  [...text.matchAll(MARK)].flatMap(([typed, name = '']) => (isMark(name) ? [] : [typed]));

/** The lines of a text with its marks filled in; a line whose mark stands for nothing is left out. */
export const fillLines = (text: string, values: Readonly<Record<AwardMark, string>>): readonly string[] =>
  text
    .split('\n')
    .filter((line) => [...line.matchAll(MARK)].every(([, name = '']) => !isMark(name) || values[name] !== ''))
    .map((line) => line.replaceAll(MARK, (typed, name: string) => (isMark(name) ? values[name] : typed)).trim())
    .filter((line) => line !== '');

/** How certificates are worded. */
export interface AwardForm {
  /** Who commends. */
  readonly issuer: string;
  readonly heading: string;
  readonly body: string;
  readonly signerTitle: string;
}

/** Where a unit has not worded its own. */
export const usualForm = (bodyName: string): AwardForm => ({
  issuer: bodyName,
  heading: 'Giấy chứng nhận khen thưởng',
  body: [
    'Tặng: {tên}',
    '{chức danh}',
    'Hình thức: {hình thức}',
    'Thành tích: {thành tích}',
    'Công bố tại {hội nghị}',
    'Quyết định số {số quyết định}',
    'ngày {ngày quyết định}',
  ].join('\n'),
  signerTitle: 'Thủ trưởng cơ quan',
});
