import type { Day } from '#kernel/day.ts';
import { bold, clause, dots, paragraph, table, type Paper } from '#kernel/papers/index.ts';
import { committeeOf, frontOf, headTitle, inSentence, SIGN_NOTE, textsOf, villagePaper, type PaperGround } from './common.ts';

export interface CandidateMinutes extends PaperGround {
  /** Day on which the Front board's list was noted; null leaves it to be written. */
  readonly on: Day | null;
  readonly candidates: readonly string[];
}

/** Rows to write in where no candidate is recorded yet. */
const EMPTY = 3;

/** Form 05 of Decree 59/2023: the Front board draws up the list of candidates for head of the village. */
export function candidateMinutes(v: CandidateMinutes): Paper {
  const texts = textsOf(v);
  const title = headTitle(v.village);
  const names = v.candidates.length > 0 ? v.candidates : Array<string>(EMPTY).fill('');
  return villagePaper(v, texts, {
    issuer: { superior: frontOf(v.village), body: `Ban công tác Mặt trận ${inSentence(v.village.name)}` },
    date: v.on,
    body: [
      paragraph(['Hôm nay, vào hồi ', dots(12), ' giờ ', dots(12), ' phút, tại ', dots()]),
      paragraph(
        `Ban công tác Mặt trận ${inSentence(v.village.name)} tổ chức cuộc họp dự kiến danh sách người ứng cử ${title}, nhiệm kỳ ..........`,
      ),
      clause(1, [bold('Thành phần')]),
      paragraph(['- Chủ trì: ông (bà) ', v.village.frontHead ?? dots(), ...(v.village.frontHead === null ? [] : ['.'])]),
      paragraph(['- Thư ký: ông (bà) ', dots()]),
      paragraph(['- Số thành viên Ban công tác Mặt trận có mặt: ', dots(15), ' trên tổng số ', dots(15), ' người.']),
      clause(2, [bold('Nội dung')]),
      paragraph(
        `Cuộc họp nghe quyết định, kế hoạch bầu cử của Chủ tịch Ủy ban nhân dân ${inSentence(v.village.commune)} và tiêu chuẩn ${title}; thảo luận và giới thiệu người ứng cử.`,
      ),
      clause(3, [bold(`Danh sách dự kiến người ứng cử ${title}`)]),
      table(
        [
          { head: 'STT', width: 1.4, align: 'center' },
          { head: 'Họ và tên', width: 5 },
          { head: 'Ngày, tháng, năm sinh', width: 3 },
          { head: 'Nơi ở', width: 3 },
          { head: 'Số người tán thành', width: 3 },
        ],
        names.map((name, at) => [String(at + 1), name, '', '', '']),
      ),
      paragraph(texts.closing),
    ],
    signatures: [
      { title: 'Thư ký', note: SIGN_NOTE },
      {
        prefix: 'TM',
        authority: 'Ban công tác Mặt trận',
        title: 'Trưởng ban',
        note: SIGN_NOTE,
        name: v.village.frontHead ?? undefined,
      },
    ],
    recipients: [`Chủ tịch ${committeeOf(v.village)}`, frontOf(v.village), 'Lưu: Hồ sơ bầu cử'],
  });
}
