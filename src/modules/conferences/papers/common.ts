import { dayOf, weekday, ZONE, type Day } from '#kernel/day.ts';
import { centred, dateText, italic, type Block, type Issuer, type OfficialPaper } from '#kernel/papers/index.ts';

/** Who issues papers of a conference, and how. */
export interface PaperGround {
  /** Party bodies write by the Party's guidance, all others by Decree 30/2020. */
  readonly kind: 'state' | 'party';
  readonly issuer: Issuer;
  /** Địa danh: "Suối Mơ". */
  readonly place: string;
  readonly made: Temporal.Instant;
  /** Made up for the demonstration: no paper of it may be taken for a real one. */
  readonly demo: boolean;
}

/** "8 giờ 00 phút" as papers write it: "08 giờ 00 phút". */
export const clockText = (at: Temporal.Instant): string => {
  const here = at.toZonedDateTimeISO(ZONE);
  return `${String(here.hour).padStart(2, '0')} giờ ${String(here.minute).padStart(2, '0')} phút`;
};

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** "thứ Sáu, ngày 04 tháng 12 năm 2026". */
const longDay = (on: Day): string => `${WEEKDAYS[weekday(on) - 1] ?? ''}, ${dateText(on)}`;

/** "08 giờ 00 phút, thứ Sáu, ngày 04 tháng 12 năm 2026". */
export const momentText = (at: Temporal.Instant): string => `${clockText(at)}, ${longDay(dayOf(at))}`;

/** Above everything a paper of the demonstration says. */
export const demoMark = ({ demo }: Pick<PaperGround, 'demo'>): readonly Block[] =>
  demo ? [centred([italic('(Bản minh họa: đơn vị, người và con số không có thật)')])] : [];

/** "12-GM/BDVTU", "12/GM-UBND" as a number and its symbol; another shape is left to be written by hand. */
export function numberIn(typed: string | null, { kind }: Pick<PaperGround, 'kind'>): OfficialPaper['number'] {
  const [, no, symbol] = /^0*(\d{1,6})\s*[-/]\s*(\S.*)$/u.exec(typed ?? '') ?? [];
  if (no !== undefined && symbol !== undefined) return { no: Number(no), symbol };
  return { no: null, symbol: kind === 'party' ? 'GM/...' : 'GM-...' };
}

/** The frame all papers of a conference share. */
export const conferencePaper = (
  ground: PaperGround,
  paper: Omit<OfficialPaper, 'kind' | 'issuer' | 'place' | 'made'>,
): OfficialPaper => ({
  ...paper,
  kind: ground.kind,
  issuer: ground.issuer,
  place: ground.place,
  made: ground.made,
  body: [...demoMark(ground), ...paper.body],
});
