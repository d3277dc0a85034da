import { day } from '#kernel/day.ts';
import type { Paper } from '#kernel/papers/index.ts';
import { annualResult } from './annual-result.ts';
import { ballotCount } from './ballot-count.ts';
import { ballotNotice } from './ballot-notice.ts';
import { ballotSlips } from './ballot-slips.ts';
import { candidateMinutes } from './candidates.ts';
import type { PaperGround } from './common.ts';
import { consentSheet } from './consent-sheet.ts';
import { conventionAbolition } from './convention-abolition.ts';
import { conventionAdoption } from './convention-adoption.ts';
import { conventionRecognition } from './convention-recognition.ts';
import { conventionRequest } from './convention-request.ts';
import { conventionSuspension } from './convention-suspension.ts';
import { decisionPaper, type DecisionPaper } from './decision.ts';
import type { Figures } from './figures.ts';
import type { FormKey } from './forms.ts';
import { meetingCount } from './meeting-count.ts';
import { meetingMinutes } from './meeting-minutes.ts';
import { meetingNotice } from './meeting-notice.ts';

/** A form filled in with an example, for whoever words it anew. */
export const samplePaper = (form: FormKey, ground: PaperGround): Paper => SAMPLES[form](ground);

const NOTICE = day('2026-11-21');
const ON = day('2026-11-26');
const LATER = day('2026-12-03');
const STARTS = Temporal.Instant.from('2026-11-26T19:30:00+07:00');
const ADDRESS = 'https://diemcau.example/ban/K7MQ-2RTX-P';
const TITLE = 'Mức đóng góp làm đường bê tông ngõ 3';
const CONTENT = 'Mỗi hộ góp 500.000 đồng và hai ngày công.';
const PLACE = 'Nhà văn hóa thôn';
const REF = 'khoản 1 Điều 21 Luật số 10/2022/QH15';
const MATTER = 'khoản 1 Điều 15 Luật số 10/2022/QH15';
const OPTIONS = ['Đồng ý', 'Không đồng ý', 'Ý kiến khác'];
const CHAIR = 'Nguyễn Văn A';
const ROOT = '3f1c9a5e7b2d4860a1c3e5f7092b4d6f8a0c2e4f6081a3c5e7f90b2d4f6081a3';

const figures = (present: number | null): Figures => ({
  households: 300,
  present,
  ballots: 240,
  blank: 3,
  spoiled: present === null ? 4 : 0,
  options: [203, present === null ? 25 : 29, 5].map((votes, at) => ({ label: OPTIONS[at] ?? '', votes })),
  channels: [{ label: present === null ? 'phiếu giấy' : 'giơ tay', ballots: 240 }],
  needed: 200,
  share: 'từ 2/3 trở lên',
  legalRef: REF,
  outcome: 'passed',
  elected: [],
  elects: false,
});

const COUNT = {
  witnesses: ['Lò Thị Ba', 'Hà Văn Bốn'],
  witnessesAsked: 2,
  copies: '03 bản',
  merkleRoot: ROOT,
  boxAddress: ADDRESS,
};

const decided = (ground: PaperGround): DecisionPaper => ({
  ...ground,
  kind: 'resolution',
  number: '05/NQ-CĐDC',
  title: TITLE,
  meeting: { startsAt: STARTS, place: PLACE, chair: CHAIR, secretary: 'Trần Thị Thư' },
  from: ON,
  until: null,
  form: 'Họp cộng đồng dân cư, biểu quyết giơ tay',
  discussed: CONTENT,
  decided: `Thông qua việc làm đường bê tông ngõ 3. ${CONTENT}`,
  figures: figures(240),
  signers: { head: CHAIR, frontHead: 'Lê Thị B', households: ['Lò Thị Ba', 'Hà Văn Bốn'] },
  signedOn: ON,
  missing: [],
});

const ruling = (ground: PaperGround) => ({
  ...ground,
  title: 'Quy ước về nếp sống văn hóa',
  documentNo: null,
  on: null,
  request: { no: '01/TTr', on: LATER },
  adoptedOn: ON,
});

const stop = (ground: PaperGround) => ({
  ...ruling(ground),
  scope: 'part' as const,
  parts: 'Điều 9',
  reason: 'Điều 9 đặt ra mức phạt tiền trái quy định của pháp luật',
  reportedOn: LATER,
});

const ballot = { form: 'ballot', opensOn: ON, closesOn: LATER, title: TITLE } as const;
const meeting = {
  noticeOn: NOTICE,
  startsAt: STARTS,
  on: ON,
  place: PLACE,
  chair: CHAIR,
  chairTitle: null,
  clusters: [],
  address: ADDRESS,
};

