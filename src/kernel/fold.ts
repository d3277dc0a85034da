/**
 * Vietnamese text: composed form on input, folding for search, spelling of the tone mark, addresses, sorting.
 * All functions are pure; folding is idempotent and the same for composed and decomposed input.
 */

/** Composed form (NFC), the form in which every text is stored. */
export const nfc = (text: string): string => text.normalize('NFC');

const MARKS = /[\u0300-\u036f]/g;
const ZERO_WIDTH = /[\u200b\ufeff]/g;
/** đ and the letters that keyboards and scanners put in its place (Icelandic eth, African d), both cases. */
const D_LIKE = /[đĐðÐɖƉ]/g;
const SEPARATORS = /[/_\-\u2010-\u2015\s]+/g;

/**
 * The search form: no marks, lower case, `/ - – _` and every space as one space ("Dân vận/khéo" -> "dan van kheo").
 * Both the stored text and what people type go through it.
 */
export function fold(text: string): string {
  const bare = text.replace(ZERO_WIDTH, '').toLowerCase().normalize('NFD').replace(MARKS, '').normalize('NFC');
  return bare.replace(D_LIKE, 'd').replace(SEPARATORS, ' ').trim();
}

const LATE_TONE = /(?<![qQ])(?:([oO])([aAeE])|([uU])([yY]))([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/gu;

/** Most texts hold no such pair; looking first spares them the way through the decomposed form. */
const MAY_BE_LATE = /[oO][àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ]/;

/**
 * One spelling of two: in open oa, oe, uy the tone mark stands on the first vowel (hoà -> hòa, thuỷ -> thủy),
 * unless q precedes (quý) or a letter follows (hoàn). Returns NFC.
 */
export function normaliseTone(text: string): string {
  const composed = nfc(text);
  if (!MAY_BE_LATE.test(composed)) return composed;
  const moved = composed
    .normalize('NFD')
    .replace(
      LATE_TONE,
      (_all, o: string = '', a: string = '', u: string = '', y: string = '', tone: string) => `${o}${u}${tone}${a}${y}`,
    );
  return nfc(moved);
}

/** ASCII for addresses: "Xã Suối Mơ" -> "xa-suoi-mo". Empty when the text holds no Latin letter or digit. */
export const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

const DOCUMENT_NUMBER = /^\d+[a-z]?(?:[/-][a-z0-9]+)+$/;

/**
 * One form for the number of a document: "Số 23 – QĐ / TW" and "23-qd/tw" both give "23-qd/tw".
 * Null when the text is not a number followed by at least one part after a hyphen or slash.
 */
export function documentNumber(text: string): string | null {
  const marked = text.replace(/[\u2010-\u2015]/g, '-').replace(/\s*([/-])\s*/g, '$1');
  const joined = marked.split(/([/-])/).map((part) => (/^[/-]$/.test(part) ? part : fold(part)));
  const number = joined
    .join('')
    .replace(/^so ?:? ?(?=\d)/, '')
    .replace(/ /g, '-');
  return DOCUMENT_NUMBER.test(number) ? number : null;
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese alphabetical order (a ă â … d đ e ê …), numbers by value: "Phường 2" before "Phường 10". */
export const compareVi = (a: string, b: string): number => collator.compare(a, b);
