import { weekday, ZONE, type Day } from '#kernel/day.ts';
import { atMiddle, atStart, formatNumber } from '#kernel/html/format.ts';
import { bold, centred, dateText, italic, paragraph, type Block, type Issuer, type OfficialPaper } from '#kernel/papers/index.ts';
import { fillTexts, type Marks } from './texts.ts';
import type { FormTexts } from './forms.ts';

/** The village a paper is about, with the names the law gives its people. */
export interface PaperVillage {
  /** With its type word: "Thôn Bản Mây", "Tổ dân phố 5". */
  readonly name: string;
  readonly type: 'thon' | 'to-dan-pho';
  /** With its type word: "Xã Suối Mơ". */
  readonly commune: string;
  /** Địa danh of the date line: "Suối Mơ". */
  readonly place: string;
  /** Made up for the demonstration: no paper of it may be taken for a real one. */
  readonly demo: boolean;
  /** Names of those who hold the posts on the day; null where nobody does. */
  readonly head: string | null;
  readonly frontHead: string | null;
}

/** What every paper gets beside its own values. */
export interface PaperGround {
  readonly village: PaperVillage;
  /** Of the form, as the commune words it on the day of the paper; marks still in it. */
  readonly texts: FormTexts;
  readonly made: Temporal.Instant;
}

/** "Trưởng thôn", "Tổ trưởng tổ dân phố". */
export const headTitle = ({ type }: PaperVillage): string => (type === 'thon' ? 'Trưởng thôn' : 'Tổ trưởng tổ dân phố');

/** The head of this village: "Trưởng thôn Bản Mây", "Tổ trưởng tổ dân phố 5", "Trưởng ấp Chợ". */
export function headOf(village: PaperVillage): string {
  const name = inSentence(village.name);
  return name.startsWith('tổ dân phố ') ? `Tổ trưởng ${name}` : `Trưởng ${name}`;
}

/** "thôn", "tổ dân phố": the kind of the village in a sentence. */
export const kindOf = ({ type }: PaperVillage): string => (type === 'thon' ? 'thôn' : 'tổ dân phố');

/** A name with its type word as it stands in a sentence: "thôn Bản Mây". */
export const inSentence = (name: string): string => atMiddle(name, 'vi');

const ofCommune = (body: string, { commune }: PaperVillage): string => `${body} ${inSentence(commune)}`;

export const committeeOf = (village: PaperVillage): string => ofCommune('Ủy ban nhân dân', village);
export const frontOf = (village: PaperVillage): string => ofCommune('Ủy ban Mặt trận Tổ quốc Việt Nam', village);

/** The village below its commune's People's Committee, as the forms of Decree 59/2023 head their papers. */
export const villageIssuer = (village: PaperVillage): Issuer => ({
  superior: committeeOf(village),
  body: inSentence(village.name),
});

/** "19 giờ 30 phút". */
export const clockText = (at: Temporal.Instant): string => {
  const here = at.toZonedDateTimeISO(ZONE);
  return `${String(here.hour).padStart(2, '0')} giờ ${String(here.minute).padStart(2, '0')} phút`;
};

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** "thứ Năm, ngày 26 tháng 11 năm 2026". */
export const longDay = (on: Day): string => `${WEEKDAYS[weekday(on) - 1] ?? ''}, ${dateText(on)}`;

/** "1.250 hộ". */
export const households = (count: number): string => `${formatNumber(count, 'vi')} hộ`;

export const counted = (count: number): string => formatNumber(count, 'vi');

/** Words people typed, paragraph by paragraph; nothing for none. */
export const typed = (text: string): readonly Block[] =>
  text
    .split(/\n+/)
    .filter((one) => one.trim() !== '')
    .map((one) => paragraph(one));

/** A title as it goes on in a sentence: its first letter small unless it is a name in capitals ("Quy ước", "UBND"). */
export const titleInSentence = (title: string): string => (/^\p{Lu}\p{Ll}/u.test(title) ? atMiddle(title, 'vi') : title);

/** What every form knows; a paper adds its own. */
const marksOf = (village: PaperVillage, more: Marks): Marks => ({
  thôn: inSentence(village.name),
  xã: inSentence(village.commune),
  'trưởng thôn': headOf(village),
  ...more,
});

/** The texts of the form as they stand in this paper. */
export const textsOf = ({ texts, village }: PaperGround, marks: Marks = {}): FormTexts =>
  fillTexts(texts, marksOf(village, marks));

/** Above everything a paper of the demonstration says. */
export const demoMark = ({ demo }: PaperVillage): readonly Block[] =>
  demo ? [centred([italic('(Bản minh họa: đơn vị, người và con số không có thật)')])] : [];

/** Above the text of what is not whole yet: nobody may take it for the paper itself. */
export const draftMark = (missing: readonly string[]): readonly Block[] => [
  centred([bold('BẢN DỰ THẢO')]),
  ...(missing.length === 0 ? [] : [paragraph(`Chưa có giá trị. Còn thiếu: ${missing.join('; ')}.`)]),
];

/** "05/NQ-BM" as a number and its symbol; a number in another shape is left to the text. */
export function numberIn(typedNumber: string | null, symbol: string): OfficialPaper['number'] {
  const [, no, kept = ''] = /^0*(\d+)\s*\/\s*(\S.*)$/u.exec(typedNumber ?? '') ?? [];
  if (no !== undefined) return { no: Number(no), symbol: kept };
  if (/^\d+$/.test(typedNumber ?? '') && symbol !== '') return { no: Number(typedNumber), symbol };
  return symbol === '' ? undefined : { no: null, symbol };
}

/** Everything above and below the text that village papers share. */
export const villagePaper = (
  { village, made }: PaperGround,
  texts: FormTexts,
  rest: Pick<OfficialPaper, 'date' | 'body'> & Partial<OfficialPaper>,
): OfficialPaper => ({
  kind: 'state',
  made,
  issuer: villageIssuer(village),
  place: village.place,
  type: texts.type,
  subject: texts.subject,
  ...(texts.bases.length === 0 ? {} : { bases: texts.bases }),
  ...rest,
  body: [...demoMark(village), ...rest.body],
});

/** To the commune's People's Committee and Front, and kept in the village. */
export const sentToCommune = (village: PaperVillage): readonly string[] => [
  committeeOf(village),
  frontOf(village),
  `Lưu: ${inSentence(village.name)}`,
];

export const SIGN_NOTE = '(Ký, ghi rõ họ tên)';

/** "Ông (bà) Vàng A Thử". */
export const person = (name: string): string => `${atStart('ông (bà)', 'vi')} ${name}`;