const SAMPLES: Readonly<Record<FormKey, (ground: PaperGround) => Paper>> = {
  'meeting-notice': (ground) =>
    meetingNotice({
      ...ground,
      ...meeting,
      matters: [{ title: TITLE, matterRef: MATTER, needed: 200, households: 300, passRef: REF, candidates: [] }],
      parts: [],
    }),
  'annual-summons': (ground) =>
    meetingNotice({ ...ground, ...meeting, matters: [], parts: ['Khai mạc, bầu thư ký', 'Báo cáo', 'Thảo luận', 'Kết luận'] }),
  'ballot-notice': (ground) =>
    ballotNotice({
      ...ground,
      ...ballot,
      noticeOn: NOTICE,
      content: CONTENT,
      matterRef: MATTER,
      options: OPTIONS,
      needed: 200,
      households: 300,
      passRef: REF,
      leader: 'Lê Thị B',
      members: ['Phạm Văn C', 'Mùa A Hai'],
      witnesses: COUNT.witnesses,
      named: false,
      address: ADDRESS,
    }),
  'meeting-count': (ground) =>
    meetingCount({
      ...ground,
      ...COUNT,
      title: TITLE,
      startsAt: STARTS,
      on: ON,
      place: PLACE,
      counters: ['Phạm Văn C', 'Mùa A Hai', 'Lý Thị D'],
      figures: { ...figures(240), channels: [{ label: 'bỏ phiếu kín', ballots: 240 }] },
    }),
  decision: (ground) => decisionPaper(decided(ground)),
  'ballot-count': (ground) =>
    ballotCount({
      ...ground,
      ...COUNT,
      ...ballot,
      team: ['Lê Thị B', 'Phạm Văn C', 'Mùa A Hai'],
      issued: 300,
      figures: figures(null),
    }),
  'ballot-slip': (ground) => ballotSlips(slips(ground)),
  candidates: (ground) => candidateMinutes({ ...ground, on: NOTICE, candidates: ['Phạm Văn C', 'Mùa A Hai'] }),
  'meeting-minutes': (ground) =>
    meetingMinutes({
      ...ground,
      on: ON,
      chair: CHAIR,
      secretary: 'Trần Thị Thư',
      text: `Thời gian, địa điểm: 19 giờ 30, ngày 26/11/2026, tại ${PLACE}.\n\nViệc 1: ${TITLE}.\n${CONTENT}`,
      draft: false,
    }),
  'annual-result': (ground) =>
    annualResult({
      ...ground,
      sentOn: LATER,
      startsAt: STARTS,
      on: ON,
      place: PLACE,
      chair: CHAIR,
      households: 300,
      present: 240,
      parts: [{ title: 'Khai mạc, bầu thư ký', words: 'Bầu bà Trần Thị Thư làm thư ký.' }],
      result: 'Hội nghị thông qua kế hoạch năm sau.',
    }),
  'consent-sheet': (ground) =>
    consentSheet({
      ...ground,
      title: 'Lắp đèn đường ở ngõ 3',
      content: 'Lắp bốn đèn năng lượng mặt trời.',
      initiator: 'Sùng Thị Chu',
      openedOn: NOTICE,
      households: 300,
      needed: 30,
      shareRef: 'Điều 16 Luật số 10/2022/QH15',
      life: '3 tháng',
      lines: Array.from({ length: 12 }, (_, at) => ({
        code: `H${String(at + 1).padStart(3, '0')}`,
        address: `Nhà số ${at + 1}`,
      })),
    }),
  'convention-request': (ground) =>
    conventionRequest({
      ...ground,
      number: '01/TTr',
      on: LATER,
      title: 'Quy ước về nếp sống văn hóa',
      posted: { on: day('2026-10-10'), place: PLACE },
      comments: 12,
      adoptedOn: ON,
      figures: figures(240),
    }),
  'convention-adoption': (ground) =>
    conventionAdoption({
      ...decided(ground),
      title: 'Quy ước về nếp sống văn hóa',
      adopted: 'Điều 1. Giữ gìn đường làng sạch đẹp.',
    }),
  'convention-recognition': (ground) => conventionRecognition(ruling(ground)),
  'convention-suspension': (ground) => conventionSuspension({ ...stop(ground), mendBy: day('2027-01-15') }),
  'convention-abolition': (ground) => conventionAbolition(stop(ground)),
};

const slips = (ground: PaperGround) => ({
  ...ground,
  communeWide: false,
  named: false,
  title: TITLE,
  content: CONTENT,
  options: OPTIONS,
  mostChoices: 1,
  closesOn: LATER,
  address: ADDRESS,
  boxAddress: `${ADDRESS}/hom-phieu`,
  households: [1, 2].map((no) => ({
    listCode: `H00${no}`,
    address: `Nhà số ${no}`,
    code: 'MẪU-MẪU-MẪU-MẪU',
    receipt: 'MẪU-MẪU-MẪU-MẪU',
  })),
});
