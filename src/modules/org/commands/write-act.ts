import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import { fold, slug } from '#kernel/fold.ts';
import { newId, type Id } from '#kernel/id.ts';
import type { ActPlan, Opening } from '../rules/act-types.ts';
import type { Link } from '../rules/types.ts';
import { levelOf, type Level } from '../rules/unit-types.ts';

type Unit = Id<'org.unit'>;

interface Target {
  readonly act: Id<'org.unit_act'>;
  /** The country as a unit: the parent of provinces. */
  readonly root: Unit;
  readonly demo: boolean;
}

/** Writes exactly what the plan says. @throws when the plan no longer fits what is there */
export async function writePlan(tx: Tx, plan: ActPlan, target: Target): Promise<void> {
  for (const { unitId, from, to } of plan.closes) {
    const { numUpdatedRows } = await tx
      .updateTable('org.unit_version')
      .set({ valid_to: to, ended_by: target.act })
      .where('unit_id', '=', unitId as Unit)
      .where('valid_from', '=', from)
      .where('valid_to', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new Error(`No open period of ${unitId} from ${from}`);
  }
  if (plan.creates.length > 0) {
    const units = plan.creates.map(({ id, level }) => ({ id: id as Unit, level, demo: target.demo }));
    await tx.insertInto('org.unit').values(units).execute();
  }
  await openVersions(tx, plan, target);
  if (plan.links.length > 0)
    await tx
      .insertInto('org.succession')
      .values(plan.links.map((link) => linkRow(link, target.act)))
      .execute();
}

async function openVersions(tx: Tx, plan: ActPlan, { act, root }: Target): Promise<void> {
  if (plan.opens.length === 0) return;
  const parents = [...new Set(plan.opens.map(({ version }) => (version.parentId ?? root) as Unit))];
  const taken = await takenSlugs(tx, parents, plan);
  const levels = await levelsOf(tx, parents);
  const rows = plan.opens.map(({ unitId, version }: Opening) => {
    const parent = (version.parentId ?? root) as Unit;
    return {
      id: newId<'org.unit_version'>(),
      unit_id: unitId as Unit,
      level: levelOf(version.type),
      parent_id: parent,
      parent_level: levels.get(parent) ?? null,
      valid_from: version.from,
      valid_to: version.to,
      name: version.name,
      type: version.type,
      code: version.code,
      slug: freeSlug(taken, parent, version.name),
      folded: fold(version.name),
      made_by: act,
    };
  });
  await tx.insertInto('org.unit_version').values(rows).execute();
}

/** Addresses that are in use under these parents on the day of the plan or later. */
async function takenSlugs(tx: Tx, parents: readonly Unit[], plan: ActPlan): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('org.unit_version')
    .select(['parent_id', 'slug'])
    .where('parent_id', 'in', parents)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', plan.day)]))
    .execute();
  return new Set(rows.map((row) => `${row.parent_id}/${row.slug}`));
}

/** The name without marks, with a number where a sibling reads the same; taken from then on. */
function freeSlug(taken: Set<string>, parent: Unit, name: string): string {
  const base = slug(name);
  for (let n = 1; ; n += 1) {
    const text = n === 1 ? base : `${base}-${n}`;
    if (taken.size === taken.add(`${parent}/${text}`).size) continue;
    return text;
  }
}

async function levelsOf(tx: Tx, units: readonly Unit[]): Promise<ReadonlyMap<Unit, Level | 'country'>> {
  const rows = await tx.selectFrom('org.unit').select(['id', 'level']).where('id', 'in', units).execute();
  return new Map(rows.map((row) => [row.id, row.level]));
}

const linkRow = ({ from, to, day, kind, share, basis }: Link, act: Id<'org.unit_act'>) => ({
  id: newId<'org.succession'>(),
  from_unit: from as Unit,
  to_unit: to as Unit,
  day,
  kind: kind === 'merge' ? ('whole' as const) : ('part' as const),
  share_num: share?.num ?? null,
  share_den: share?.den ?? null,
  basis,
  made_by: act,
});

/** Takes back exactly what the act wrote; the caller has checked that nothing was built on it. */
export async function unwritePlan(tx: Tx, plan: ActPlan, act: Id<'org.unit_act'>): Promise<void> {
  await tx.deleteFrom('org.succession').where('made_by', '=', act).execute();
  await tx.deleteFrom('org.unit_version').where('made_by', '=', act).execute();
  await tx.updateTable('org.unit_version').set({ valid_to: null, ended_by: null }).where('ended_by', '=', act).execute();
  const created = plan.creates.map(({ id }) => id as Unit);
  if (created.length > 0) await tx.deleteFrom('org.unit').where('id', 'in', created).execute();
  await sql`set constraints all immediate`.execute(tx);
}
