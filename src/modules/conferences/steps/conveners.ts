import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';

interface Typed {
  readonly body: Id<'org.body'> | null;
  readonly bodyName: string | null;
}

interface Convener {
  readonly body_id: Id<'org.body'> | null;
  readonly body_name: string;
}

/** The body that convenes: one of the unit's that day, called as it was called then, or a name typed where it is not on record. */
export async function convenerOf(
  tx: Tx,
  { body, bodyName }: Typed,
  { unit, on }: { readonly unit: Id<'org.unit'>; readonly on: Day },
): Promise<Result<Convener, 'conferences.plan.no-body' | 'conferences.plan.body-elsewhere'>> {
  if (body === null) return bodyName === null ? refuse('conferences.plan.no-body') : ok({ body_id: null, body_name: bodyName });
  const found = await tx
    .selectFrom('org.body')
    .select(['id', 'name'])
    .where('id', '=', body)
    .where('unit_id', '=', unit)
    .where(sql<boolean>`valid @> ${on}::date`)
    .executeTakeFirst();
  if (found === undefined) return refuse('conferences.plan.body-elsewhere');
  return ok({ body_id: found.id, body_name: bodyName ?? found.name });
}

/** Writes the bodies that convene together with the first; those whose name is on record at the unit are linked to it. */
export async function keepCoConveners(
  tx: Tx,
  conference: Id<'conferences.conference'>,
  names: readonly string[],
  unit: Id<'org.unit'>,
): Promise<void> {
  await tx.deleteFrom('conferences.co_convener').where('conference_id', '=', conference).execute();
  if (names.length === 0) return;
  await sql`
    insert into conferences.co_convener (conference_id, no, body_id, name)
    select ${conference}, one.no, (select b.id from org.body b where b.unit_id = ${unit} and b.name = one.name order by b.id limit 1), one.name
    from unnest(${[...new Set(names)]}::text[]) with ordinality as one (name, no)`.execute(tx);
}
