/** A whole number of đồng; there is no smaller coin in use. Negative for what was paid out or corrected. */
export type Dong = number & { readonly __dong: true };

/** For amounts in code and from the database. @throws for anything but a whole number below 2^53 (9,007 trillion) */
export function dong(amount: number): Dong {
  if (!Number.isSafeInteger(amount)) throw new RangeError('Not a whole amount of đồng');
  return amount as Dong;
}

/** The sum, whole by construction. @throws when it grows beyond 2^53 */
export const sumDong = (amounts: Iterable<Dong>): Dong => {
  let sum = 0;
  for (const amount of amounts) sum = dong(sum + amount);
  return sum as Dong;
};

/** Powers of ten behind the words people write after a number. */
const SCALES: Readonly<Record<string, number>> = { '': 0, nghìn: 3, ngàn: 3, triệu: 6, tỷ: 9, tỉ: 9 };
const WRITTEN = /^(-?)(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d+))? ?(nghìn|ngàn|triệu|tỷ|tỉ)? ?(?:đồng|đ|₫|vnđ|vnd)?$/;

/**
 * An amount as people write it: "1.250.000", "1 250 000 đ", "2,5 tỷ đồng". Dots and spaces group thousands, a comma
 * marks decimals. Null when it is none, or does not come to whole đồng.
 */
export function parseDong(text: string): Dong | null {
  const match = WRITTEN.exec(
    text
      .normalize('NFC')
      .trim()
      .toLowerCase()
      .replace(/[\s\u00a0\u202f]+/g, ' '),
  );
  if (match === null) return null;
  const [, sign = '', whole = '', decimals = '', word = ''] = match;
  const scale = SCALES[word] ?? 0;
  const kept = decimals.replace(/0+$/, '');
  if (kept.length > scale) return null;
  const amount = Number(`${sign}${whole.replace(/[. ]/g, '')}${kept.padEnd(scale, '0')}`);
  return Number.isSafeInteger(amount) ? ((amount === 0 ? 0 : amount) as Dong) : null;
}

const FORMATS = {
  vi: new Intl.NumberFormat('vi-VN', { style: 'currency', currency: 'VND' }),
  en: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'VND', currencyDisplay: 'code' }),
} as const;

/** "1.250.000 ₫" in Vietnamese, "VND 1,250,000" in English. */
export const formatDong = (amount: Dong, lang: keyof typeof FORMATS): string => FORMATS[lang].format(amount);
