import type { Day } from '#kernel/day.ts';
import type { Signature } from '../paper.ts';

/** Official words of papers. They are part of the prescribed form and exist in Vietnamese only. */
export const TERMS = {
  national: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  to: 'Kính gửi:',
  submit: 'Kính trình:',
  recipients: 'Nơi nhận:',
  recipientsParty: 'Nơi nhận',
  annex: 'Phụ lục',
  code: 'Mã phiếu:',
  scan: 'Mã QR',
} as const;

export const caps = (text: string): string => text.toLocaleUpperCase('vi');

/** Numbers under 10 get a zero before them (Decree 30/2020, Annex I, II.3). */
const padded = (no: number): string => String(no).padStart(2, '0');

/** "05/BC-UBND", for the Party "05-BC/ĐU"; room for the number where there is none yet. */
export function numberText(number: { readonly no: number | null; readonly symbol: string }, party: boolean): string {
  const no = number.no === null ? '.......' : padded(number.no);
  return party ? `Số ${no}-${number.symbol}` : `Số: ${no}/${number.symbol}`;
}

/** "ngày 05 tháng 01 năm 2026": days under 10 and the months 1 and 2 get a zero (Decree 30/2020, Annex I, II.4). */
export function dateText(date: Day | null): string {
  if (date === null) return 'ngày ..... tháng ..... năm ..........';
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const m = Number(month);
  return `ngày ${dayOfMonth} tháng ${m < 3 ? month : m} năm ${year}`;
}

const LETTERS = Array.from('abcdđeghiklmnopqrstuvxy');

/** Letter of a point, from 1: a, b, c, d, đ, e, g ... After the last come a1, b1 ... */
export function pointLetter(no: number): string {
  const round = Math.floor((no - 1) / LETTERS.length);
  return `${LETTERS[(no - 1) % LETTERS.length]}${round === 0 ? '' : round}`;
}

const ROMAN: readonly [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

export function roman(no: number): string {
  let rest = no;
  let text = '';
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}

const STATE_PREFIX = { TM: 'TM.', KT: 'KT.', TL: 'TL.', TUQ: 'TUQ.', Q: 'Q.' } as const;
const PARTY_PREFIX = { TM: 'T/M', KT: 'K/T', TL: 'T/L', TUQ: 'T/UQ', Q: 'Q.' } as const;

/** "TM. ỦY BAN NHÂN DÂN"; empty where nothing stands above the title. */
export function authorityLine(who: Signature, party: boolean): string {
  const prefix = who.prefix === undefined ? '' : (party ? PARTY_PREFIX : STATE_PREFIX)[who.prefix];
  return caps([prefix, who.authority ?? ''].filter((part) => part !== '').join(' '));
}
