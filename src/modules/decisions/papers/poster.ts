import type { Day } from '#kernel/day.ts';
import { bold, dateText, paragraph, type Block, type Paper } from '#kernel/papers/index.ts';
import { clockText, demoMark, kindOf, longDay, villageIssuer, type PaperVillage } from './common.ts';
import type { VoteForm } from './ballot-notice.ts';

/** About 24 points can be read from two metres. */
const SIZE = 24;
/** With more to say the letters must be smaller, so that it stays one sheet. */
const SMALL = 19;
const MUCH = 260;

interface Announcement {
  readonly village: PaperVillage;
  readonly made: Temporal.Instant;
  readonly topics: readonly string[];
  readonly address: string;
}

export interface MeetingPoster extends Announcement {
  readonly annual: boolean;
  readonly startsAt: Temporal.Instant;
  readonly on: Day;
  readonly place: string;
}

/** A notice of the meeting to hang up at the culture house (áp phích): one sheet, large letters, a code to the public page. */
export const meetingPoster = (v: MeetingPoster): Paper =>
  sheet(v, v.annual ? `Mời dự hội nghị ${kindOf(v.village)}` : `Mời họp ${kindOf(v.village)}`, [
    paragraph(['Thời gian: ', bold(`${clockText(v.startsAt)}, ${longDay(v.on)}`)]),
    paragraph(['Địa điểm: ', bold(v.place)]),
    ...topicBlocks('Nội dung bàn và biểu quyết:', v.topics),
    paragraph('Mỗi hộ gia đình cử một người đại diện.'),
  ]);

export interface BallotPoster extends Announcement {
  readonly form: VoteForm;
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/** A notice of a vote by slips or online to hang up. */
export const ballotPoster = (v: BallotPoster): Paper =>
  sheet(v, v.form === 'ballot' ? 'Lấy ý kiến hộ gia đình' : 'Biểu quyết trực tuyến', [
    ...topicBlocks('Nội dung:', v.topics),
    paragraph(['Từ ', bold(dateText(v.opensOn)), ' đến hết ', bold(dateText(v.closesOn))]),
    paragraph(
      v.form === 'ballot'
        ? 'Tổ phát phiếu đến từng nhà đưa phiếu và thu phiếu. Mỗi hộ một phiếu.'
        : 'Mỗi hộ một mã, dùng một lần. Không có điện thoại thì đến điểm sinh hoạt cộng đồng để được giúp.',
    ),
  ]);

const topicBlocks = (head: string, topics: readonly string[]): readonly Block[] => {
  const [only] = topics;
  if (only === undefined) return [];
  if (topics.length === 1) return [paragraph([`${head} `, bold(only)])];
  return [paragraph(head), ...topics.map((topic, at) => paragraph([`${at + 1}. `, bold(topic)]))];
};

const sheet = (v: Announcement, title: string, body: readonly Block[]): Paper => ({
  kind: 'sheet',
  made: v.made,
  issuer: villageIssuer(v.village),
  title,
  size: v.topics.join().length > MUCH ? SMALL : SIZE,
  body: [...demoMark(v.village), ...body],
  scan: { text: v.address, caption: `Quét mã để xem nội dung và tài liệu, hoặc mở: ${v.address}` },
});
