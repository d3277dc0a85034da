import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** Names of many people in one query. Whoever was erased, or never was, is absent: say so in words. */
export async function personNames(
  reader: Reader,
  people: readonly Id<'org.person'>[],
): Promise<ReadonlyMap<Id<'org.person'>, string>> {
  if (people.length === 0) return new Map();
  const rows = await reader
    .selectFrom('org.person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(people)])
    .where('name', 'is not', null)
    .$narrowType<{ name: string }>()
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
