import { z } from 'zod';
import { command } from '#kernel/command.ts';
import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { id, optionalText } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { readShortCode } from '#kernel/short-code.ts';
import { publicText } from '../fields.ts';
import { placesOf } from '#modules/org/index.ts';
import type { Keeper } from '../policy.ts';
import { mayAddAddendum } from '../policy-public.ts';

interface ClosedQuarter extends Keeper {
  readonly body: null;
  readonly unit: Id<'org.unit'>;
}

/** A dated correction of a closed quarter (bổ sung, đính chính): the rows stay as they are, this stands below them. */
export const addAddendum = command({
  name: 'publicity.add-addendum',
  input: z.object({ quarter: id('publicity.quarter'), text: publicText(2000), code: optionalText(60) }),
  load: findQuarter,
  may: mayAddAddendum,
  run: async ({ tx, record, now, today }, { unit }, input) => {
    const publication = input.code === null ? null : await publicationOf(tx, unit, input.code);
    if (publication === undefined) return refuse('publicity.quarter.code-unknown');
    const row = {
      id: newId<'publicity.quarter_addendum'>(),
      quarter_id: input.quarter,
      on_day: today,
      text: input.text,
      publication_id: publication,
      at: now,
    };
    await tx.insertInto('publicity.quarter_addendum').values(row).execute();
    await record({ unit, table: 'publicity.quarter_addendum', row: row.id, before: null, after: row });
    return ok({ id: row.id });
  },
});

/** Nothing to lock: the quarter never changes, and addenda do not touch each other. */
async function findQuarter(
  tx: Tx,
  input: { readonly quarter: Id<'publicity.quarter'> },
  today: Day,
): Promise<ClosedQuarter | null> {
  const row = await tx.selectFrom('publicity.quarter').select('unit_id').where('id', '=', input.quarter).executeTakeFirst();
  if (row === undefined) return null;
  const place = (await placesOf(tx, [row.unit_id], today)).get(row.unit_id);
  return place === undefined ? null : { place, body: null, unit: row.unit_id };
}

/** The publication of this commune that the code names; undefined when there is none. */
async function publicationOf(tx: Tx, unit: Id<'org.unit'>, typed: string): Promise<Id<'publicity.publication'> | undefined> {
  const code = readShortCode(typed);
  if (code === null) return undefined;
  const row = await tx
    .selectFrom('publicity.publication')
    .select('id')
    .where('code', '=', code)
    .where('unit_id', '=', unit)
    .executeTakeFirst();
  return row?.id;
}
