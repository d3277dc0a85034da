// Made from the migrated database by `npm run tables`: change the migration, not this file.
import type { ColumnType, Generated } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import type {} from '#kernel/db.ts';

interface AgendaItemTable {
  id: Id<'conferences.agenda_item'>;
  conference_id: Id<'conferences.conference'>;
  above_id: Id<'conferences.agenda_item'> | null;
  place: number;
  kind: 'opening' | 'report' | 'papers' | 'discussion' | 'vote' | 'award' | 'conclusion' | 'closing' | 'break' | 'other';
  title: string;
  planned_at: Temporal.Instant | null;
  planned_minutes: number | null;
  led_by: string | null;
}

interface AwardTable {
  id: Id<'conferences.award'>;
  conference_id: Id<'conferences.conference'>;
  no: number;
  kind: 'collective' | 'individual';
  name: string;
  title: string | null;
  award: string;
  reason: string;
  decision_no: string | null;
  decided_on: Day | null;
}

interface AwardFormTable {
  id: Id<'conferences.award_form'>;
  unit_id: Id<'org.unit'>;
  issuer: string;
  heading: string;
  body: string;
  signer_title: string;
  made_at: Temporal.Instant;
}

interface ChairTable {
  id: Id<'conferences.chair'>;
  conference_id: Id<'conferences.conference'>;
  no: number;
  role: 'directing' | 'chair';
  person_id: Id<'org.person'> | null;
  name: string;
  titles: Generated<string[]>;
}

interface CoConvenerTable {
  conference_id: Id<'conferences.conference'>;
  no: number;
  body_id: Id<'org.body'> | null;
  name: string;
}

interface ConclusionTable {
  id: Id<'conferences.conclusion'>;
  conference_id: Id<'conferences.conference'>;
  no: number;
  text: string;
  site_id: Id<'conferences.site'> | null;
  unit_id: Id<'org.unit'> | null;
  measure: string;
  due_on: Day;
  working_days: number | null;
  drafted_at: Temporal.Instant;
  announced_at: Temporal.Instant | null;
  done_on: Day | null;
}

interface ConclusionNoteTable {
  id: Id<'conferences.conclusion_note'>;
  conclusion_id: Id<'conferences.conclusion'>;
  kind: 'progress' | 'done' | 'reopened';
  text: string;
  at: Temporal.Instant;
  holding_id: Id<'org.holding'> | null;
}

interface ConferenceTable {
  id: Id<'conferences.conference'>;
  code: string;
  unit_id: Id<'org.unit'>;
  body_id: Id<'org.body'> | null;
  body_name: string;
  kind: 'review' | 'dialogue' | 'thematic' | 'congress';
  title: string;
  theme: Generated<string>;
  period_from: Day | null;
  period_to: Day | null;
  starts_at: Temporal.Instant;
  ends_at: Temporal.Instant;
  place: string;
  sites_day: Day;
  state: 'planned' | 'called' | 'open' | 'closed' | 'concluded' | 'cancelled';
  called_on: Day | null;
  open_to_public: Generated<boolean>;
  quorum_of: 'sites' | 'delegates' | null;
  quorum_numerator: number | null;
  quorum_denominator: number | null;
  quorum_over: Generated<boolean>;
  quorum_ref: string | null;
  previous_id: Id<'conferences.conference'> | null;
  demo: Generated<boolean>;
  created_at: Temporal.Instant;
}

interface DelegateTable {
  id: Id<'conferences.delegate'>;
  conference_id: Id<'conferences.conference'>;
  site_id: Id<'conferences.site'>;
  no: number;
  kind: 'delegate' | 'guest' | 'observer' | 'press';
  person_id: Id<'org.person'> | null;
  name: string | null;
  titles: Generated<string[]>;
  weight: Generated<number>;
  code_hash: Buffer | null;
  presence: Generated<'expected' | 'present' | 'absent'>;
  presence_way: 'list' | 'code' | null;
  presence_at: Temporal.Instant | null;
  absence_reason: string | null;
  mandate_to: Id<'conferences.delegate'> | null;
}

interface DocumentTable {
  id: Id<'conferences.document'>;
  conference_id: Id<'conferences.conference'>;
  item_id: Id<'conferences.agenda_item'> | null;
  no: number;
  title: string;
  audience: 'public' | 'attendees' | 'secretariat';
  embargo_until: Temporal.Instant | null;
  file_id: Id<'kernel.file'>;
  added_at: Temporal.Instant;
}

interface DoorCodeTable {
  conference_id: Id<'conferences.conference'>;
  role: 'chair' | 'secretary';
  code_hash: Buffer;
  made_at: Temporal.Instant;
}

interface HeadCountTable {
  id: Id<'conferences.head_count'>;
  site_id: Id<'conferences.site'>;
  present: number;
  at: Temporal.Instant;
  afterwards: Generated<boolean>;
}

