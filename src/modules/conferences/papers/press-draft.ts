import { dateText } from '#kernel/papers/index.ts';
import type { Day } from '#kernel/day.ts';
import { atMiddle, formatNumber } from '#kernel/html/format.ts';

/** What is known of a conference, as a report tells it. Everything here was recorded; nothing is guessed. */
export interface PressFacts {
  readonly title: string;
  readonly theme: string;
  readonly conveners: readonly string[];
  readonly on: Day;
  /** "8 giờ 00". */
  readonly at: string;
  readonly place: string;
  /** With their posts: "Đồng chí Trần Văn A, Phó Bí thư Tỉnh ủy". */
  readonly directing: string | null;
  readonly chairs: readonly string[];
  readonly sites: number;
  readonly joined: number;
  readonly delegates: number;
  readonly present: number;
  /** Accepted papers, each with the unit it came from. */
  readonly papers: readonly { readonly title: string; readonly unit: string }[];
  readonly turns: number;
  readonly polls: readonly { readonly question: string; readonly carried: boolean }[];
  readonly proposals: number;
  /** Clauses of the conclusions, as they were announced. */
  readonly conclusions: readonly { readonly text: string; readonly unit: string; readonly due: string | null }[];
  readonly awards: readonly { readonly name: string; readonly award: string }[];
  readonly demo: boolean;
}

const n = (value: number): string => formatNumber(value, 'vi');
const listed = (items: readonly string[]): string => items.join('; ');

/** Longer lists are told by their number and their first. */
const MOST_NAMED = 8;

/**
 * A first text for whoever writes the report (bài đưa tin), from facts alone and in their order: when and where, who, what was
 * discussed, what was decided, what was concluded. Paragraphs, the first being the head line's own sentence.
 */
export const pressDraft = (facts: PressFacts): readonly string[] => [
  ...(facts.demo ? ['Dữ liệu minh họa: đơn vị, người và con số trong bài không có thật.'] : []),
  opening(facts),
  ...chairing(facts),
  attendance(facts),
  ...discussion(facts),
  ...votes(facts),
  ...conclusions(facts),
  ...awards(facts),
];

const opening = ({ on, at, place, conveners, title, theme }: PressFacts): string => {
  const about = theme === '' ? '' : `, với chủ đề “${theme}”`;
  return `Lúc ${at} ${atMiddle(dateText(on), 'vi')}, tại ${place}, ${conveners.join(' và ')} tổ chức ${atMiddle(title, 'vi')}${about}.`;
};

const chairing = ({ directing, chairs }: PressFacts): readonly string[] => [
  ...(directing === null ? [] : [`Dự và chỉ đạo hội nghị: ${directing}.`]),
  ...(chairs.length === 0 ? [] : [`Chủ trì hội nghị: ${listed(chairs)}.`]),
];

const attendance = ({ sites, joined, delegates, present }: PressFacts): string => {
  const linked = joined === 0 ? `${n(sites)} điểm cầu được mời` : `${n(joined)} trong ${n(sites)} điểm cầu`;
  const people = delegates === 0 ? '' : `, ${n(present)} trong ${n(delegates)} đại biểu được mời có mặt`;
  return `Hội nghị được tổ chức trực tiếp kết hợp trực tuyến, nối ${linked}${people}.`;
};

function discussion({ papers, turns, proposals }: PressFacts): readonly string[] {
  const named = papers.slice(0, MOST_NAMED).map(({ title, unit }) => `“${title}” (${unit})`);
  const more = papers.length > MOST_NAMED ? ` và ${n(papers.length - MOST_NAMED)} tham luận khác` : '';
  return [
    ...(papers.length === 0 ? [] : [`Hội nghị nhận ${n(papers.length)} tham luận, trong đó có: ${listed(named)}${more}.`]),
    ...(turns === 0
      ? []
      : [`Có ${n(turns)} lượt phát biểu tại hội nghị${proposals === 0 ? '' : `; các điểm cầu nêu ${n(proposals)} kiến nghị`}.`]),
  ];
}

const votes = ({ polls }: PressFacts): readonly string[] =>
  polls.length === 0
    ? []
    : [
        `Hội nghị biểu quyết ${n(polls.length)} nội dung: ${listed(
          polls.map(({ question, carried }) => `“${question}”: ${carried ? 'được thông qua' : 'không được thông qua'}`),
        )}.`,
      ];

const conclusions = ({ conclusions: all }: PressFacts): readonly string[] =>
  all.length === 0
    ? []
    : [
        'Kết luận hội nghị, chủ trì giao:',
        ...all.map(({ text, unit, due }) => `- ${text} (${unit}${due === null ? '' : `, hoàn thành trước ${due}`}).`),
      ];

const awards = ({ awards: all }: PressFacts): readonly string[] =>
  all.length === 0
    ? []
    : [
        `Tại hội nghị, ${n(all.length)} tập thể, cá nhân được khen thưởng: ${listed(
          all.slice(0, MOST_NAMED).map(({ name, award }) => `${name} (${award})`),
        )}${all.length > MOST_NAMED ? ' và các tập thể, cá nhân khác' : ''}.`,
      ];
