import type { Day } from '#kernel/day.ts';
import type { Refusal } from '#kernel/result.ts';
import type { Level, UnitType } from './unit-types.ts';
import type { Basis, Link, Share, UnitId, Version } from './types.ts';

/** A unit an act brings to life. The id comes from outside, so that planning stays a function of its values. */
export type NewUnit = {
  readonly id: UnitId;
  readonly name: string;
  readonly type: UnitType;
  readonly code: string | null;
  /** The unit it stands under from the day of the act; null only for a province. */
  readonly parentId: UnitId | null;
};

/** One of the units that may take over: a new one, or the id of one in force. */
export type Heir = UnitId | NewUnit;

/** A part of a split unit: who takes it, how much of the people or area it is, which lower units go along. */
export type SplitPart = {
  readonly into: Heir;
  readonly share: Share | null;
  readonly basis: Basis;
  readonly children: readonly UnitId[];
};

/** Several units become one: a new one, or one of them, which then goes on. Lower units move along. */
export type MergeAct = { readonly kind: 'merge'; readonly day: Day; readonly units: readonly UnitId[]; readonly into: Heir };

/**
 * A unit is divided. With `keeps` it goes on with the rest and its lower units stay unless a part takes them; without,
 * it ends and every lower unit must go along with a part.
 */
export type SplitAct = {
  readonly kind: 'split';
  readonly day: Day;
  readonly unit: UnitId;
  readonly parts: readonly SplitPart[];
  readonly keeps: boolean;
};

export type RenameAct = { readonly kind: 'rename'; readonly day: Day; readonly unit: UnitId; readonly name: string };

/** Another type of the same level, which changes the full name too; `code` undefined keeps the code. */
export type RetypeAct = {
  readonly kind: 'retype';
  readonly day: Day;
  readonly unit: UnitId;
  readonly type: UnitType;
  readonly name: string;
  readonly code?: string | null;
};

export type MoveAct = { readonly kind: 'move'; readonly day: Day; readonly unit: UnitId; readonly parentId: UnitId };

/** A unit begins on territory that no unit held, or is entered for the first time. */
export type CreateAct = { readonly kind: 'create'; readonly day: Day; readonly unit: NewUnit };

/** A unit ends without successor. Provinces and communes may not: their territory goes somewhere, so they merge or split. */
export type AbolishAct = {
  readonly kind: 'abolish';
  readonly day: Day;
  readonly unit: UnitId;
  readonly childrenTo: UnitId | null;
};

export type Act = MergeAct | SplitAct | RenameAct | RetypeAct | MoveAct | CreateAct | AbolishAct;

export type ActRefusal =
  | 'org.act.unit-not-in-force'
  | 'org.act.day-before-last-change'
  | 'org.act.parent-ended'
  | 'org.act.parent-level'
  | 'org.act.level-differs'
  | 'org.act.name-taken'
  | 'org.act.name-unfit'
  | 'org.act.code-taken'
  | 'org.act.id-taken'
  | 'org.act.nothing-changes'
  | 'org.act.too-few-units'
  | 'org.act.unit-repeated'
  | 'org.act.heir-not-fit'
  | 'org.act.shares-not-one'
  | 'org.act.share-without-basis'
  | 'org.act.bases-differ'
  | 'org.act.child-not-placed'
  | 'org.act.territory-lost'
  | 'org.act.has-children';

/** `to` is the day of the act; the version held without end until now, and holds without end again after undo. */
export type Closing = { readonly unitId: UnitId; readonly from: Day; readonly to: Day };
export type Opening = { readonly unitId: UnitId; readonly version: Version };
export type Creation = { readonly id: UnitId; readonly level: Level };

/** The words-free preview a person confirms: everything that will look different from the day on. */
export type Preview = {
  readonly begins: readonly { readonly unitId: UnitId; readonly after: Version }[];
  readonly ends: readonly { readonly unitId: UnitId; readonly before: Version }[];
  readonly changes: readonly { readonly unitId: UnitId; readonly before: Version; readonly after: Version }[];
  /** Lower units that only change the unit they stand under. */
  readonly moves: readonly { readonly unitId: UnitId; readonly before: Version; readonly after: Version }[];
  /** Lower units that will carry one name under one parent: allowed, but they should be renamed. */
  readonly sameNames: readonly { readonly parentId: UnitId; readonly name: string; readonly unitIds: readonly UnitId[] }[];
};

/** Exactly what an act does: nothing outside these lists changes. */
export type ActPlan = {
  readonly kind: Act['kind'];
  readonly day: Day;
  readonly creates: readonly Creation[];
  readonly closes: readonly Closing[];
  readonly opens: readonly Opening[];
  readonly links: readonly Link[];
  /** Units that, when the act was planned, already read like a unit it closes: undo need not mind them. */
  readonly alike: readonly UnitId[];
  readonly preview: Preview;
};

export type ActFailure = Refusal<ActRefusal>;

/** Why an act cannot be taken back. */
export type UndoRefusal = 'org.act.in-force-already' | 'org.act.changed-since';
