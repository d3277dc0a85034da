import type { Day } from '#kernel/day.ts';
import { bold, paragraph, type Block, type Paper, type Text } from '#kernel/papers/index.ts';
import { clockText, demoMark, inSentence, longDay, villageIssuer, type PaperVillage } from './common.ts';
import type { VoteForm } from './ballot-notice.ts';

/** Can be read standing, in weak light. */
const SIZE = 18;

interface Script {
  readonly village: PaperVillage;
  readonly made: Temporal.Instant;
  readonly topics: readonly string[];
}

export interface MeetingScript extends Script {
  readonly startsAt: Temporal.Instant;
  readonly on: Day;
  readonly place: string;
}

/** What is read over the loudspeaker about a meeting: short sentences, time and place twice, since it is heard once, at work. */
export function meetingScript(v: MeetingScript): Paper {
  const when = `${clockText(v.startsAt)}, ${longDay(v.on)}, tại ${v.place}`;
  return script(v, [
    ['Mời bà con dự họp lúc ', bold(when), '.'],
    ...(v.topics.length === 0 ? [] : [`Cuộc họp bàn và biểu quyết: ${v.topics.join('; ')}.`]),
    'Mỗi hộ một người đại diện biểu quyết. Người nhà có ý kiến khác cũng được đến phát biểu.',
    ['Xin nhắc lại: ', bold(when), '.'],
  ]);
}

export interface BallotScript extends Script {
  readonly named: boolean;
  readonly form: VoteForm;
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/** The same about a vote by slips or online. */
export function ballotScript(v: BallotScript): Paper {
  const when = `từ ${longDay(v.opensOn)} đến hết ${longDay(v.closesOn)}`;
  return script(v, [
    `${v.village.name} lấy ý kiến các hộ về việc: ${v.topics.join('; ')}.`,
    ['Thời gian: ', bold(when), '.'],
    v.form === 'ballot'
      ? `Tổ phát phiếu đến từng nhà đưa phiếu và thu phiếu. Mỗi hộ một phiếu${v.named ? '' : ', không ghi tên'}.`
      : 'Mỗi hộ có một mã để bỏ phiếu bằng điện thoại. Ai cần giúp thì đến điểm sinh hoạt cộng đồng.',
    ['Xin nhắc lại: ', bold(when), '.'],
  ]);
}

const script = (v: Script, lines: readonly Text[]): Paper => ({
  kind: 'sheet',
  made: v.made,
  issuer: villageIssuer(v.village),
  title: 'Bài đọc trên loa',
  size: SIZE,
  body: [
    ...demoMark(v.village),
    paragraph(`Kính thưa bà con ${inSentence(v.village.name)}!`),
    ...lines.map((line): Block => paragraph(line)),
    paragraph('Trân trọng cảm ơn bà con.'),
  ],
});
