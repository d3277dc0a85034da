import { dateText, type Paper } from '#kernel/papers/index.ts';
import { headOf } from './common.ts';
import { conventionName, rulingPaper, type ConventionRuling } from './convention-ruling.ts';

/** Form 03 of Decree 61/2023: the People's Committee recognises the convention, which is in force from then on. */
export const conventionRecognition = (v: ConventionRuling): Paper =>
  rulingPaper(
    v,
    v.request === null
      ? `Xét đề nghị của ${headOf(v.village)}`
      : `Xét đề nghị của ${headOf(v.village)} tại văn bản số ${v.request.no} ${dateText(v.request.on)}`,
    [
      `Công nhận ${conventionName(v)}, đã được cộng đồng dân cư thông qua ${dateText(v.adoptedOn)}. Bản hương ước, quy ước được đóng dấu giáp lai và kèm theo Quyết định này.`,
      'Quyết định này có hiệu lực kể từ ngày ký. Hương ước, quy ước có hiệu lực kể từ ngày được công nhận.',
    ],
  );