interface MeetingEventTable {
  conference_id: Id<'conferences.conference'>;
  rev: number;
  kind: string;
  payload: ColumnType<unknown, string, string>;
  at: Temporal.Instant;
  occurred_at: Temporal.Instant | null;
  seat_id: Id<'conferences.seat'> | null;
  person_id: Id<'org.person'> | null;
}

interface MinutesTable {
  conference_id: Id<'conferences.conference'>;
  no: number;
  text: string;
  rev: number;
  at: Temporal.Instant;
  person_id: Id<'org.person'> | null;
  seat_id: Id<'conferences.seat'> | null;
}

interface MinutesSignatureTable {
  conference_id: Id<'conferences.conference'>;
  no: number;
  role: 'chair' | 'secretary';
  name: string;
  title: string;
  at: Temporal.Instant;
  person_id: Id<'org.person'> | null;
  seat_id: Id<'conferences.seat'> | null;
}

interface NamedVoteTable {
  poll_id: Id<'conferences.poll'>;
  delegate_id: Id<'conferences.delegate'>;
  choices: number[];
  at: Temporal.Instant;
}

interface PaperTable {
  id: Id<'conferences.paper'>;
  conference_id: Id<'conferences.conference'>;
  site_id: Id<'conferences.site'>;
  item_id: Id<'conferences.agenda_item'> | null;
  place: number;
  title: string;
  speaker: string | null;
  speaker_title: string | null;
  delegate_id: Id<'conferences.delegate'> | null;
  minutes: number;
  due_on: Day | null;
  state: 'announced' | 'submitted' | 'accepted';
  submitted_at: Temporal.Instant | null;
  accepted_at: Temporal.Instant | null;
  file_id: Id<'kernel.file'> | null;
}

interface PollTable {
  id: Id<'conferences.poll'>;
  conference_id: Id<'conferences.conference'>;
  no: number;
  item_id: Id<'conferences.agenda_item'> | null;
  question: string;
  method: 'hands' | 'slips' | 'named' | 'secret';
  shape: 'question' | 'choice';
  most_choices: Generated<number>;
  base: 'valid' | 'cast' | 'present' | 'entitled';
  numerator: number;
  denominator: number;
  strict: boolean;
  rule_ref: string;
  state: 'draft' | 'open' | 'closed' | 'published' | 'cancelled';
  created_at: Temporal.Instant;
  opened_at: Temporal.Instant | null;
  closed_at: Temporal.Instant | null;
  published_at: Temporal.Instant | null;
  cancelled_at: Temporal.Instant | null;
  cancel_reason: string | null;
  quorum: ColumnType<unknown, string, string> | null;
  box_key: string | null;
  result: ColumnType<unknown, string, string> | null;
  merkle_root: string | null;
}

interface PollBallotTable {
  poll_id: Id<'conferences.poll'>;
  choices: number[];
}

interface PollOptionTable {
  poll_id: Id<'conferences.poll'>;
  no: number;
  kind: 'yes' | 'no' | 'abstain' | 'choice';
  label: string | null;
}

interface PollReceiptTable {
  poll_id: Id<'conferences.poll'>;
  code: string;
}

interface PollReleaseTable {
  id: Id<'conferences.poll_release'>;
  poll_id: Id<'conferences.poll'>;
  presides: boolean;
  seat_id: Id<'conferences.seat'> | null;
  person_id: Id<'org.person'> | null;
  at: Temporal.Instant;
}

interface PollSealedTable {
  poll_id: Id<'conferences.poll'>;
  sealed: Buffer;
}

interface PollSiteTable {
  poll_id: Id<'conferences.poll'>;
  site_id: Id<'conferences.site'>;
  entitled: number;
  present: number;
}

interface PollVoterTable {
  poll_id: Id<'conferences.poll'>;
  delegate_id: Id<'conferences.delegate'>;
  site_id: Id<'conferences.site'>;
  weight: number;
  present: boolean;
  caster_id: Id<'conferences.delegate'>;
  votable: Generated<boolean>;
  voted: Generated<boolean>;
  attempt: Buffer | null;
}

interface PressPhotoTable {
  id: Id<'conferences.press_photo'>;
  conference_id: Id<'conferences.conference'>;
  no: number;
  file_id: Id<'kernel.file'>;
  caption: string;
}

interface PressReportTable {
  conference_id: Id<'conferences.conference'>;
  title: string;
  body: string;
  kept_by: Id<'org.holding'>;
  kept_at: Temporal.Instant;
  published_at: Temporal.Instant | null;
}

interface ProposalTable {
  id: Id<'conferences.proposal'>;
  conference_id: Id<'conferences.conference'>;
  no: number;
  site_id: Id<'conferences.site'>;
  text: string;
  asked: string;
  due_on: Day | null;
  made_at: Temporal.Instant;
  answer: string | null;
  answered_by: string | null;
  answered_at: Temporal.Instant | null;
}

interface RecordingTable {
  id: Id<'conferences.recording'>;
  conference_id: Id<'conferences.conference'>;
  no: number;
  started_at: Temporal.Instant;
  stopped_at: Temporal.Instant | null;
  purpose: string;
  keep_days: number;
  delete_on: Day;
  released_at: Temporal.Instant | null;
  deleted_at: Temporal.Instant | null;
}

