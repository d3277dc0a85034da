import type { Day } from '#kernel/day.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { readsAs } from './act-checks.ts';
import { lastChangeOf, staysFrom, versionsFrom } from './act-draft.ts';
import type { ActPlan, UndoRefusal } from './act-types.ts';
import type { Country, Link, Unit, UnitId, Version } from './types.ts';

/** The country after the act. The plan must have been made from this very country. */
export function applyAct(country: Country, plan: ActPlan): Country {
  const units = new Map<UnitId, Unit>(country.units);
  for (const { id, level } of plan.creates) units.set(id, { id, level, versions: [] });
  const edit = (id: UnitId, change: (versions: readonly Version[]) => readonly Version[]): void => {
    const unit = units.get(id);
    if (unit === undefined) throw new Error(`The plan names a unit the country does not hold: ${id}`);
    units.set(id, { ...unit, versions: change(unit.versions) });
  };
  for (const { unitId, from, to } of plan.closes) edit(unitId, (all) => all.map((v) => (v.from === from ? { ...v, to } : v)));
  for (const { unitId, version } of plan.opens) edit(unitId, (all) => [...all, version]);
  return { units, links: [...country.links, ...plan.links] };
}

const sameLink = (a: Link, b: Link): boolean => a.from === b.from && a.to === b.to && a.day === b.day;

function takenBack(country: Country, plan: ActPlan): Country {
  const units = new Map<UnitId, Unit>(country.units);
  for (const { unitId, version } of plan.opens) {
    const unit = units.get(unitId);
    if (unit !== undefined) units.set(unitId, { ...unit, versions: unit.versions.filter(({ from }) => from !== version.from) });
  }
  for (const { unitId, from } of plan.closes) {
    const unit = units.get(unitId);
    if (unit !== undefined)
      units.set(unitId, { ...unit, versions: unit.versions.map((v) => (v.from === from ? { ...v, to: null } : v)) });
  }
  for (const { id } of plan.creates) units.delete(id);
  return { units, links: country.links.filter((link) => !plan.links.some((made) => sameLink(made, link))) };
}

/** True when a version that holds again finds its place ended, or its name or code given to another unit since the plan. */
function displaced(country: Country, plan: ActPlan, unitId: UnitId, version: Version): boolean {
  if (version.parentId !== null && !staysFrom(country, version.parentId, plan.day)) return true;
  const others = versionsFrom(country, plan.day).filter((other) => other.unitId !== unitId);
  const alike = new Set(plan.alike);
  return others.some(
    (other) =>
      (version.code !== null && other.version.code === version.code) ||
      (!alike.has(other.unitId) && readsAs(other.version, version)),
  );
}

/**
 * The country as if the act had never been planned. Only before its day (`today` is earlier), and only while no other
 * act has built on it.
 */
export function undoAct(country: Country, plan: ActPlan, today: Day): Result<Country, UndoRefusal> {
  if (plan.day <= today) return refuse('org.act.in-force-already', { day: plan.day });
  const touched = new Set([...plan.opens, ...plan.closes].map(({ unitId }) => unitId));
  for (const link of plan.links) touched.add(link.from).add(link.to);
  for (const id of touched) {
    const last = lastChangeOf(country, id);
    if (last !== null && last > plan.day) return refuse('org.act.changed-since', { unit: id, day: last });
  }
  const undone = takenBack(country, plan);
  const created = new Set(plan.creates.map(({ id }) => id));
  const orphan = versionsFrom(undone, plan.day).find(({ version }) => version.parentId !== null && created.has(version.parentId));
  if (orphan !== undefined) return refuse('org.act.changed-since', { unit: orphan.unitId, day: plan.day });
  const lost = plan.closes.find(({ unitId }) => {
    const version = undone.units.get(unitId)?.versions.at(-1);
    return version !== undefined && displaced(undone, plan, unitId, version);
  });
  return lost === undefined ? ok(undone) : refuse('org.act.changed-since', { unit: lost.unitId, day: plan.day });
}
