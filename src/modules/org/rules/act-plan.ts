import type { Day } from '#kernel/day.ts';
import { normaliseTone } from '#kernel/fold.ts';
import { ok, type Result } from '#kernel/result.ts';
import { checkLaterChildren, checkNamesAndCodes, checkNewIds, checkParents, checkTouched, first, readsAs } from './act-checks.ts';
import { currentVersion, versionsFrom, type Draft, type Patch } from './act-draft.ts';
import type { Act, ActPlan, ActRefusal, Closing, NewUnit, Opening, Preview } from './act-types.ts';
import { levelOf } from './unit-types.ts';
import type { Country, UnitId, Version } from './types.ts';

type Change = { readonly unitId: UnitId; readonly before: Version; readonly after: Version };

const openOf = ({ name, type, code, parentId }: Omit<NewUnit, 'id'>, day: Day): Version => ({
  from: day,
  to: null,
  name,
  type,
  code,
  parentId,
});

function changesOf(country: Country, patches: Iterable<readonly [UnitId, Patch]>, day: Day): readonly Change[] {
  return [...patches].flatMap(([unitId, patch]) => {
    const before = currentVersion(country, unitId, day);
    return before === null ? [] : [{ unitId, before, after: openOf({ ...before, ...patch }, day) }];
  });
}

const movesOf = (country: Country, draft: Draft, day: Day): readonly Change[] =>
  changesOf(
    country,
    [...draft.moves].map(([id, parentId]) => [id, { parentId }] as const),
    day,
  );

/** Groups of units under the new parents of moved units that read the same from the day on. */
function sameNames(country: Country, moves: readonly Change[], opens: readonly Opening[], day: Day): Preview['sameNames'] {
  const parents = new Set(moves.map(({ after }) => after.parentId));
  const opened = new Set(opens.map(({ unitId }) => unitId));
  const all = [...versionsFrom(country, day).filter(({ unitId }) => !opened.has(unitId)), ...opens];
  const beside = all.filter(({ version }) => parents.has(version.parentId));
  const groups = Map.groupBy(beside, ({ version }) => `${version.parentId} ${normaliseTone(version.name).toLowerCase()}`);
  return [...groups.values()].flatMap((group) => {
    const unitIds = [...new Set(group.map(({ unitId }) => unitId))];
    const [one] = group;
    const parentId = one?.version.parentId ?? null;
    return one === undefined || parentId === null || unitIds.length < 2 ? [] : [{ parentId, name: one.version.name, unitIds }];
  });
}

/** Other units beside a closed one that read like it: villages after a merge of communes may. */
function alikeTo(country: Country, closed: readonly { unitId: UnitId; before: Version }[], day: Day): readonly UnitId[] {
  const all = versionsFrom(country, day);
  return closed.flatMap(({ unitId, before }) =>
    all.filter((other) => other.unitId !== unitId && readsAs(other.version, before)).map((other) => other.unitId),
  );
}

/** Checks a draft against the country and writes out what it does, or says why it may not. */
export function finishPlan(country: Country, act: Act, draft: Draft): Result<ActPlan, ActRefusal> {
  const { kind, day } = act;
  const changes = changesOf(country, draft.changes, day);
  const moves = movesOf(country, draft, day);
  const begins = draft.begins.map((unit) => ({ unitId: unit.id, after: openOf(unit, day) }));
  const ends = draft.ends.flatMap((unitId) => {
    const before = currentVersion(country, unitId, day);
    return before === null ? [] : [{ unitId, before }];
  });
  const opens: Opening[] = [...begins, ...changes, ...moves].map(({ unitId, after }) => ({ unitId, version: after }));
  const failure = first(
    () => checkTouched(country, draft, day),
    () => checkLaterChildren(country, draft, day),
    () => checkNewIds(country, draft),
    () => checkParents(country, draft, opens, day),
    () => checkNamesAndCodes(country, draft, opens, day),
  );
  if (failure !== null) return failure;
  const closed = [...ends, ...changes, ...moves];
  const closes: Closing[] = closed.map(({ unitId, before }) => ({ unitId, from: before.from, to: day }));
  const creates = draft.begins.map(({ id, type }) => ({ id, level: levelOf(type) }));
  const preview: Preview = { begins, ends, changes, moves, sameNames: sameNames(country, moves, opens, day) };
  return ok({ kind, day, creates, closes, opens, links: draft.links, alike: alikeTo(country, closed, day), preview });
}