interface RecordingOpeningsTable {
  recording_id: Id<'conferences.recording'>;
  day: Day;
  openings: number;
}

interface RecordingViewTable {
  id: Id<'conferences.recording_view'>;
  recording_id: Id<'conferences.recording'>;
  part: number;
  person_id: Id<'org.person'> | null;
  seat_role: 'chair' | 'secretary' | null;
  at: Temporal.Instant;
}

interface SeatTable {
  id: Id<'conferences.seat'>;
  conference_id: Id<'conferences.conference'>;
  role: 'chair' | 'secretary' | 'operator' | 'delegate' | 'screen';
  site_id: Id<'conferences.site'> | null;
  delegate_id: Id<'conferences.delegate'> | null;
  token_hash: string;
  created_at: Temporal.Instant;
  expires_at: Temporal.Instant;
  seen_at: Temporal.Instant;
  ended_at: Temporal.Instant | null;
}

interface SessionTable {
  conference_id: Id<'conferences.conference'>;
  rev: Generated<number>;
  state: ColumnType<unknown, string, string>;
}

interface SiteTable {
  id: Id<'conferences.site'>;
  conference_id: Id<'conferences.conference'>;
  no: number;
  role: 'main' | 'site';
  unit_id: Id<'org.unit'>;
  name: string;
  level: 'country' | 'province' | 'district' | 'commune' | 'village';
  above_id: Id<'conferences.site'> | null;
  hall: string | null;
  chair_name: string | null;
  chair_title: string | null;
  operator_name: string | null;
  operator_phone: string | null;
  code_hash: Buffer | null;
  connected_at: Temporal.Instant | null;
  lost_at: Temporal.Instant | null;
  test_call_at: Temporal.Instant | null;
  test_call: 'good' | 'poor' | 'failed' | null;
  outside_net: Generated<boolean>;
  summoned_no: number | null;
}

interface SiteCheckTable {
  site_id: Id<'conferences.site'>;
  item: string;
  done_at: Temporal.Instant;
}

interface SiteCountTable {
  id: Id<'conferences.site_count'>;
  poll_id: Id<'conferences.poll'>;
  site_id: Id<'conferences.site'>;
  no: number;
  counts: ColumnType<unknown, string, string>;
  ballots: number;
  spoiled: number;
  at: Temporal.Instant;
  afterwards: Generated<boolean>;
  reason: string | null;
  seat_id: Id<'conferences.seat'> | null;
}

interface SlideTable {
  id: Id<'conferences.slide'>;
  conference_id: Id<'conferences.conference'>;
  site_id: Id<'conferences.site'> | null;
  no: number;
  file_id: Id<'kernel.file'>;
  shown_at: Temporal.Instant;
}

interface SummonsTable {
  conference_id: Id<'conferences.conference'>;
  no: number;
  issued_on: Day;
  document_no: string | null;
  signer: string | null;
  signer_title: string;
  content: ColumnType<unknown, string, string>;
  sent_at: Temporal.Instant;
}

declare module '#kernel/db.ts' {
  interface Tables {
    'conferences.agenda_item': AgendaItemTable;
    'conferences.award': AwardTable;
    'conferences.award_form': AwardFormTable;
    'conferences.chair': ChairTable;
    'conferences.co_convener': CoConvenerTable;
    'conferences.conclusion': ConclusionTable;
    'conferences.conclusion_note': ConclusionNoteTable;
    'conferences.conference': ConferenceTable;
    'conferences.delegate': DelegateTable;
    'conferences.document': DocumentTable;
    'conferences.door_code': DoorCodeTable;
    'conferences.head_count': HeadCountTable;
    'conferences.meeting_event': MeetingEventTable;
    'conferences.minutes': MinutesTable;
    'conferences.minutes_signature': MinutesSignatureTable;
    'conferences.named_vote': NamedVoteTable;
    'conferences.paper': PaperTable;
    'conferences.poll': PollTable;
    'conferences.poll_ballot': PollBallotTable;
    'conferences.poll_option': PollOptionTable;
    'conferences.poll_receipt': PollReceiptTable;
    'conferences.poll_release': PollReleaseTable;
    'conferences.poll_sealed': PollSealedTable;
    'conferences.poll_site': PollSiteTable;
    'conferences.poll_voter': PollVoterTable;
    'conferences.press_photo': PressPhotoTable;
    'conferences.press_report': PressReportTable;
    'conferences.proposal': ProposalTable;
    'conferences.recording': RecordingTable;
    'conferences.recording_openings': RecordingOpeningsTable;
    'conferences.recording_view': RecordingViewTable;
    'conferences.seat': SeatTable;
    'conferences.session': SessionTable;
    'conferences.site': SiteTable;
    'conferences.site_check': SiteCheckTable;
    'conferences.site_count': SiteCountTable;
    'conferences.slide': SlideTable;
    'conferences.summons': SummonsTable;
  }
}
