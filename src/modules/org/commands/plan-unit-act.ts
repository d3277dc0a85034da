import { command } from '#kernel/command.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse, type Refusal } from '#kernel/result.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { actGround } from '../queries/act-ground.ts';
import { actForm, namedUnits } from '../rules/act-form.ts';
import { planFor } from '../rules/plan-for.ts';
import { titleOf } from '../rules/act-title.ts';
import type { ActRefusal } from '../rules/act-types.ts';
import { lockUnits } from './lock-units.ts';
import { refusedBy } from './refused-by.ts';
import { writePlan } from './write-act.ts';

/**
 * Decides an act on units for a day (sáp nhập, chia, tách, đổi tên, đổi loại, điều chuyển, thành lập, giải thể): from that
 * day on the units are as planned, the days before stay as they were. Kept by administrators of the unit that holds all it
 * touches, or above.
 */
export const planUnitAct = command({
  name: 'org.plan-unit-act',
  input: actForm,
  load: async (tx, form, today) => {
    await lockUnits(tx, namedUnits(form));
    return actGround(tx, form, today);
  },
  may: (actor, ground) => mayKeepOrganisation(actor, ground.place),
  run: async ({ tx, record, actor, now }, { place, country, demo }, form): Promise<Made | Refusal<Why>> => {
    if (demo === 'mixed') return refuse('org.act.demo-mixed');
    const planned = planFor(country, form, newId);
    if (!planned.ok) return planned;
    const plan = planned.value;
    const act = {
      id: newId<'org.unit_act'>(),
      kind: plan.kind,
      day: plan.day,
      document: form.document,
      title: titleOf(country, plan),
      preview: JSON.stringify(plan),
      unit_id: place.unit,
      demo,
      planned_by: actor.person,
      planned_at: now,
    };
    await tx.insertInto('org.unit_act').values(act).execute();
    const root = place.above.at(-1) ?? place.unit;
    const taken = await refusedBy(TAKEN, () => writePlan(tx, plan, { act: act.id, root, demo }));
    if (taken) return taken;
    await record({ unit: place.unit, table: 'org.unit_act', row: act.id, before: null, after: act });
    return ok({ id: act.id });
  },
});

/** Codes hold in the whole country, of which a plan sees only a part: here the database has the last word. */
const TAKEN = { one_unit_a_code: 'org.act.code-taken-elsewhere' } as const;

type Why = ActRefusal | 'org.act.demo-mixed' | 'org.act.code-taken-elsewhere';
type Made = { readonly ok: true; readonly value: { readonly id: Id<'org.unit_act'> } };
