import type { Day } from '#kernel/day.ts';
import { parentLevelsOf, type Level } from './unit-types.ts';
import type { Country, Unit, UnitId, Version } from './types.ts';

/** One unit as it stood on the day of the tree. */
export type TreeNode = {
  readonly id: UnitId;
  readonly level: Level;
  readonly version: Version;
  readonly children: readonly UnitId[];
};

/** The units in force on one day. A unit whose parent is not in force is in `nodes` but under nobody; `checkTree` names it. */
export type Tree = { readonly day: Day; readonly nodes: ReadonlyMap<UnitId, TreeNode>; readonly roots: readonly UnitId[] };

export const holdsOn = (version: Version, day: Day): boolean => version.from <= day && (version.to === null || day < version.to);

/** The version in force on the day, or null. */
export const versionOn = (unit: Unit, day: Day): Version | null => unit.versions.find((version) => holdsOn(version, day)) ?? null;

/** The tree as of a day, children in the order of the map. Linear in the number of versions. */
export function treeAsOf(country: Country, day: Day): Tree {
  const nodes = new Map<UnitId, TreeNode & { children: UnitId[] }>();
  for (const unit of country.units.values()) {
    const version = versionOn(unit, day);
    if (version !== null) nodes.set(unit.id, { id: unit.id, level: unit.level, version, children: [] });
  }
  const roots: UnitId[] = [];
  for (const { id, version } of nodes.values()) {
    if (version.parentId === null) roots.push(id);
    else nodes.get(version.parentId)?.children.push(id);
  }
  return { day, nodes, roots };
}

/** From the unit itself up to its province. Stops where the parent is not in force or a cycle closes. */
export function pathToRoot(tree: Tree, id: UnitId): readonly TreeNode[] {
  const path: TreeNode[] = [];
  const seen = new Set<UnitId>();
  let node = tree.nodes.get(id);
  while (node !== undefined && !seen.has(node.id)) {
    seen.add(node.id);
    path.push(node);
    node = node.version.parentId === null ? undefined : tree.nodes.get(node.version.parentId);
  }
  return path;
}

/** All units of a level at or under the unit. */
export function unitsUnder(tree: Tree, id: UnitId, level: Level): readonly TreeNode[] {
  const found: TreeNode[] = [];
  const seen = new Set<UnitId>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const node = tree.nodes.get(next);
    if (node === undefined || seen.has(next)) continue;
    seen.add(next);
    if (node.level === level) found.push(node);
    else open.push(...node.children);
  }
  return found;
}

export type TreeFault = {
  readonly unitId: UnitId;
  readonly fault: 'parent-missing' | 'parent-not-in-force' | 'cycle' | 'level-order';
};

/** The way up stopped although a parent in force was left, so that parent had been met before. */
const endsInCycle = (tree: Tree, id: UnitId): boolean => {
  const parentId = pathToRoot(tree, id).at(-1)?.version.parentId ?? null;
  return parentId !== null && tree.nodes.has(parentId);
};

const faultOf = (tree: Tree, node: TreeNode): TreeFault['fault'] | null => {
  const allowed = parentLevelsOf(node.level);
  const { parentId } = node.version;
  if (parentId === null) return allowed.length === 0 ? null : 'parent-missing';
  const parent = tree.nodes.get(parentId);
  if (parent === undefined) return 'parent-not-in-force';
  if (endsInCycle(tree, node.id)) return 'cycle';
  return allowed.includes(parent.level) ? null : 'level-order';
};

/** Everything wrong with the tree of that day; empty for a sound one: each unit has one parent of a fitting level, no cycle. */
export const checkTree = (tree: Tree): readonly TreeFault[] =>
  [...tree.nodes.values()].flatMap((node) => {
    const fault = faultOf(tree, node);
    return fault === null ? [] : [{ unitId: node.id, fault }];
  });

/** True when the versions stand in order, none is empty, none overlaps and only the last may be open. */
export const versionsInOrder = (unit: Unit): boolean =>
  unit.versions.every((version, i) => {
    const next = unit.versions[i + 1];
    const filled = version.to === null || version.from < version.to;
    return filled && (next === undefined || (version.to !== null && version.to <= next.from));
  });
