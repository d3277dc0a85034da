import type { Day } from '#kernel/day.ts';
import { paragraph, type Paper } from '#kernel/papers/index.ts';
import { draftMark, sentToCommune, SIGN_NOTE, textsOf, typed, villagePaper, type PaperGround } from './common.ts';

export interface MeetingMinutes extends PaperGround {
  readonly on: Day;
  readonly chair: string;
  readonly secretary: string | null;
  /** As the secretary kept it, or as drafted from what was recorded. */
  readonly text: string;
  /** The secretary has not kept them yet. */
  readonly draft: boolean;
}

/** Minutes of a meeting as recorded (biên bản họp). */
export function meetingMinutes(v: MeetingMinutes): Paper {
  const texts = textsOf(v);
  return villagePaper(v, texts, {
    date: v.on,
    body: [...(v.draft ? draftMark(['bản do thư ký lưu']) : []), ...typed(v.text), paragraph(texts.closing)],
    signatures: [
      { title: 'Thư ký', note: SIGN_NOTE, name: v.secretary ?? undefined },
      { title: 'Chủ trì', note: SIGN_NOTE, name: v.chair },
    ],
    recipients: sentToCommune(v.village),
  });
}
