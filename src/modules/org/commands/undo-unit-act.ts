import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Refusal } from '#kernel/result.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { loadCountry } from '../queries/load-country.ts';
import { lastPlaceOf } from '../queries/places-of.ts';
import { undoAct } from '../rules/apply-act.ts';
import type { ActPlan, UndoRefusal } from '../rules/act-types.ts';
import { lastNameOf } from '../rules/plan-for.ts';
import { lockUnits } from './lock-units.ts';
import { unwritePlan } from './write-act.ts';

/** Takes an act on units back before its day (hoàn tác): everything is as if it had never been planned. */
export const undoUnitAct = command({
  name: 'org.undo-unit-act',
  input: z.object({ act: id('org.unit_act') }),
  load: async (tx, { act }, today) => {
    const row = await tx
      .selectFrom('org.unit_act')
      .select([
        'id',
        'kind',
        'day',
        'document',
        'title',
        'preview',
        'unit_id',
        'demo',
        'planned_by',
        'planned_at',
        'undone_by',
        'undone_at',
      ])
      .where('id', '=', act)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined || row.unit_id === null || row.kind === 'import') return null;
    const place = await lastPlaceOf(tx, row.unit_id, today);
    return place && { row, place };
  },
  may: (actor, { place }) => mayKeepOrganisation(actor, place),
  run: async ({ tx, record, actor, now, today }, { row, place }): Promise<Undone | Refusal<Why>> => {
    if (row.undone_at !== null) return refuse('org.act.undone-already');
    const plan = row.preview as ActPlan;
    const units = touchedBy(plan);
    await lockUnits(tx, units);
    const country = await loadCountry(tx, units);
    const undone = undoAct(country, plan, today);
    if (!undone.ok)
      return { ...undone, details: { name: lastNameOf(country, String(undone.details['unit'])), ...undone.details } };
    const inUse = await stillUsed(() => unwritePlan(tx, plan, row.id));
    if (inUse) return inUse;
    const change = { undone_by: actor.person, undone_at: now };
    await tx.updateTable('org.unit_act').set(change).where('id', '=', row.id).execute();
    await record({ unit: place.unit, table: 'org.unit_act', row: row.id, before: row, after: { ...row, ...change } });
    return ok({ id: row.id });
  },
});

type Why = UndoRefusal | 'org.act.undone-already' | 'org.act.unit-in-use';
type Undone = { readonly ok: true; readonly value: { readonly id: Id<'org.unit_act'> } };

const touchedBy = (plan: ActPlan): readonly Id<'org.unit'>[] => [
  ...new Set([...plan.opens, ...plan.closes].map(({ unitId }) => unitId as Id<'org.unit'>)),
  ...new Set(plan.links.flatMap(({ from, to }) => [from, to] as Id<'org.unit'>[])),
];

/** A unit that the act created may already have bodies or households planned for it: they must go first. */
async function stillUsed(write: () => Promise<void>): Promise<Refusal<'org.act.unit-in-use'> | null> {
  try {
    await write();
    return null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23503') return refuse('org.act.unit-in-use');
    throw error;
  }
}
