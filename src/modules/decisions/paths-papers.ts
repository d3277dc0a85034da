import type { Id } from '#kernel/id.ts';
import type { PaperFormat } from '#kernel/papers/index.ts';
import { paths } from './paths.ts';

type Unit = Id<'org.unit'> | ':unit';
type Decision = Id<'decisions.decision'> | ':decision';
/** A matter that was decided, so that it has papers. */
type Decided = Id<'decisions.decision'> | ':decided';
type Meeting = Id<'decisions.meeting'> | ':meeting';
type Round = Id<'decisions.round'> | ':round';
type Proposal = Id<'decisions.proposal'> | ':proposal';
type Scan = Id<'decisions.scan'> | ':scan';

const file = (base: string, name: string, format: PaperFormat): string => `${base}/giay-to/${name}.${format}`;

/** Papers by what they belong to, as the last part of their addresses without the ending. */
export const MEETING_PAPERS = ['giay-moi', 'ap-phich', 'bai-doc-loa', 'bien-ban', 'ket-qua'] as const;
export const ROUND_PAPERS = ['thong-bao', 'ap-phich', 'bai-doc-loa', 'kiem-phieu'] as const;
export const DECISION_PAPERS = ['van-ban', 'ung-cu', 'de-nghi', 'thong-qua', 'cong-nhan', 'tam-ngung', 'bai-bo'] as const;
export const OPEN_PAPERS = ['van-ban'] as const;
export const PROPOSAL_PAPERS = ['phieu-dong-y'] as const;
export const FORM_PREVIEWS = ['mac-dinh', 'hien-hanh', 'ban-nhap'] as const;

export type MeetingPaper = (typeof MEETING_PAPERS)[number];
export type RoundPaper = (typeof ROUND_PAPERS)[number];
export type DecisionPaperName = (typeof DECISION_PAPERS)[number];

/** Addresses of papers (giấy tờ), of a commune's forms and of scans. */
export const paperPaths = {
  meeting: (id: Meeting, name: MeetingPaper, format: PaperFormat) => file(paths.meeting(id), name, format),
  round: (id: Round, name: RoundPaper, format: PaperFormat) => file(paths.round(id), name, format),
  /** For those who work on the matter. */
  decision: (id: Id<'decisions.decision'>, name: DecisionPaperName, format: PaperFormat) => file(paths.workOn(id), name, format),
  decided: (id: Decided) => `/ban/viec/${id}`,
  /** The written decision for everybody, once it was sent. */
  open: (code: string, format: PaperFormat) => file(paths.decision(code), 'van-ban', format),
  proposal: (id: Proposal, format: PaperFormat) => file(paths.proposalWork(id), 'phieu-dong-y', format),
  /** Routes of the above. */
  route: (base: string) => `${base}/giay-to/:file`,
  /** Slips and cards with their codes, made from what is shown once. */
  slips: (id: Round) => `${paths.round(id)}/in-phieu`,
  /** Notice of a vote by slips or online, for everybody. */
  ballotNotice: (id: Round) => `${paths.round(id)}/thong-bao-lay-y-kien`,
  forms: (unit: Unit) => `${paths.commune(unit)}/mau-giay-to`,
  form: (unit: Unit, slug: string) => `${paths.commune(unit)}/mau-giay-to/${slug}`,
  formAct: (unit: Unit, slug: string, act: string) => `${paths.commune(unit)}/mau-giay-to/${slug}/${act}`,
  formPreview: (unit: Unit, slug: string, which: (typeof FORM_PREVIEWS)[number], format: PaperFormat) =>
    `${paths.commune(unit)}/mau-giay-to/${slug}/xem/${which}.${format}`,
  scan: (id: Scan) => `/ban/ban-ky/${id}`,
  scanAct: (id: Decision, act: string) => paths.act(id, act),
} as const;
