import { z } from 'zod';
import type { Place } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { id, optionalDay } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { makeShortCode } from '#kernel/short-code.ts';
import { placeOf, unitNames } from '#modules/org/index.ts';
import { conferenceColumns, conferenceFields, startOf, whyNotFit } from '../conference-fields.ts';
import { mayKeepAt } from '../policy.ts';
import { convenerOf, keepCoConveners } from '../steps/conveners.ts';
import { knownDay } from '../steps/known-day.ts';
import { insertMainSite } from '../steps/main-site.ts';

interface Ground {
  readonly place: Place;
  readonly demo: boolean;
}

async function groundOf(tx: Tx, unit: Id<'org.unit'>, today: Day): Promise<Ground | null> {
  const [place, name] = [await placeOf(tx, unit, today), (await unitNames(tx, [unit], today)).get(unit)];
  return place === null || name === undefined ? null : { place, demo: name.demo };
}

/** Begins to prepare a conference; nobody outside the office is told. Its main site stands from the start. */
export const planConference = command({
  name: 'conferences.plan-conference',
  input: z.object({ unit: id('org.unit'), sitesDay: optionalDay(), ...conferenceFields }),
  load: (tx, { unit }, today) => groundOf(tx, unit, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, now, record }, { place, demo }, input) => {
    const { unit } = place;
    const wrong = whyNotFit(input);
    if (wrong !== null) return refuse(wrong);
    const sitesDay = await knownDay(tx, input.sitesDay ?? input.on, demo);
    const convener = await convenerOf(tx, input, { unit, on: sitesDay });
    if (!convener.ok) return convener;
    const row = {
      id: newId<'conferences.conference'>(),
      code: makeShortCode(),
      unit_id: unit,
      ...convener.value,
      ...conferenceColumns(input),
      sites_day: sitesDay,
      state: 'planned' as const,
      previous_id: await previousOf(tx, unit, input.kind, startOf(input)),
      demo,
      created_at: now,
    };
    await tx.insertInto('conferences.conference').values(row).execute();
    const stands = await insertMainSite(tx, { conference: row.id, unit, sitesDay, hall: row.place });
    if (!stands) return refuse('conferences.plan.no-unit-then');
    await keepCoConveners(tx, row.id, input.coConveners, unit);
    await record({ unit, table: 'conferences.conference', row: row.id, before: null, after: row });
    return ok({ id: row.id });
  },
});

/** The one before it of the same kind, to compare with. */
async function previousOf(
  tx: Tx,
  unit: Id<'org.unit'>,
  kind: 'review' | 'dialogue' | 'thematic' | 'congress',
  before: Temporal.Instant,
): Promise<Id<'conferences.conference'> | null> {
  const row = await tx
    .selectFrom('conferences.conference')
    .select('id')
    .where('unit_id', '=', unit)
    .where('kind', '=', kind)
    .where('state', '<>', 'cancelled')
    .where('starts_at', '<', before)
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
