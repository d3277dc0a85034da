import type { Detector } from './finding.ts';

/** Words that end in "sinh" without anybody being born. */
const OTHER_SINH =
  /(?:phát|học|vệ|thí|nảy|giáo|dân|mưu|tái|ký|hy|an|tuyển|khai|giám|phục|thực|môn|chiêu|thư|chào|hạ|hồi|tân)\s*$/iu;

/** Family names that nearly all people bear; a date beside "Nguyễn Văn A" is a date of birth more often than not. */
const FAMILY =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Mai|Tô|Trương|Lương|Hà|Cao|Lưu|Đào|Tạ|Lò|Hoàng|Giàng|Vàng|Sùng|Thào|Lù|Quàng|Cà|Y|H’|Ksor|Rơ|Siu|Thạch|Kim|Sơn|Danh|Châu|Nông|Triệu|Vi|Hà|Quách|Chu|Tống|Thái|Kiều|La|Lại|Phùng|Nghiêm';
const NAME_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${FAMILY})(?:\\s+\\p{Lu}[\\p{L}’]*){1,5}[\\s,;:|()\\-–]{1,6}(?:(?:nam|nữ)[\\s,;|]{1,3})?$`,
  'u',
);
const DOCUMENT_BEFORE = /(?:ngày|từ|đến|trước|sau|kể từ|số|lần)\s*$/iu;

const DATE = String.raw`\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}|(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}`;
const CUE = String.raw`(?<cue>ngày,?\s*tháng,?\s*năm\s+sinh|ngày\s+sinh|năm\s+sinh|sinh\s+ngày|sinh\s+năm|sinh)`;

/** "sinh ngày 12/3/1985", "Ngày sinh: 12-03-1985", "SN 1985", and dates beside a person's name. A year alone deserves a look. */
const birth: readonly Detector[] = [
  {
    kind: 'birth-date',
    pattern: new RegExp(`(?<!\\p{L})${CUE}\\s*[:.]?\\s*(?<found>${DATE})(?!\\d)`, 'giu'),
    weigh: (_found, before) => (OTHER_SINH.test(before) ? null : 'sure'),
  },
  {
    kind: 'birth-date',
    pattern: new RegExp(
      `(?<!\\p{L})(?:${CUE}|(?<short>SN|S\\.N\\.?))\\s*[:.]?\\s*(?<found>(?:19[2-9]\\d|20[0-2]\\d))(?![\\d/])`,
      'giu',
    ),
    weigh: (_found, before) => (OTHER_SINH.test(before) ? null : 'look'),
  },
  {
    kind: 'birth-date',
    pattern: new RegExp(`(?<!\\p{L})S\\.?N\\.?\\s*[:.]?\\s*(?<found>${DATE})(?!\\d)`, 'giu'),
    weigh: () => 'sure',
  },
  {
    kind: 'birth-date',
    pattern: /(?<![\d/.-])(?<found>(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19[2-9]\d|200\d|201[0-5]))(?![\d/])/gu,
    weigh: (_found, before) => (NAME_BEFORE.test(before) && !DOCUMENT_BEFORE.test(before) ? 'look' : null),
  },
];

/** Health insurance card: two letters and 13 figures; social insurance number: 10 figures, known by the words before it. */
const insurance: readonly Detector[] = [
  {
    kind: 'insurance-card',
    pattern: /(?<![\p{L}\d])[A-Z]{2}[ .-]?[1-5](?:[ .-]?\d){12}(?!\d)/gu,
    weigh: (_found, before) => (/(?:số tài khoản|stk)\s*:?\s*$/iu.test(before) ? null : 'sure'),
  },
  {
    kind: 'insurance-card',
    pattern: /(?:bhxh|bhyt|bảo hiểm xã hội|bảo hiểm y tế)[^\d\n]{0,25}?(?<found>\d(?:[ .-]?\d){9})(?!\d)/giu,
    weigh: () => 'sure',
  },
];

/** Illnesses that point to one person when they stand in a list; said in a programme's name they are harmless. */
const health: Detector = {
  kind: 'health',
  pattern:
    /(?<!\p{L})(?:nhiễm HIV|HIV\/AIDS|HIV|ung thư|tâm thần(?: phân liệt)?|lao phổi|viêm gan [BC]|nghiện ma túy|chạy thận|trầm cảm|động kinh)(?!\p{L})/giu,
  weigh: () => 'look',
};

export const personDetectors: readonly Detector[] = [...insurance, ...birth, health];
