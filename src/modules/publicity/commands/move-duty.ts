import { z } from 'zod';
import { command } from '#kernel/command.ts';
import type { Day } from '#kernel/day.ts';
import { day, id } from '#kernel/fields.ts';
import { formatDay } from '#kernel/html/format.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { translator } from '#kernel/words.ts';
import { publicText } from '../fields.ts';
import { publicationItem } from '#modules/law/index.ts';
import { mayPrepare } from '../policy.ts';
import { findKeeper } from '../queries/find-keeper.ts';
import { isPossible } from '../rules/acts.ts';
import { dutyFor } from '../rules/duty.ts';
import { channelRow, countMissing, dueColumns } from '../steps/duty-rows.ts';
import { lockPublication, readPublication } from '../steps/load-publication.ts';
import { words } from '../words.ts';

/**
 * The decision came on another day than was planned or written down. A deadline never moves silently: the old and the
 * new day stand in an amendment, with the reason. The rules of the new day apply, with their channels.
 */
export const moveDuty = command({
  name: 'publicity.move-duty',
  input: z.object({ publication: id('publicity.publication'), aroseOn: day(), reason: publicText(1000) }),
  load: (tx, input, today) => lockPublication(tx, input.publication, today),
  may: mayPrepare,
  run: async ({ tx, record, now, today }, { row, state }, input) => {
    if (!isPossible('move', state)) return refuse('publicity.state.changed');
    if (input.aroseOn === row.arose_on) return refuse('publicity.move.same-day');
    const keeper = await findKeeper(tx, row.body_id ?? row.unit_id, today);
    if (keeper === null || keeper.register === null) return refuse('publicity.register.none');
    if (input.aroseOn < keeper.register.startsOn)
      return refuse('publicity.duty.before-register', { day: keeper.register.startsOn });
    const item = publicationItem(row.regime, row.item, input.aroseOn);
    if (item === null) return refuse('publicity.item.unknown');
    const duty = dutyFor(item, input.aroseOn, keeper.register);
    if (!duty.ok) return duty;
    await tx.deleteFrom('publicity.channel').where('publication_id', '=', row.id).where('required', '=', true).execute();
    if (duty.value.channels.length > 0) {
      await tx
        .insertInto('publicity.channel')
        .values(duty.value.channels.map((channel) => channelRow(row.id, channel)))
        .execute();
    }
    const columns = { arose_on: input.aroseOn, ...dueColumns(duty.value), channels_missing: countMissing(duty.value.channels) };
    await tx.updateTable('publicity.publication').set(columns).where('id', '=', row.id).execute();
    await tx
      .insertInto('publicity.amendment')
      .values({
        id: newId<'publicity.amendment'>(),
        publication_id: row.id,
        on_day: today,
        kind: 'duty',
        reason: input.reason,
        change: sayMove({ from: row.arose_on, to: input.aroseOn, dueFrom: row.due_on, dueTo: duty.value.dueOn }),
        at: now,
      })
      .execute();
    await record({
      unit: row.unit_id,
      table: 'publicity.publication',
      row: row.id,
      before: row,
      after: await readPublication(tx, row.id),
    });
    return ok<{ id: Id<'publicity.publication'> }>({ id: row.id });
  },
});

interface Move {
  readonly from: Day;
  readonly to: Day;
  readonly dueFrom: Day;
  readonly dueTo: Day;
}

/** Kept as it was said on the day, in the language of the records. */
const sayMove = ({ from, to, dueFrom, dueTo }: Move): string =>
  translator(words, 'vi')('publicity.amend.moved', {
    from: formatDay(from, 'vi'),
    to: formatDay(to, 'vi'),
    dueFrom: formatDay(dueFrom, 'vi'),
    dueTo: formatDay(dueTo, 'vi'),
  });
