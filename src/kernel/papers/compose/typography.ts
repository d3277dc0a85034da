/** Space that does not break. */
export const NBSP = '\u00A0';

/** What a number or letter must stay with: "ngày 05", "Điều 5", "điểm a", "Chương II". */
const BEFORE =
  /(?<=^|[\s(“"])(ngày|tháng|năm|quý|điều|khoản|điểm|chương|mục|phần|phụ lục|mẫu số|mẫu|số:?|tổ|thôn|khóa|lần|kỳ|đợt|lúc|hồi) (?=(?:\d|[ivx]+(?![\p{L}\p{N}])|[a-zđ](?![\p{L}\p{N}])|\.{3}))/giu;

/** What must stay with the number before it: "300 hộ", "50 %", "08 giờ"; a date may break between "05" and "tháng 12". */
const AFTER =
  /(?<=\d) (?=(?:%|hộ|người|phiếu|đồng|đại biểu|giờ|phút|km|m|m2|m²|ha|tỷ|triệu|nghìn|(?:ngày|tháng|năm)(?![ \u00A0]\d))(?![\p{L}\p{N}]))/giu;

/** "ông Nguyễn", "bà Trần": an address does not end a line. */
const ADDRESS = /(?<=^|[\s(“"])(ông|bà|đồng chí|TM\.|KT\.|TL\.|TUQ\.|Q\.) (?=\p{Lu})/gu;

/** NFC, one space at a time, without the signs that no file can hold: they show nothing anyway. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');

/** Plain, and spaces that must not break made so. `last` also keeps the last two syllables together. */
export function typeset(text: string, last = false): string {
  const glued = plain(text)
    .replaceAll(BEFORE, `$1${NBSP}`)
    .replaceAll(AFTER, NBSP)
    .replaceAll(ADDRESS, `$1${NBSP}`)
    .replaceAll(/ (?=[–-] )/g, NBSP);
  return last ? keepLast(glued) : glued;
}

/** Names of bodies and things that read badly when a line ends inside them. */
const PHRASES =
  /(?<![\p{L}\p{N}])(ủy ban nhân dân|hội đồng nhân dân|mặt trận tổ quốc|mặt trận|việt nam|hộ gia đình|công tác|nhân dân)(?![\p{L}\p{N}])/giu;

/** For lines of few words, as in heads and titles: keeps known names whole. */
export const keepPhrases = (text: string): string => text.replaceAll(PHRASES, (phrase) => phrase.replaceAll(' ', NBSP));

const SHORT = 7;

/** A paragraph of some length does not end with one short syllable alone on its line. */
function keepLast(text: string): string {
  const at = text.lastIndexOf(' ');
  if (at < 40 || text.length - at > SHORT) return text;
  return `${text.slice(0, at)}${NBSP}${text.slice(at + 1)}`;
}
