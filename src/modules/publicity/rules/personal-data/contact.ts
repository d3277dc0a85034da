import { digitsOf, type Detector } from './finding.ts';

const NOT_A_PHONE = /(?:mst|mã số thuế|mã số doanh nghiệp|mã ngân sách|mã dự án|số tài khoản|stk|tài khoản)[^\d\n]{0,20}$/iu;

/** Prefixes of mobile numbers since 2018, after the 0 or +84. */
const MOBILE = /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/;
/** Area codes 2x and 2xx with a number of 7 or 8 figures: always 10 figures after the 0. */
const LANDLINE = /^2\d{9}$/;
/** Mobile numbers of before 2018 still stand in old lists. */
const OLD_MOBILE = /^1(?:2\d|6[2-9]|86|88|99)\d{7}$/;

const subscriber = (found: string): string => digitsOf(found).replace(/^(?:840?|0)/, '');

/** Phone numbers as they are written in Việt Nam: 0912345678, 0912 345 678, 091.234.5678, (+84) 912 345 678, 024-3825-1234. */
const phones: Detector = {
  kind: 'phone',
  pattern: /(?<![\d.,/\p{L}])(?:\(?\+?84\)?|0|\((?=0\d{1,3}\))0)(?:[ .()-]{0,2}\d){9,10}(?![\d/]|[.,]\d|-\p{L})/gu,
  weigh: (found, before, after) => {
    if (NOT_A_PHONE.test(before) || /^\s*(?:đồng|đ\b|vnđ|vnd)/iu.test(after)) return null;
    // "84" without plus sign or bracket starts many other numbers.
    if (found.startsWith('84') && !MOBILE.test(subscriber(found))) return null;
    if (MOBILE.test(subscriber(found)) || OLD_MOBILE.test(subscriber(found))) return 'sure';
    return LANDLINE.test(subscriber(found)) ? 'look' : null;
  },
};

/** Addresses of offices (gov.vn) are public by themselves. */
const mail: Detector = {
  kind: 'email',
  pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  weigh: (found) => (/\.gov\.vn$/i.test(found) ? null : 'sure'),
};

/** Only with the words before it: any long number could be one. A fund's own account may well be published. */
const bank: Detector = {
  kind: 'bank-account',
  pattern:
    /(?:số tài khoản|tài khoản số|tài khoản|số tk|tk số|stk|(?<!\p{L})tk(?!\p{L}))\s*(?:ngân hàng|cá nhân)?\s*[:.]?\s*(?<found>\d(?:[ .-]?\d){5,18})(?!\d)/giu,
  weigh: () => 'look',
};

export const contactDetectors: readonly Detector[] = [bank, phones, mail];
