import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, optionalDay, optionalId, optionalText } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayPrepare } from '../policy.ts';
import { isPossible } from '../rules/acts.ts';
import { CHANNEL_KINDS } from '../rules/kinds.ts';
import { isHeldAt } from '../steps/check-responsible.ts';
import { lockPublication } from '../steps/load-publication.ts';

/**
 * Where, when and by whom a channel is to be done (Article 14). With the id of a channel its plan is changed; without
 * one a further channel is added beside those the law asks for, such as a second notice board.
 */
export const planChannel = command({
  name: 'publicity.plan-channel',
  input: z.object({
    publication: id('publicity.publication'),
    channel: optionalId('publicity.channel'),
    kind: choice(CHANNEL_KINDS),
    place: optionalText(200),
    plannedFrom: optionalDay(),
    plannedTo: optionalDay(),
    responsible: optionalId('org.holding'),
  }),
  load: (tx, input, today) => lockPublication(tx, input.publication, today),
  may: mayPrepare,
  run: async ({ tx, record, today }, { row, state }, input) => {
    if (!isPossible('plan-channel', state)) return refuse('publicity.state.changed');
    if (input.plannedFrom !== null && input.plannedTo !== null && input.plannedTo < input.plannedFrom)
      return refuse('publicity.channel.plan-backwards');
    if (!(await isHeldAt(tx, row.unit_id, input.responsible, today))) return refuse('publicity.responsible.unknown');
    const plan = {
      place: input.place ?? '',
      planned_from: input.plannedFrom,
      planned_to: input.plannedTo,
      responsible_holding: input.responsible,
    };
    const before = input.channel === null ? null : await ofPublication(tx, input.channel, row.id);
    if (before === undefined) return refuse('publicity.channel.unknown');
    const after =
      before === null
        ? { id: newId<'publicity.channel'>(), publication_id: row.id, kind: input.kind, required: false, ...plan }
        : { ...before, ...plan };
    if (before === null) await tx.insertInto('publicity.channel').values(after).execute();
    else await tx.updateTable('publicity.channel').set(plan).where('id', '=', before.id).execute();
    await record({ unit: row.unit_id, table: 'publicity.channel', row: after.id, before, after });
    return ok<{ id: Id<'publicity.publication'> }>({ id: row.id });
  },
});

const ofPublication = (
  tx: Parameters<typeof lockPublication>[0],
  channel: Id<'publicity.channel'>,
  publication: Id<'publicity.publication'>,
) =>
  tx
    .selectFrom('publicity.channel')
    .selectAll()
    .where('id', '=', channel)
    .where('publication_id', '=', publication)
    .executeTakeFirst();
