import type { Work } from '#kernel/command.ts';
import { newId, type Id } from '#kernel/id.ts';
import { countryOf } from '../queries/children-of.ts';
import type { ActPlan } from '../rules/act-types.ts';
import type { ChangeWrites } from '../rules/import-types.ts';
import { writePlan } from './write-act.ts';
import type { Written } from './write-import.ts';

/** Writes the acts of a list one after the other, each as if it had been planned on its own. @param unit that the list was sent to */
export async function writeChanges({ tx, actor, now }: Work, { acts }: ChangeWrites, unit: Id<'org.unit'>): Promise<Written> {
  const root = await countryOf(tx);
  if (root === null) throw new Error('There is no country to change');
  for (const { plan, title, document } of acts) {
    const act = newId<'org.unit_act'>();
    const row = await tx
      .selectFrom('org.unit')
      .select('demo')
      .where('id', 'in', anchorsOf(plan, root))
      .where('id', '<>', root)
      .executeTakeFirst();
    const demo = row?.demo ?? false;
    const said = { kind: plan.kind, day: plan.day, document, title, preview: JSON.stringify(plan), unit_id: unit, demo };
    await tx
      .insertInto('org.unit_act')
      .values({ id: act, ...said, planned_by: actor.person, planned_at: now })
      .execute();
    await writePlan(tx, plan, { act, root, demo });
  }
  return { created: acts.length, changed: 0 };
}

/** Units that are there already and tell whether the act is about fictional ones. */
const anchorsOf = (plan: ActPlan, root: Id<'org.unit'>): Id<'org.unit'>[] => [
  root,
  ...[...plan.closes.map(({ unitId }) => unitId), ...plan.opens.flatMap(({ version }) => version.parentId ?? [])].map(
    (unit) => unit as Id<'org.unit'>,
  ),
];
