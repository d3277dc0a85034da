import { day, type Day } from '#kernel/day.ts';
import type { UnitType } from '../rules/unit-types.ts';
import type { Basis, Share } from '../rules/types.ts';
import { NOTHING, WHOLE } from '../rules/share.ts';

/** The first day of the old lists: the last day before the reform on which communes changed. */
export const BEFORE_DAY: Day = day('2025-03-01');

/** The first day of the new units; the old ones ended the day before (Resolutions 202 and 203/2025/QH15). */
export const REFORM_DAY: Day = day('2025-07-01');

/** A unit in one list. `key` names it within its list only; codes were reused, so keys of different lists say nothing of each other. */
export type UnitRow = {
  readonly key: string;
  /** The official code, text with leading zeros; null where the source does not tell it. */
  readonly code: string | null;
  /** Full name with its type word, NFC, one spelling of the tone mark. */
  readonly name: string;
  readonly type: UnitType;
  readonly parentKey: string | null;
  /** Line in the file it came from, for messages; 0 where the source has no lines. */
  readonly line: number;
};

export const REFORM_KINDS = [
  'whole',
  'unchanged',
  'renamed',
  'part',
  'part_area',
  'part_area_all_people',
  'part_people',
  'abolished',
  'unknown',
] as const;

/** How an old unit went into a new one; `unknown` where the source names the pair only. */
export type ReformKind = (typeof REFORM_KINDS)[number];

/** `newKey` is null for a unit that ended without successor (districts). */
export type MappingRow = {
  readonly oldKey: string;
  readonly newKey: string | null;
  readonly kind: ReformKind;
  readonly line: number;
};

/** A later change of one unit of today's list; `key` is a key of `after`. */
export type ChangeRow = {
  readonly key: string;
  readonly oldName: string;
  readonly oldType: UnitType;
  readonly newName: string;
  readonly newType: UnitType;
  readonly validFrom: Day;
  readonly line: number;
};

/** A commune that was gone before the old list began, known by name only, and where its people are now. */
export type EarlierUnit = {
  readonly name: string;
  readonly districtName: string;
  readonly provinceName: string;
  readonly newKeys: readonly string[];
};

/** The country on both sides of 1 July 2025, whatever the source. */
export type UnitLists = {
  readonly before: readonly UnitRow[];
  readonly after: readonly UnitRow[];
  readonly mapping: readonly MappingRow[];
  readonly changes: readonly ChangeRow[];
  /** Names for search only: these units have no days, so they never stand in a tree. Empty in exact lists. */
  readonly earlier: readonly EarlierUnit[];
};

/** True when old and new are one unit that goes on, so that it keeps its id. */
export const goesOn = (kind: ReformKind): boolean => kind === 'unchanged' || kind === 'renamed';

/** The share of the old unit's people that went, as far as the kind tells. Never guessed: a bare part is null. */
export function shareOfKind(kind: ReformKind): { readonly share: Share | null; readonly basis: Basis } {
  if (kind === 'whole' || kind === 'part_area_all_people' || goesOn(kind)) return { share: WHOLE, basis: 'people' };
  if (kind === 'part_area') return { share: NOTHING, basis: 'people' };
  return { share: null, basis: 'unknown' };
}
