import type { RowError } from '#kernel/csv.ts';
import type { Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import type { ActKind } from './act-form.ts';
import type { ActPlan } from './act-types.ts';
import type { BodyKind } from './body-kinds.ts';
import type { Post } from './posts.ts';
import type { UnitType } from './unit-types.ts';

/** One line of a list that was sent in, with the number an editor shows for it. */
export interface Numbered<Row> {
  readonly line: number;
  readonly value: Row;
}

/** What carrying out the list would do with a line. */
export interface PlannedLine {
  readonly line: number;
  readonly what: 'new' | 'changed' | 'same';
  /** The line in a few words, as written. */
  readonly label: string;
}

/** What a list comes to: either what is wrong with it, or everything it would write. Nothing is written while there are errors. */
export interface ImportPlan<Writes> {
  readonly errors: readonly RowError[];
  readonly lines: readonly PlannedLine[];
  readonly writes: Writes;
}

/** Either the id of a row that is there, or the key of one that the same list makes. */
type RowKey = string;

export interface HouseholdLine {
  readonly code: string;
  readonly address: string;
}

export interface HouseholdWrites {
  readonly adds: readonly HouseholdLine[];
  readonly corrections: readonly (HouseholdLine & { readonly id: Id<'org.household'> })[];
}

export type VillageType = 'thon' | 'to-dan-pho';

export interface VillageLine {
  readonly name: string;
  readonly type: VillageType | null;
  readonly code: string | null;
  readonly commune: string | null;
}

export interface VillageWrites {
  readonly adds: readonly {
    readonly name: string;
    readonly type: VillageType;
    readonly code: string | null;
    readonly commune: Id<'org.unit'>;
  }[];
}

/** One act on units; units are named by code, address or full name, several with semicolons between. */
export interface ChangeLine {
  readonly kind: ActKind;
  readonly day: Day | null;
  readonly document: string;
  readonly units: string | null;
  readonly name: string | null;
  readonly type: UnitType | null;
  readonly code: string | null;
  readonly parent: string | null;
  readonly into: string | null;
  readonly to: string | null;
}

export interface ChangeWrites {
  readonly acts: readonly { readonly plan: ActPlan; readonly title: string; readonly document: string }[];
}

export interface PostLine {
  readonly unit: string | null;
  readonly kind: BodyKind;
  readonly body: string;
  readonly person: string | null;
  readonly email: string | null;
  readonly post: Post | null;
  readonly title: string | null;
  readonly decision: string | null;
  readonly from: Day | null;
  readonly until: Day | null;
}

export interface PlannedBody {
  readonly key: RowKey;
  readonly unit: Id<'org.unit'>;
  readonly kind: BodyKind;
  readonly name: string;
  readonly from: Day;
}

export interface PlannedPerson {
  readonly key: RowKey;
  readonly unit: Id<'org.unit'>;
  readonly name: string;
  readonly email: string | null;
}

export interface PlannedHolding {
  readonly person: RowKey;
  readonly body: RowKey;
  readonly post: Post;
  readonly title: string;
  readonly decision: string | null;
  readonly valid_from: Day;
  readonly valid_to: Day | null;
}

export interface PostWrites {
  readonly bodies: readonly PlannedBody[];
  readonly people: readonly PlannedPerson[];
  readonly holdings: readonly PlannedHolding[];
}
