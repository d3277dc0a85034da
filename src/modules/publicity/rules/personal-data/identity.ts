import { digitsOf, type Detector } from './finding.ts';

/** Codes of provinces and cities in numbers of identity cards, as given out since 2016 (Circular 59/2021/TT-BCA). */
const PROVINCES = new Set(
  `001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046
  048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096`.split(
    /\s+/,
  ),
);

const ID_CUE = /(?:cccd|cmnd|cmt|căn cước|chứng minh|định danh|giấy tờ tùy thân|hộ chiếu)[^\d\n]{0,30}$/iu;
const TAX_CUE = /(?:mst|mã số thuế|mã số doanh nghiệp|mã ngân sách|mã chương|mã dự án|số gcn|seri|sê-ri)[^\d\n]{0,15}$/iu;
const MEASURED = /^\s*(?:đồng|đ\b|vnđ|vnd|triệu|tỷ|m2|m²|ha\b|kg|km|tấn|lượt|người|hộ)/iu;

/** Digits in one run or in groups, not part of a longer number, of an amount or of the number of a document. */
const grouped = (digits: number): RegExp =>
  new RegExp(`(?<![\\d.,/\\-\\p{L}])\\d(?:[ .\\-]?\\d){${digits - 1}}(?![\\d/]|[.,]\\d|-\\p{L})`, 'gu');

/** Province code, century and sex (0 to 3 for those born until 2099), two figures of the year, six at random. */
const looksLikeCard = (digits: string): boolean => PROVINCES.has(digits.slice(0, 3)) && /^[0-3]$/.test(digits.charAt(3));

/** Identity cards (CCCD, 12 figures) and the old people's identity cards (CMND, 9 figures). */
export const identityDetectors: readonly Detector[] = [
  {
    kind: 'national-id',
    pattern: grouped(12),
    weigh: (found, before, after) => {
      if (ID_CUE.test(before)) return 'sure';
      return looksLikeCard(digitsOf(found)) && !TAX_CUE.test(before) && !MEASURED.test(after) ? 'sure' : null;
    },
  },
  {
    kind: 'national-id',
    pattern: grouped(9),
    weigh: (found, before, after) => {
      if (ID_CUE.test(before)) return 'sure';
      // In groups it is an amount far more often than a card; alone and unmeasured it deserves a look.
      return /^\d{9}$/.test(found) && !TAX_CUE.test(before) && !MEASURED.test(after) ? 'look' : null;
    },
  },
];
