import { z } from 'zod';
import type { Place } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/db.ts';
import { choice, day, id } from '#kernel/fields.ts';
import { optionalUpload } from '#kernel/files/field.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { optionalPublicText } from '../fields.ts';
import { placeOf } from '#modules/org/index.ts';
import { mayReport } from '../policy.ts';
import { isPossible } from '../rules/acts.ts';
import { VILLAGE_KINDS, type VillageKind } from '../rules/kinds.ts';
import { villagePlace } from '../rules/progress.ts';
import { insertDisplay } from '../steps/insert-display.ts';
import { keepComputed } from '../steps/keep-computed.ts';
import { lockPublication } from '../steps/load-publication.ts';

/**
 * The village head says what was done in the village: posted where people meet, or passed on to the households (Article
 * 13(2) and (4)). It counts for the commune's own channel of the same kind.
 */
export const reportFromVillage = command({
  name: 'publicity.report-from-village',
  input: z.object({
    publication: id('publicity.publication'),
    village: id('org.unit'),
    kind: choice(VILLAGE_KINDS),
    from: day(),
    note: optionalPublicText(500),
    evidence: optionalUpload(),
  }),
  load: async (tx, input, today) => {
    const village = await placeOf(tx, input.village, today);
    const publication = await lockPublication(tx, input.publication, today);
    return village === null || publication === null ? null : { publication, village };
  },
  may: (actor, subject) => mayReport(actor, subject.publication, subject.village),
  run: async ({ tx, record, today, now }, { publication, village }, input) => {
    const { row, state } = publication;
    if (!isPossible('record', state)) return refuse('publicity.state.changed');
    const channel = await villageChannel(tx, row.id, village, input.kind);
    const display = await insertDisplay(tx, { ...input, lastDay: null }, { channel, aroseOn: row.arose_on, today, now });
    if (!display.ok) return display;
    await keepComputed(tx, row.id);
    await record({ unit: row.unit_id, table: 'publicity.display', row: display.value.id, before: null, after: display.value });
    return ok<{ id: Id<'publicity.publication'> }>({ id: row.id });
  },
});

/** The village's own row, made with its first report. A posting there must hang as long as the commune's. */
async function villageChannel(tx: Tx, publication: Id<'publicity.publication'>, village: Place, kind: VillageKind) {
  const there = await tx
    .selectFrom('publicity.channel')
    .select(['id', 'kind'])
    .where('publication_id', '=', publication)
    .where('village_id', '=', village.unit)
    .where('kind', '=', kind)
    .executeTakeFirst();
  if (there) return there;
  const place = villagePlace(kind);
  const asked = await tx
    .selectFrom('publicity.channel')
    .select(['required_days', 'permanent', 'legal_ref', 'law_status'])
    .where('publication_id', '=', publication)
    .where('kind', '=', kind)
    .where('required', '=', true)
    .where('place_kind', place === null ? 'is' : '=', place)
    .executeTakeFirst();
  const row = {
    id: newId<'publicity.channel'>(),
    publication_id: publication,
    kind,
    required: false,
    village_id: village.unit,
    place_kind: place,
    ...asked,
  };
  await tx.insertInto('publicity.channel').values(row).execute();
  return row;
}
