import type { Day } from '#kernel/day.ts';
import { bold, centred, clause, dash, dots, paragraph, point, scan, type Paper } from '#kernel/papers/index.ts';
import type { SummonsContent } from '../rules/summons.ts';
import { conferencePaper, momentText, numberIn, type PaperGround } from './common.ts';

export interface SummonsPaper extends PaperGround {
  readonly content: SummonsContent;
  readonly issuedOn: Day;
  readonly documentNo: string | null;
  readonly signer: string | null;
  readonly signerTitle: string;
  /** The site it goes to; null for the one all get. */
  readonly site: { readonly name: string; readonly hall: string | null } | null;
  /** Full address of the public page. */
  readonly address: string;
  /** Not sent yet: nobody may take it for the paper itself. */
  readonly draft: boolean;
}

const person = ({ name, titles }: SummonsContent['chairs'][number]): string => [name, ...titles].join(', ');

/** Everything both kinds say: when, where, who, what. */
function commonBlocks(v: SummonsPaper) {
  const { content } = v;
  const directing = content.chairs.filter(({ role }) => role === 'directing');
  const chairs = content.chairs.filter(({ role }) => role === 'chair');
  return [
    clause(1, [bold('Thời gian, địa điểm')]),
    point(1, ['Thời gian: ', bold(`${momentText(Temporal.Instant.from(content.startsAt))}.`)]),
    point(2, ['Điểm cầu chính: ', bold(`${content.place}.`)]),
    ...(v.site === null
      ? []
      : [point(3, ['Tại ', bold(v.site.name), `: ${v.site.hall ?? ''}`, ...(v.site.hall === null ? [dots()] : ['.'])])]),
    clause(2, [bold('Thành phần')]),
    ...directing.map((one, at) => point(at + 1, ['Chỉ đạo hội nghị: ', `${person(one)}.`])),
    ...chairs.map((one, at) => point(directing.length + at + 1, ['Chủ trì: ', `${person(one)}.`])),
    point(directing.length + chairs.length + 1, `Hội nghị được kết nối trực tuyến đến ${content.sites} điểm cầu.`),
    clause(3, [bold('Nội dung')]),
    ...(content.theme === '' ? [] : [paragraph(`Chủ đề: ${content.theme}.`)]),
    ...content.agenda.filter(({ number }) => !number.includes('.')).map(({ title }) => dash(`${title}.`)),
    clause(4, 'Chương trình và tài liệu: quét mã dưới đây bằng điện thoại, hoặc mở địa chỉ ghi dưới mã.'),
    scan(v.address, 22, v.address),
  ];
}

const draftMark = ({ draft }: SummonsPaper) => (draft ? [centred([bold('BẢN DỰ THẢO')])] : []);

const shared = (v: SummonsPaper) => ({
  date: v.issuedOn,
  number: numberIn(v.documentNo, v),
  subject: v.content.title,
  signatures: [{ title: v.signerTitle, name: v.signer ?? undefined }],
});

/** Summons (giấy triệu tập): the sites have to come. */
export const summonsPaper = (v: SummonsPaper): Paper =>
  conferencePaper(v, {
    ...shared(v),
    type: 'Giấy triệu tập',
    body: [
      ...draftMark(v),
      paragraph(['Kính gửi: ', ...(v.site === null ? ['Các điểm cầu dự hội nghị'] : [bold(v.site.name)])]),
      paragraph(`${v.content.bodyName} triệu tập các đồng chí dự ${v.content.title}, cụ thể như sau:`),
      ...commonBlocks(v),
      paragraph(
        'Đề nghị các điểm cầu chuẩn bị hội trường, đường truyền, cử cán bộ kỹ thuật trực máy, gửi danh sách đại biểu và dự gọi thử theo lịch; triệu tập đại biểu đúng thành phần, đúng giờ.',
      ),
    ],
    recipients: [...(v.site === null ? ['Các điểm cầu'] : [v.site.name]), ...v.content.coConveners, 'Lưu: VT, Hồ sơ hội nghị'],
  });

/** Invitation (giấy mời): guests are asked to come. */
export const invitationPaper = (v: SummonsPaper): Paper =>
  conferencePaper(v, {
    ...shared(v),
    type: 'Giấy mời',
    body: [
      ...draftMark(v),
      paragraph(['Trân trọng kính mời: ', dots()]),
      paragraph(['Chức vụ: ', dots()]),
      paragraph(`Tới dự ${v.content.title}.`),
      ...commonBlocks(v),
      paragraph('Sự có mặt của quý vị góp phần vào thành công của hội nghị.'),
    ],
    recipients: ['Như trên', 'Lưu: VT, Hồ sơ hội nghị'],
  });
