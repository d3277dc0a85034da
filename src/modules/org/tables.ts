// Made from the migrated database by `npm run tables`: change the migration, not this file.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import type {} from '#kernel/db.ts';

interface BodyTable {
  id: Id<'org.body'>;
  unit_id: Id<'org.unit'>;
  kind:
    | 'operator'
    | 'party-committee'
    | 'party-board'
    | 'peoples-committee'
    | 'peoples-council'
    | 'front'
    | 'trade-union'
    | 'farmers'
    | 'youth'
    | 'women'
    | 'veterans'
    | 'agency'
    | 'public-unit'
    | 'enterprise'
    | 'steering-committee'
    | 'village'
    | 'front-board'
    | 'inspection-board'
    | 'investment-board';
  name: string;
  valid_from: Day;
  valid_to: Day | null;
  valid: GeneratedAlways<string>;
}

interface EarlierNameTable {
  province: string;
  district: string;
  name: string;
  folded: string;
  folded_above: string;
  unit_id: Id<'org.unit'>;
}

interface HoldingTable {
  id: Id<'org.holding'>;
  person_id: Id<'org.person'>;
  body_id: Id<'org.body'>;
  post:
    | 'administrator'
    | 'party-secretary'
    | 'party-deputy'
    | 'party-officer'
    | 'committee-chair'
    | 'committee-deputy'
    | 'committee-officer'
    | 'council-chair'
    | 'front-chair'
    | 'front-officer'
    | 'organisation-head'
    | 'organisation-officer'
    | 'agency-head'
    | 'agency-officer'
    | 'steering-member'
    | 'village-head'
    | 'front-board-head'
    | 'inspection-member'
    | 'investment-member';
  title: string;
  decision: string | null;
  valid_from: Day;
  valid_to: Day | null;
  valid: GeneratedAlways<string>;
  end_reason: 'term-over' | 'moved' | 'resigned' | 'relieved' | 'retired' | 'died' | 'body-closed' | 'mistake' | null;
  end_decision: string | null;
}

interface HouseholdTable {
  id: Id<'org.household'>;
  village_id: Id<'org.unit'>;
  code: string;
  address: string;
  valid_from: Day;
  valid_to: Day | null;
  valid: GeneratedAlways<string>;
}

interface ImportTable {
  id: Id<'org.import'>;
  unit_id: Id<'org.unit'>;
  kind: 'posts' | 'villages' | 'households' | 'changes';
  day: Day;
  file_id: Id<'kernel.file'> | null;
  sha256: string;
  planned_at: Temporal.Instant;
  done_at: Temporal.Instant | null;
  created: number | null;
  changed: number | null;
}

interface PersonTable {
  id: Id<'org.person'>;
  unit_id: Id<'org.unit'>;
  name: string | null;
  folded: string | null;
  email: string | null;
  phone: string | null;
  created_at: Temporal.Instant;
  erased_at: Temporal.Instant | null;
}

interface SuccessionTable {
  id: Id<'org.succession'>;
  from_unit: Id<'org.unit'>;
  to_unit: Id<'org.unit'>;
  day: Day;
  kind: 'whole' | 'part' | 'part-area' | 'part-area-all-people' | 'part-people' | 'unknown';
  share_num: number | null;
  share_den: number | null;
  basis: 'people' | 'households' | 'area' | 'unknown';
  made_by: Id<'org.unit_act'>;
}

interface UnitTable {
  id: Id<'org.unit'>;
  level: 'country' | 'province' | 'district' | 'commune' | 'village';
  demo: Generated<boolean>;
}

interface UnitActTable {
  id: Id<'org.unit_act'>;
  kind: 'create' | 'merge' | 'split' | 'rename' | 'retype' | 'move' | 'abolish' | 'import';
  day: Day;
  document: string;
  title: string;
  preview: ColumnType<unknown, string, string>;
  unit_id: Id<'org.unit'> | null;
  demo: Generated<boolean>;
  planned_by: string | null;
  planned_at: Temporal.Instant;
  undone_by: string | null;
  undone_at: Temporal.Instant | null;
}

interface UnitVersionTable {
  id: Id<'org.unit_version'>;
  unit_id: Id<'org.unit'>;
  level: string;
  parent_id: Id<'org.unit'> | null;
  parent_level: string | null;
  valid_from: Day;
  valid_to: Day | null;
  valid: GeneratedAlways<string>;
  name: string;
  type:
    | 'quoc-gia'
    | 'tinh'
    | 'thanh-pho-tw'
    | 'quan'
    | 'huyen'
    | 'thi-xa'
    | 'thanh-pho'
    | 'phuong'
    | 'xa'
    | 'thi-tran'
    | 'dac-khu'
    | 'thon'
    | 'to-dan-pho';
  code: string | null;
  slug: string;
  folded: string;
  made_by: Id<'org.unit_act'>;
  ended_by: Id<'org.unit_act'> | null;
}

declare module '#kernel/db.ts' {
  interface Tables {
    'org.body': BodyTable;
    'org.earlier_name': EarlierNameTable;
    'org.holding': HoldingTable;
    'org.household': HouseholdTable;
    'org.import': ImportTable;
    'org.person': PersonTable;
    'org.succession': SuccessionTable;
    'org.unit': UnitTable;
    'org.unit_act': UnitActTable;
    'org.unit_version': UnitVersionTable;
  }
}
