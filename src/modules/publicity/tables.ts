// Made from the migrated database by `npm run tables`: change the migration, not this file.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import type {} from '#kernel/db.ts';

interface AmendmentTable {
  id: Id<'publicity.amendment'>;
  publication_id: Id<'publicity.publication'>;
  on_day: Day;
  kind: 'content' | 'duty';
  reason: string;
  change: string;
  file_id: Id<'kernel.file'> | null;
  at: Temporal.Instant;
}

interface ChannelTable {
  id: Id<'publicity.channel'>;
  publication_id: Id<'publicity.publication'>;
  kind:
    | 'web'
    | 'posting'
    | 'loudspeaker'
    | 'heads'
    | 'written'
    | 'dialogue'
    | 'reception'
    | 'organisations'
    | 'telecom'
    | 'internal-site'
    | 'other';
  required: boolean;
  one_of: Generated<boolean>;
  place: Generated<string>;
  place_kind: 'headquarters' | 'culture-houses' | null;
  village_id: Id<'org.unit'> | null;
  planned_from: Day | null;
  planned_to: Day | null;
  required_days: number | null;
  permanent: Generated<boolean>;
  legal_ref: Generated<string>;
  law_status: Generated<'confirmed' | 'verify'>;
  responsible_holding: Id<'org.holding'> | null;
  started_on: Day | null;
  short: Generated<boolean>;
}

interface DisplayTable {
  id: Id<'publicity.display'>;
  channel_id: Id<'publicity.channel'>;
  from_day: Day;
  to_day: Day | null;
  valid: GeneratedAlways<string>;
  end_reason: string | null;
  evidence_file: Id<'kernel.file'> | null;
  evidence_note: Generated<string>;
  recorded_at: Temporal.Instant;
  void_reason: string | null;
}

interface PlanTable {
  id: Id<'publicity.plan'>;
  unit_id: Id<'org.unit'>;
  year: number;
  document_no: string | null;
  adopted_on: Day | null;
  file_id: Id<'kernel.file'> | null;
  demo: Generated<boolean>;
}

interface PlanItemTable {
  id: Id<'publicity.plan_item'>;
  plan_id: Id<'publicity.plan'>;
  item: string;
  title: string;
  expected_on: Day;
  channels: string[];
  responsible_holding: Id<'org.holding'> | null;
  responsible: string;
}

interface PublicationTable {
  id: Id<'publicity.publication'>;
  code: string;
  unit_id: Id<'org.unit'>;
  body_id: Id<'org.body'> | null;
  regime: 'commune' | 'agency' | 'enterprise';
  item: string;
  title: string;
  summary: Generated<string>;
  document_no: string | null;
  arose_on: Day;
  due_on: Day;
  legal_ref: string;
  law_status: 'confirmed' | 'verify';
  assumed: Generated<boolean>;
  permanent: Generated<boolean>;
  state: 'due' | 'published' | 'withdrawn';
  released_on: Day | null;
  published_on: Day | null;
  channels_missing: Generated<number>;
  channels_short: Generated<number>;
  complete_on: Day | null;
  plan_item_id: Id<'publicity.plan_item'> | null;
  responsible_holding: Id<'org.holding'> | null;
  file_id: Id<'kernel.file'> | null;
  privacy_checked_by: Id<'org.holding'> | null;
  privacy_checked_at: Temporal.Instant | null;
  withdrawn_on: Day | null;
  withdrawn_reason: string | null;
  folded: string;
  demo: Generated<boolean>;
  created_at: Temporal.Instant;
}

interface QuarterTable {
  id: Id<'publicity.quarter'>;
  unit_id: Id<'org.unit'>;
  year: number;
  quarter: number;
  frozen_at: Temporal.Instant;
  rows: ColumnType<unknown, string, string>;
  sha256: string;
  demo: Generated<boolean>;
}

interface QuarterAddendumTable {
  id: Id<'publicity.quarter_addendum'>;
  quarter_id: Id<'publicity.quarter'>;
  on_day: Day;
  text: string;
  publication_id: Id<'publicity.publication'> | null;
  at: Temporal.Instant;
}

interface RegisterStartTable {
  id: Id<'publicity.register_start'>;
  unit_id: Id<'org.unit'>;
  body_id: Id<'org.body'> | null;
  starts_on: Day;
  has_web: Generated<boolean>;
  has_loudspeaker: Generated<boolean>;
  demo: Generated<boolean>;
}

interface RequestTable {
  id: Id<'publicity.request'>;
  code: string;
  unit_id: Id<'org.unit'>;
  body_id: Id<'org.body'> | null;
  publication_id: Id<'publicity.publication'> | null;
  asked_for: string | null;
  email: string | null;
  lang: 'vi' | 'en';
  asked_at: Temporal.Instant;
  due_on: Day;
  legal_ref: string;
  law_status: 'confirmed' | 'verify';
  state: 'open' | 'answered' | 'refused';
  answer: string | null;
  refusal_ref: string | null;
  answer_file: Id<'kernel.file'> | null;
  answered_by: Id<'org.holding'> | null;
  answered_at: Temporal.Instant | null;
  erased_on: Day | null;
  demo: Generated<boolean>;
}

interface RequestExtensionTable {
  id: Id<'publicity.request_extension'>;
  request_id: Id<'publicity.request'>;
  due_from: Day;
  due_to: Day;
  step: 'complex' | 'extend';
  reason: string;
  legal_ref: string;
  law_status: 'confirmed' | 'verify';
  set_by: Id<'org.holding'> | null;
  at: Temporal.Instant;
}

declare module '#kernel/db.ts' {
  interface Tables {
    'publicity.amendment': AmendmentTable;
    'publicity.channel': ChannelTable;
    'publicity.display': DisplayTable;
    'publicity.plan': PlanTable;
    'publicity.plan_item': PlanItemTable;
    'publicity.publication': PublicationTable;
    'publicity.quarter': QuarterTable;
    'publicity.quarter_addendum': QuarterAddendumTable;
    'publicity.register_start': RegisterStartTable;
    'publicity.request': RequestTable;
    'publicity.request_extension': RequestExtensionTable;
  }
}
