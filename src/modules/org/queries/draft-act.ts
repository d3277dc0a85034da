import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import { addDays } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { fieldErrors, type FieldErrors } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { effectsOf, namesNeeded, type ActEffects } from '../rules/act-effects.ts';
import { actForm, type ActForm } from '../rules/act-form.ts';
import type { ActFailure, ActPlan } from '../rules/act-types.ts';
import { lastNameOf, planFor } from '../rules/plan-for.ts';
import { actGround } from './act-ground.ts';
import { affectedBy, type Affected } from './affected-by.ts';
import { unitNames } from './unit-names.ts';

/** What an act would do, before anything is written. */
export type ActDraft =
  | { readonly state: 'invalid'; readonly errors: FieldErrors }
  | { readonly state: 'refused'; readonly place: Place; readonly failure: Refused }
  | {
      readonly state: 'ready';
      readonly place: Place;
      readonly demo: boolean;
      readonly form: ActForm;
      readonly effects: ActEffects;
      readonly affected: Affected;
    };

type Refused = Pick<ActFailure, 'details'> & { readonly why: string };

/** Reads an act from an address and plans it without writing. @param raw the query of the address, unparsed */
export async function draftAct(reader: Reader, raw: Readonly<Record<string, unknown>>, today: Day): Promise<ActDraft> {
  const parsed = actForm.safeParse(raw);
  if (!parsed.success) return { state: 'invalid', errors: fieldErrors(parsed.error) };
  const form = parsed.data;
  const ground = await actGround(reader, form, today);
  if (ground === null) return { state: 'invalid', errors: { unit: { code: 'kernel.field.unknown', values: {} } } };
  const { place, country, demo } = ground;
  if (demo === 'mixed') return { state: 'refused', place, failure: { why: 'org.act.demo-mixed', details: {} } };
  const planned = planFor(country, form, newId);
  if (!planned.ok) return { state: 'refused', place, failure: planned };
  const plan = planned.value;
  const effects = effectsOf(plan, (unit) => lastNameOf(country, unit));
  return { state: 'ready', place, demo, form, effects, affected: await affectedBy(reader, upset(plan), form.day) };
}

/** Units that end or move: what is attached to them needs a look. */
export const upset = ({ preview }: ActPlan): Id<'org.unit'>[] =>
  [...preview.ends, ...preview.moves].map(({ unitId }) => unitId as Id<'org.unit'>);

/** The effects of an act that is kept, with the names of the day before it. */
export async function effectsOfKept(reader: Reader, plan: ActPlan): Promise<ActEffects> {
  const names = await unitNames(reader, namesNeeded(plan) as Id<'org.unit'>[], addDays(plan.day, -1));
  return effectsOf(plan, (unit) => names.get(unit as Id<'org.unit'>)?.name ?? '');
}
