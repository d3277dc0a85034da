import type { Day } from '#kernel/day.ts';
import { normaliseTone } from '#kernel/fold.ts';
import { refuse } from '#kernel/result.ts';
import { currentVersion, laterChildOf, lastChangeOf, notInForce, staysFrom, versionsFrom, type Draft } from './act-draft.ts';
import type { ActFailure, Opening } from './act-types.ts';
import { levelOf, nameFitsType, parentLevelsOf, type Level } from './unit-types.ts';
import type { Country, UnitId, Version } from './types.ts';

export const first = (...checks: (() => ActFailure | null)[]): ActFailure | null => {
  for (const check of checks) {
    const failure = check();
    if (failure !== null) return failure;
  }
  return null;
};

export const firstOf = <T>(items: Iterable<T>, check: (item: T) => ActFailure | null): ActFailure | null =>
  first(...[...items].map((item) => () => check(item)));

const begun = (draft: Draft): ReadonlySet<UnitId> => new Set(draft.begins.map(({ id }) => id));

/** Existing units the draft touches: they must be in force and nothing later may be decided about them. */
const touched = (draft: Draft): ReadonlySet<UnitId> => {
  const linked = draft.links.flatMap((link) => [link.from, link.to]);
  const own = begun(draft);
  return new Set([...draft.ends, ...draft.changes.keys(), ...draft.moves.keys(), ...linked].filter((id) => !own.has(id)));
};

export function checkTouched(country: Country, draft: Draft, day: Day): ActFailure | null {
  return firstOf(touched(draft), (id) => {
    const current = currentVersion(country, id, day);
    if (current === null) return notInForce(id, day);
    const last = lastChangeOf(country, id);
    return last !== null && last >= day
      ? refuse('org.act.day-before-last-change', { unit: id, name: current.name, day: last })
      : null;
  });
}

/** A lower unit planned for later under a unit that ends would be left in the air. */
export const checkLaterChildren = (country: Country, draft: Draft, day: Day): ActFailure | null =>
  firstOf(draft.ends, (id) => {
    const child = laterChildOf(country, id, day);
    return child === null
      ? null
      : refuse('org.act.day-before-last-change', { unit: child, name: currentVersion(country, id, day)?.name ?? '', day });
  });

export const checkNewIds = (country: Country, draft: Draft): ActFailure | null =>
  firstOf(draft.begins, ({ id }) => (country.units.has(id) ? refuse('org.act.id-taken', { unit: id }) : null));

const levelInPlan = (country: Country, draft: Draft, id: UnitId): Level | null => {
  const own = draft.begins.find((unit) => unit.id === id);
  return own === undefined ? (country.units.get(id)?.level ?? null) : levelOf(own.type);
};

/** Every opened version stands under a unit of a fitting level that stays in force. */
export const checkParents = (country: Country, draft: Draft, opens: readonly Opening[], day: Day): ActFailure | null =>
  firstOf(opens, ({ unitId, version }) => {
    const fitting = parentLevelsOf(levelOf(version.type));
    const { parentId } = version;
    const where = { unit: unitId, name: version.name };
    if (parentId === null) return fitting.length === 0 ? null : refuse('org.act.parent-level', where);
    const level = levelInPlan(country, draft, parentId);
    if (level !== null && !fitting.includes(level)) return refuse('org.act.parent-level', where);
    const stays = begun(draft).has(parentId) || (staysFrom(country, parentId, day) && !draft.ends.includes(parentId));
    return stays ? null : refuse('org.act.parent-ended', { ...where, parent: parentId });
  });

/** Two names side by side are one when they read the same, whatever the place of the tone mark or the case. */
export const readsAs = (a: Version, b: Version): boolean =>
  a.parentId === b.parentId && normaliseTone(a.name).toLowerCase() === normaliseTone(b.name).toLowerCase();

/** Versions of the other units that will hold from the day on, after the draft. */
const othersAfter = (country: Country, draft: Draft, opens: readonly Opening[], day: Day): readonly Opening[] => {
  const gone = new Set([...draft.ends, ...opens.map(({ unitId }) => unitId)]);
  return [...versionsFrom(country, day).filter(({ unitId }) => !gone.has(unitId)), ...opens];
};

/** A new, renamed or moved unit may not carry a name or code that another unit in force beside it carries. */
export function checkNamesAndCodes(country: Country, draft: Draft, opens: readonly Opening[], day: Day): ActFailure | null {
  const others = othersAfter(country, draft, opens, day);
  return firstOf(
    opens.filter(({ unitId }) => !draft.moves.has(unitId)),
    ({ unitId, version }) => {
      const { name, type, code } = version;
      if (!nameFitsType(name, type)) return refuse('org.act.name-unfit', { unit: unitId, name });
      const beside = others.find((o) => o.unitId !== unitId && readsAs(o.version, version));
      if (beside !== undefined) return refuse('org.act.name-taken', { unit: beside.unitId, name });
      const coded = code === null ? undefined : others.find((o) => o.unitId !== unitId && o.version.code === code);
      return coded === undefined
        ? null
        : refuse('org.act.code-taken', { unit: coded.unitId, name: coded.version.name, code: code ?? '' });
    },
  );
}
