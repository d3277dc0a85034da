import type { Day } from '#kernel/day.ts';
import { dateText, type Paper } from '#kernel/papers/index.ts';
import { headOf } from './common.ts';
import { conventionName, rulingPaper, type ConventionRuling } from './convention-ruling.ts';

/** What is taken out of force, why, and on whose report; fields of an act not yet recorded are null. */
export interface ConventionStop extends ConventionRuling {
  readonly scope: 'whole' | 'part';
  readonly parts: string;
  readonly reason: string | null;
  readonly reportedOn: Day | null;
}

const ROOM = '..........................................................................................';

/** "toàn bộ", or "một phần" with the parts. */
export const scopeText = ({ scope, parts }: ConventionStop): string =>
  scope === 'whole' ? 'toàn bộ' : `một phần (${parts === '' ? ROOM : parts}) của`;

/** "Lý do: ..." ended once. */
export const reasonText = ({ reason }: ConventionStop): string =>
  reason === null ? `Lý do: ${ROOM}` : `Lý do: ${reason.replace(/\.+$/u, '')}.`;

export const reportBase = ({ reportedOn }: ConventionStop): string =>
  `Xét báo cáo bằng văn bản ${dateText(reportedOn)} về hương ước, quy ước`;

export interface ConventionSuspension extends ConventionStop {
  readonly mendBy: Day | null;
}

/** Form 04 of Decree 61/2023: the People's Committee suspends a convention, wholly or in part, with time to mend it. */
export const conventionSuspension = (v: ConventionSuspension): Paper =>
  rulingPaper(v, reportBase(v), [
    `Tạm ngừng thực hiện ${scopeText(v)} ${conventionName(v)} kể từ ngày Quyết định này có hiệu lực. ${reasonText(v)}`,
    `${headOf(v.village)} phối hợp với Trưởng ban công tác Mặt trận tổ chức để cộng đồng dân cư khắc phục, sửa đổi, bổ sung, chậm nhất ${dateText(v.mendBy)} và báo cáo kết quả bằng văn bản.`,
    'Quyết định này có hiệu lực kể từ ngày ký.',
  ]);
