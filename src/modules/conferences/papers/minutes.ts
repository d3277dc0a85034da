import type { Day } from '#kernel/day.ts';
import { bold, centred, paragraph, type Paper } from '#kernel/papers/index.ts';
import { conferencePaper, type PaperGround } from './common.ts';

export interface MinutesPaper extends PaperGround {
  readonly title: string;
  readonly on: Day;
  readonly text: string;
  readonly signatures: readonly { readonly role: 'chair' | 'secretary'; readonly name: string; readonly title: string }[];
  /** Signed by both; otherwise it says that it is a draft. */
  readonly signed: boolean;
}

/** Minutes of a conference (biên bản hội nghị), as they were kept. */
export function minutesPaper(v: MinutesPaper): Paper {
  const signer = (role: 'chair' | 'secretary') => v.signatures.find((one) => one.role === role);
  const column = (role: 'chair' | 'secretary', title: string) => {
    const found = signer(role);
    return { authority: title, title: found?.title, note: '(Ký, ghi rõ họ tên)', name: found?.name };
  };
  return conferencePaper(v, {
    date: v.on,
    type: 'Biên bản',
    subject: v.title,
    body: [
      ...(v.signed ? [] : [centred([bold('BẢN DỰ THẢO')]), paragraph('Chưa có giá trị: chưa đủ chữ ký của thư ký và chủ trì.')]),
      ...v.text
        .split(/\n+/)
        .filter((one) => one.trim() !== '')
        .map((one) => paragraph(one)),
    ],
    signatures: [column('secretary', 'Thư ký'), column('chair', 'Chủ trì')],
    recipients: ['Các cơ quan, đơn vị dự hội nghị', 'Lưu: VT'],
  });
}
