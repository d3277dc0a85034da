import type { Day } from '#kernel/day.ts';
import type { Level, UnitType } from './unit-types.ts';

/** The internal id of a unit. Never an official code: codes are reused across reforms. */
export type UnitId = string;

/** What a unit was called and where it stood from a day on; `to` is the first day it no longer holds, null while open. */
export type Version = {
  readonly from: Day;
  readonly to: Day | null;
  /** Full name with its type word, "Xã Suối Mơ". */
  readonly name: string;
  readonly type: UnitType;
  readonly code: string | null;
  readonly parentId: UnitId | null;
};

/** A unit keeps its level for life; its versions stand in order of time and never overlap. */
export type Unit = { readonly id: UnitId; readonly level: Level; readonly versions: readonly Version[] };

/** An exact fraction from 0 to 1 in lowest terms; both are safe integers, `den` above 0. */
export type Share = { readonly num: number; readonly den: number };

/** What a share was counted in. `unknown` goes with a share of null and with nothing else. */
export type Basis = 'people' | 'households' | 'area' | 'unknown';

/** Which act made the link; `reform` for lists of the state that name pairs only. */
export type LinkKind = 'merge' | 'split' | 'reform';

/** From `day` on, `share` of what `from` was belongs to `to`; null when nobody counted it. A unit never links to itself. */
export type Link = {
  readonly from: UnitId;
  readonly to: UnitId;
  readonly day: Day;
  readonly kind: LinkKind;
  readonly share: Share | null;
  readonly basis: Basis;
};

/** Units over time, or the part of them that a question touches. */
export type Country = { readonly units: ReadonlyMap<UnitId, Unit>; readonly links: readonly Link[] };
