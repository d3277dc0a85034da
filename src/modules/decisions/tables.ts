// Made from the migrated database by `npm run tables`: change the migration, not this file.
import type { ColumnType, Generated } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import type {} from '#kernel/db.ts';

interface AnnualTable {
  meeting_id: Id<'decisions.meeting'>;
  plan_sent_on: Day | null;
  result: Generated<string>;
  result_sent_on: Day | null;
}

interface AnnualPartTable {
  meeting_id: Id<'decisions.meeting'>;
  no: number;
  words: string;
}

interface AttendanceTable {
  meeting_id: Id<'decisions.meeting'>;
  household_id: Id<'org.household'>;
  cluster_no: number | null;
  representative: string | null;
  present: Generated<boolean>;
  also_speaking: Generated<boolean>;
}

interface BallotTable {
  round_id: Id<'decisions.round'>;
  choices: number[] | null;
  receipt: string | null;
}

interface BatchTable {
  id: Id<'decisions.batch'>;
  round_id: Id<'decisions.round'>;
  no: number;
  slips: number;
  photo_id: Id<'kernel.file'> | null;
}

interface BatchEntryTable {
  id: Id<'decisions.batch_entry'>;
  batch_id: Id<'decisions.batch'>;
  entered_by: Id<'org.person'>;
  holding_id: Id<'org.holding'>;
  entry: ColumnType<unknown, string, string>;
  created_on: Day;
  no: number;
}

interface ChallengeTable {
  id: Id<'decisions.challenge'>;
  code: string;
  decision_id: Id<'decisions.decision'>;
  addressee: 'peoples-committee' | 'front' | 'inspection-board';
  words: string | null;
  contact: string | null;
  sent_on: Day;
  answer: string | null;
  answered_on: Day | null;
  answered_by: Id<'org.holding'> | null;
  erased_on: Day | null;
}

interface ClusterTable {
  meeting_id: Id<'decisions.meeting'>;
  no: number;
  name: string;
  place: string;
  starts_at: Temporal.Instant;
  chair: string;
}

interface CommuneWideTable {
  id: Id<'decisions.commune_wide'>;
  code: string;
  unit_id: Id<'org.unit'>;
  matter: string;
  title: string;
  content: Generated<string>;
  rule_day: Day;
  form: 'meeting' | 'ballot';
  front_agreed_on: Day;
  state: 'open' | 'passed' | 'failed' | 'withdrawn';
  concluded_on: Day | null;
  effective_on: Day | null;
  demo: Generated<boolean>;
  created_at: Temporal.Instant;
}

interface ConsentTable {
  proposal_id: Id<'decisions.proposal'>;
  household_id: Id<'org.household'>;
  given_on: Day;
  way: 'meeting' | 'writing' | 'other';
}

interface ConventionTable {
  decision_id: Id<'decisions.decision'>;
  comments: Generated<number>;
  request_no: string | null;
  request_on: Day | null;
  adopted: Generated<string>;
  review_day: string | null;
}

interface ConventionActTable {
  id: Id<'decisions.convention_act'>;
  decision_id: Id<'decisions.decision'>;
  kind: 'suspended' | 'resumed' | 'abolished';
  scope: 'whole' | 'part';
  parts: Generated<string>;
  reason: string;
  reported_on: Day | null;
  due_on: Day | null;
  on_day: Day;
  mend_by: Day | null;
  document_no: string;
  legal_ref: string;
  law_status: 'confirmed' | 'verify';
  by_holding: Id<'org.holding'>;
  created_at: Temporal.Instant;
}

interface ConventionReportTable {
  id: Id<'decisions.convention_report'>;
  decision_id: Id<'decisions.decision'>;
  asks: 'suspended' | 'abolished';
  about: string;
  reported_on: Day;
  due_on: Day;
  legal_ref: string;
  law_status: 'confirmed' | 'verify';
  settled: 'acted' | 'no-ground' | null;
  settled_on: Day | null;
  answer: string | null;
}

interface ConventionReviewTable {
  decision_id: Id<'decisions.decision'>;
  year: number;
  on_day: Day;
  outcome: 'kept' | 'to-amend';
  note: Generated<string>;
}

interface ConventionSummaryTable {
  unit_id: Id<'org.unit'>;
  year: number;
  document_no: string;
  sent_on: Day;
}

interface DecisionTable {
  id: Id<'decisions.decision'>;
  code: string;
  unit_id: Id<'org.unit'>;
  commune_wide_id: Id<'decisions.commune_wide'> | null;
  proposal_id: Id<'decisions.proposal'> | null;
  matter: string;
  title: string;
  content: Generated<string>;
  election: 'elect' | 'release' | null;
  rule_day: Day;
  state:
    | 'draft'
    | 'announced'
    | 'voting'
    | 'counting'
    | 'no-result'
    | 'passed'
    | 'failed'
    | 'sent'
    | 'recognised'
    | 'refused'
    | 'annulled'
    | 'amended'
    | 'abolished'
    | 'withdrawn';
  decided_on: Day | null;
  effective_on: Day | null;
  sent_on: Day | null;
  answer_due: Day | null;
  replaced_by: Id<'decisions.decision'> | null;
  file_id: Id<'kernel.file'> | null;
  demo: Generated<boolean>;
  created_at: Temporal.Instant;
}

