import type { Paper } from '#kernel/papers/index.ts';
import { headOf } from './common.ts';
import { conventionName, rulingPaper } from './convention-ruling.ts';
import { reasonText, reportBase, scopeText, type ConventionStop } from './convention-suspension.ts';

/** Form 05 of Decree 61/2023: the People's Committee abolishes a convention, wholly or in part. */
export const conventionAbolition = (v: ConventionStop): Paper =>
  rulingPaper(v, reportBase(v), [
    `Bãi bỏ ${scopeText(v)} ${conventionName(v)}. ${reasonText(v)}`,
    `Quyết định này có hiệu lực kể từ ngày ký. ${headOf(v.village)} thông báo cho các hộ gia đình biết.`,
  ]);
