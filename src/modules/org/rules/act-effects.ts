import type { ActPlan } from './act-types.ts';
import type { Basis, Share, UnitId, Version } from './types.ts';

interface Placed {
  readonly unit: UnitId;
  readonly name: string;
  /** Name of the unit above; null under the country itself. */
  readonly parent: string | null;
}

interface Changed {
  readonly unit: UnitId;
  readonly before: string;
  readonly after: string;
  /** Names of the units above, when these differ. */
  readonly from: string | null;
  readonly to: string | null;
  readonly moved: boolean;
}

/** What a person reads of an act before confirming it, and afterwards: names only. */
export interface ActEffects {
  readonly begins: readonly Placed[];
  readonly ends: readonly Placed[];
  readonly changes: readonly Changed[];
  readonly moves: readonly Changed[];
  readonly parts: readonly { readonly from: string; readonly to: string; readonly share: Share | null; readonly basis: Basis }[];
  readonly sameNames: readonly { readonly name: string; readonly parent: string; readonly count: number }[];
}

/** Units whose names a plan does not tell itself. */
export const namesNeeded = ({ preview, links }: ActPlan): readonly UnitId[] => {
  const versions = [...preview.begins, ...preview.changes, ...preview.moves].map(({ after }) => after);
  const before = [...preview.ends, ...preview.changes, ...preview.moves].map((one) => one.before);
  const above = [...versions, ...before].flatMap(({ parentId }) => (parentId === null ? [] : [parentId]));
  return [
    ...new Set([...above, ...links.flatMap(({ from, to }) => [from, to]), ...preview.sameNames.map(({ parentId }) => parentId)]),
  ];
};

/** @param nameOf the name of a unit on the day before the act; '' for one that the act makes */
export function effectsOf({ preview, links }: ActPlan, nameOf: (unit: UnitId) => string): ActEffects {
  const own = new Map([...preview.begins, ...preview.changes].map(({ unitId, after }) => [unitId, after.name]));
  const later = (unit: UnitId): string => own.get(unit) ?? nameOf(unit);
  const above = (version: Version, name: (unit: UnitId) => string): string | null =>
    version.parentId === null ? null : name(version.parentId);
  const changed = (one: (typeof preview.changes)[number]): Changed => ({
    unit: one.unitId,
    before: one.before.name,
    after: one.after.name,
    from: above(one.before, nameOf),
    to: above(one.after, later),
    moved: one.before.parentId !== one.after.parentId,
  });
  return {
    begins: preview.begins.map(({ unitId, after }) => ({ unit: unitId, name: after.name, parent: above(after, later) })),
    ends: preview.ends.map(({ unitId, before }) => ({ unit: unitId, name: before.name, parent: above(before, nameOf) })),
    changes: preview.changes.map(changed),
    moves: preview.moves.map(changed),
    parts: links.map(({ from, to, share, basis }) => ({ from: nameOf(from), to: later(to), share, basis })),
    sameNames: preview.sameNames.map(({ name, parentId, unitIds }) => ({ name, parent: later(parentId), count: unitIds.length })),
  };
}