interface DraftingTable {
  decision_id: Id<'decisions.decision'>;
  minority: 'not-needed' | 'met';
  named_on: Day;
}

interface DraftingMemberTable {
  id: Id<'decisions.drafting_member'>;
  decision_id: Id<'decisions.decision'>;
  part: 'organisation' | 'respected' | 'law';
  name: string | null;
}

interface ElectionTeamTable {
  id: Id<'decisions.election_team'>;
  decision_id: Id<'decisions.decision'>;
  name: string | null;
  leader: Generated<boolean>;
}

interface EntryTable {
  id: Id<'decisions.entry'>;
  unit_id: Id<'org.unit'>;
  kind: 'check-in' | 'count' | 'return' | 'open' | 'secretary' | 'method' | 'stack';
  outcome: 'applied' | 'same' | 'kept' | 'settled';
  content_hash: Buffer | null;
  device: string | null;
  noted_on: Day;
  received_on: Day;
  received_by: Id<'org.holding'>;
}

interface HandCountTable {
  id: Id<'decisions.hand_count'>;
  round_id: Id<'decisions.round'>;
  cluster_no: number | null;
  counts: ColumnType<unknown, string, string>;
  counted_by: Id<'org.holding'>;
  created_at: Temporal.Instant;
}

interface HeadTermTable {
  decision_id: Id<'decisions.decision'>;
  kind: 'elected' | 'interim';
  holding_id: Id<'org.holding'>;
  from_day: Day;
  law_until: Day;
  until_day: Day;
  change_document: string | null;
  legal_ref: string;
  law_status: 'confirmed' | 'verify';
}

interface InterimTable {
  decision_id: Id<'decisions.decision'>;
  document_no: string;
  from_day: Day;
  by_holding: Id<'org.holding'>;
}

interface InvitationTable {
  meeting_id: Id<'decisions.meeting'>;
  household_id: Id<'org.household'>;
  code_hash: Buffer;
}

interface MeetingTable {
  id: Id<'decisions.meeting'>;
  code: string;
  unit_id: Id<'org.unit'>;
  kind: 'community' | 'annual';
  starts_at: Temporal.Instant;
  place: string;
  chair_holding: Id<'org.holding'> | null;
  chair: string;
  secretary: string | null;
  secretary_votes: number | null;
  scattered: Generated<boolean>;
  cluster_document: string | null;
  notice_on: Day | null;
  state: 'planned' | 'called' | 'open' | 'closed' | 'cancelled';
  households: number | null;
  minutes: Generated<string>;
  demo: Generated<boolean>;
  created_at: Temporal.Instant;
}

interface NamedSlipTable {
  round_id: Id<'decisions.round'>;
  receipt: string;
  entered_by: Id<'org.person'>;
  holding_id: Id<'org.holding'>;
  choices: number[] | null;
}

interface OptionTable {
  round_id: Id<'decisions.round'>;
  no: number;
  kind: 'agree' | 'disagree' | 'other' | 'candidate';
  label: string | null;
  origin: 'front-board' | 'self' | 'meeting' | null;
  age_confirmed: Generated<boolean>;
}

interface PaperRecordTable {
  decision_id: Id<'decisions.decision'>;
  kind: 'resolution' | 'minutes' | 'memorandum' | 'agreement';
  number: string | null;
  discussed: Generated<string>;
  decided: Generated<string>;
  head_name: string | null;
  front_head_name: string | null;
  first_household_name: string | null;
  second_household_name: string | null;
  signed_on: Day | null;
  file_id: Id<'kernel.file'> | null;
}

interface PaperTextTable {
  id: Id<'decisions.paper_text'>;
  unit_id: Id<'org.unit'>;
  form: string;
  words: ColumnType<unknown, string, string> | null;
  valid_from: Day | null;
  created_at: Temporal.Instant;
}

interface PetitionConsentTable {
  decision_id: Id<'decisions.decision'>;
  household_id: Id<'org.household'>;
  given_on: Day;
}

interface ProposalTable {
  id: Id<'decisions.proposal'>;
  code: string;
  unit_id: Id<'org.unit'>;
  matter: string;
  title: string;
  content: string;
  proposer: 'chair' | 'head' | 'residents';
  initiator: string | null;
  households: number;
  opened_on: Day;
  state: 'collecting' | 'ready' | 'put' | 'withdrawn';
  endorsed_on: Day | null;
  ready_on: Day | null;
  consents: number | null;
  ended_on: Day | null;
  demo: Generated<boolean>;
  created_at: Temporal.Instant;
}

interface ReceiptTable {
  round_id: Id<'decisions.round'>;
  code: string;
}

interface ReleaseTable {
  decision_id: Id<'decisions.decision'>;
  ground: 'own-request' | 'front-board' | 'petition';
  cause: 'lost-confidence' | 'not-performed' | 'violations' | null;
  asked_on: Day;
  households: number | null;
  signed: number | null;
}

