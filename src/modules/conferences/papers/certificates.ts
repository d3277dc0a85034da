import type { Day } from '#kernel/day.ts';
import { bold, centred, dateText, type Paper } from '#kernel/papers/index.ts';
import { fillLines, type AwardForm } from '../rules/award-marks.ts';
import { demoMark } from './common.ts';

export interface CertifiedAward {
  readonly name: string;
  readonly title: string | null;
  readonly award: string;
  readonly reason: string;
  readonly decisionNo: string | null;
  readonly decidedOn: Day | null;
}

export interface Certificates {
  readonly made: Temporal.Instant;
  readonly form: AwardForm;
  /** Title of the conference at which they are announced. */
  readonly conference: string;
  readonly awards: readonly CertifiedAward[];
  readonly demo: boolean;
}

/** Certificates of commendation (giấy chứng nhận khen thưởng), half a page each, worded as the unit words them. */
export const certificatesPaper = ({ made, form, conference, awards, demo }: Certificates): Paper => ({
  kind: 'slips',
  made,
  perPage: 2,
  issuer: { body: form.issuer },
  title: form.heading,
  body: demoMark({ demo }),
  signature: { title: form.signerTitle, note: '(Ký tên, đóng dấu)' },
  slips: awards.map(({ name, title, award, reason, decisionNo, decidedOn }) => ({
    body: fillLines(form.body, {
      tên: name,
      'chức danh': title ?? '',
      'hình thức': award,
      'thành tích': reason,
      'hội nghị': conference,
      'số quyết định': decisionNo ?? '',
      'ngày quyết định': decidedOn === null ? '' : dateText(decidedOn).replace(/^ngày /u, ''),
    }).map((line) => centred(line.includes(name) ? [bold(line)] : line)),
  })),
});
