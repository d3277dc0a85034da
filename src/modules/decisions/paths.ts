import type { Id } from '#kernel/id.ts';

type Unit = Id<'org.unit'> | ':unit';
type Decision = Id<'decisions.decision'> | ':decision';
type Meeting = Id<'decisions.meeting'> | ':meeting';
type Round = Id<'decisions.round'> | ':round';
type Proposal = Id<'decisions.proposal'> | ':proposal';
type CommuneWide = Id<'decisions.commune_wide'> | ':wide';

/** Last part of a unit's address under which its decisions stand: the second of the six verbs, "dân bàn". */
export const VERB_SLUG = 'ban';

const decision = (code: string) => `/ban/${code}`;

/** Addresses of this module. Views and other modules never type one. `unitPath` goes from the province down. */
export const paths = {
  /** What a commune or a village discusses and decides, for everybody. */
  verb: (unitPath: string) => `/${unitPath}/${VERB_SLUG}`,
  verbCsv: (unitPath: string) => `/${unitPath}/${VERB_SLUG}/bang.csv`,
  /** One matter before one village, for everybody. */
  decision,
  /** The published list of receipts, and the check of one. */
  box: (code: string) => `${decision(code)}/hom-phieu`,
  boxList: (code: string) => `${decision(code)}/hom-phieu.txt`,
  /** The script that checks such a list without this site, as it lies in `docs/`. */
  checkScript: () => '/kiem-phieu.mjs',
  /** The ballot on a phone, and the receipt after it. */
  vote: (code: string) => `${decision(code)}/bo-phieu`,
  receipt: (code: string, receipt: string) => `${decision(code)}/bien-nhan/${receipt}`,
  lookUp: () => '/bo-phieu',
  challenge: (code: string) => `${decision(code)}/kien-nghi`,
  proposal: (code: string) => `/sang-kien/${code}`,

  /** Working pages: a village, a matter, a meeting, one going to the vote. */
  village: (unit: Unit) => `/ban/thon/${unit}`,
  draft: (unit: Unit) => `/ban/thon/${unit}/them-viec`,
  workOn: (id: Decision) => `/ban/viec/${id}`,
  act: (id: Decision, act: string) => `/ban/viec/${id}/${act}`,
  /** Steps the law sets around a matter; and the document of one. */
  procedure: (id: Decision) => `/ban/trinh-tu/${id}`,
  procedureAct: (id: Decision, act: string) => `/ban/trinh-tu/${id}/${act}`,
  stepFile: (id: Decision, step: string) => `/ban/trinh-tu/${id}/${step}/van-ban`,
  /** Paper of the commune's own decision on a release. */
  releaseFile: (id: Decision) => `/ban/cho-thoi/${id}/van-ban`,
  /** Conventions of a commune or a province in figures. */
  conventionFigures: (unit: Unit) => `/ban/huong-uoc/${unit}`,
  /** Text of a village convention and how it stands, for everybody. */
  convention: (code: string) => `${decision(code)}/huong-uoc`,
  /** The annual conference of the community, beside its meeting. */
  annual: (id: Meeting) => `/ban/hoi-nghi/${id}`,
  /** The code on a household's invitation: for the door, not a sign-in. */
  invitationLookUp: () => '/giay-moi',
  invitation: (code: string) => `/giay-moi/${code}`,
  invitationUndo: (code: string) => `/giay-moi/${code}/bo-diem-danh`,
  meeting: (id: Meeting) => `/ban/hop/${id}`,
  meetingAct: (id: Meeting, act: string) => `/ban/hop/${id}/${act}`,
  /** Households of the village, to look at and to print as a sheet for the door. */
  householdSheet: (unit: Unit) => `/ban/thon/${unit}/ho`,
  newMeeting: (unit: Unit) => `/ban/thon/${unit}/hop-moi`,
  /** For the projector in the hall. */
  board: (id: Meeting) => `/ban/hop/${id}/man-hinh`,
  boardOnWall: (id: Meeting) => `/ban/hop/${id}/man-hinh?chieu=1`,
  round: (id: Round) => `/ban/luot/${id}`,
  roundAct: (id: Round, act: string) => `/ban/luot/${id}/${act}`,
  newProposal: (unit: Unit) => `/ban/thon/${unit}/sang-kien-moi`,
  proposalWork: (id: Proposal) => `/ban/sang-kien/${id}`,
  proposalAct: (id: Proposal, act: string) => `/ban/sang-kien/${id}/${act}`,
  commune: (unit: Unit) => `/ban/xa/${unit}`,
  newCommuneWide: (unit: Unit) => `/ban/xa/${unit}/viec-toan-xa`,
  communeWide: (id: CommuneWide) => `/ban/toan-xa/${id}`,
  communeWideAct: (id: CommuneWide, act: string) => `/ban/toan-xa/${id}/${act}`,
  apiDecisions: () => '/api/decisions',
  apiDecision: (code: string) => `/api/decisions/${code}`,
} as const;

/** Last parts of the addresses of what is done with a vote by slips or online. */
export const ballotActs = {
  plan: 'len-ke-hoach-phieu',
  call: 'thong-bao',
  sendPlan: 'gui-ke-hoach',
  slips: 'lam-phieu',
  replace: 'lam-lai-phieu',
  list: 'phieu',
  issued: 'da-phat',
  returned: 'da-thu',
  unmark: 'bo-danh-dau',
  roll: 'sua-danh-sach',
  open: 'mo',
  end: 'ket-thuc',
  stack: 'them-xap',
  dropStack: 'bo-xap',
  enter: 'nhap-xap',
  named: 'nhap-phieu',
  photo: 'anh-xap',
  desk: 'nhap-ho',
  close: 'kiem-phieu',
  cancel: 'huy',
} as const;

/** Last parts of the addresses of what is done about a procedure. */
export const procedureActs = {
  note: 'ghi-buoc',
  team: 'to-bau-cu',
  release: 'can-cu-cho-thoi',
  sign: 'ky-kien-nghi',
  settle: 'quyet-dinh-cho-thoi',
  interim: 'lam-thoi',
  install: 'nguoi-giu-chuc-danh',
  term: 'nhiem-ky',
  leave: 'thoi-giu-chuc-danh',
  drafting: 'to-soan-thao',
  report: 'bao-cao-huong-uoc',
  answerReport: 'tra-loi-bao-cao',
  review: 'ra-soat-huong-uoc',
  dossier: 'ho-so-huong-uoc',
  convention: 'tam-ngung-bai-bo',
  annualPlan: 'ke-hoach-hoi-nghi',
  annualPart: 'phan-hoi-nghi',
  annualResult: 'ket-qua-hoi-nghi',
} as const;