interface ReleaseRulingTable {
  decision_id: Id<'decisions.decision'>;
  outcome: 'released' | 'kept';
  reason: string;
  document_no: string;
  front_agreed_on: Day;
  on_day: Day;
  file_id: Id<'kernel.file'>;
  by_holding: Id<'org.holding'>;
}

interface RollTable {
  round_id: Id<'decisions.round'>;
  household_id: Id<'org.household'>;
  cluster_no: number | null;
  code_hash: Buffer | null;
  issued: Generated<boolean>;
  votable: Generated<boolean>;
  voted: 'hands' | 'paper' | 'phone' | 'desk' | null;
  attempt: Buffer | null;
  assisted_by: Id<'org.holding'> | null;
}

interface RoundTable {
  id: Id<'decisions.round'>;
  decision_id: Id<'decisions.decision'>;
  no: number;
  meeting_id: Id<'decisions.meeting'> | null;
  form: 'meeting' | 'ballot' | 'online-form' | 'online';
  form_ground: string;
  method: 'hands' | 'secret' | 'named';
  method_votes: number | null;
  notice_on: Day | null;
  opens_on: Day | null;
  closes_on: Day | null;
  state: 'planned' | 'called' | 'open' | 'counting' | 'closed' | 'cancelled';
  households: number | null;
  most_choices: Generated<number>;
  box_key: string | null;
  result: ColumnType<unknown, string, string> | null;
  merkle_root: string | null;
  created_at: Temporal.Instant;
}

interface RulingTable {
  id: Id<'decisions.ruling'>;
  decision_id: Id<'decisions.decision'>;
  kind: 'recognised' | 'refused' | 'annulled' | 'mend';
  reason: Generated<string>;
  document_no: string;
  on_day: Day;
  by_holding: Id<'org.holding'>;
  file_id: Id<'kernel.file'> | null;
  created_at: Temporal.Instant;
}

interface ScanTable {
  id: Id<'decisions.scan'>;
  decision_id: Id<'decisions.decision'>;
  paper: 'decision' | 'count';
  round_id: Id<'decisions.round'> | null;
  file_id: Id<'kernel.file'>;
  added_on: Day;
  cleared_on: Day | null;
}

interface SealedBallotTable {
  round_id: string;
  sealed: Buffer;
}

interface StepTable {
  decision_id: Id<'decisions.decision'>;
  key: string;
  due_on: Day | null;
  legal_ref: string;
  law_status: 'confirmed' | 'verify';
  done_on: Day | null;
  note: Generated<string>;
  file_id: Id<'kernel.file'> | null;
}

interface TeamMemberTable {
  id: Id<'decisions.team_member'>;
  round_id: Id<'decisions.round'>;
  role: 'leader' | 'member' | 'counter' | 'witness';
  name: string | null;
  household_id: Id<'org.household'> | null;
  holding_id: Id<'org.holding'> | null;
}

declare module '#kernel/db.ts' {
  interface Tables {
    'decisions.annual': AnnualTable;
    'decisions.annual_part': AnnualPartTable;
    'decisions.attendance': AttendanceTable;
    'decisions.ballot': BallotTable;
    'decisions.batch': BatchTable;
    'decisions.batch_entry': BatchEntryTable;
    'decisions.challenge': ChallengeTable;
    'decisions.cluster': ClusterTable;
    'decisions.commune_wide': CommuneWideTable;
    'decisions.consent': ConsentTable;
    'decisions.convention': ConventionTable;
    'decisions.convention_act': ConventionActTable;
    'decisions.convention_report': ConventionReportTable;
    'decisions.convention_review': ConventionReviewTable;
    'decisions.convention_summary': ConventionSummaryTable;
    'decisions.decision': DecisionTable;
    'decisions.drafting': DraftingTable;
    'decisions.drafting_member': DraftingMemberTable;
    'decisions.election_team': ElectionTeamTable;
    'decisions.entry': EntryTable;
    'decisions.hand_count': HandCountTable;
    'decisions.head_term': HeadTermTable;
    'decisions.interim': InterimTable;
    'decisions.invitation': InvitationTable;
    'decisions.meeting': MeetingTable;
    'decisions.named_slip': NamedSlipTable;
    'decisions.option': OptionTable;
    'decisions.paper_record': PaperRecordTable;
    'decisions.paper_text': PaperTextTable;
    'decisions.petition_consent': PetitionConsentTable;
    'decisions.proposal': ProposalTable;
    'decisions.receipt': ReceiptTable;
    'decisions.release': ReleaseTable;
    'decisions.release_ruling': ReleaseRulingTable;
    'decisions.roll': RollTable;
    'decisions.round': RoundTable;
    'decisions.ruling': RulingTable;
    'decisions.scan': ScanTable;
    'decisions.sealed_ballot': SealedBallotTable;
    'decisions.step': StepTable;
    'decisions.team_member': TeamMemberTable;
  }
}
