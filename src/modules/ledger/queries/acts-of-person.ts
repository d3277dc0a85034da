import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { ACT_LINE, asLines } from './act-line.ts';
import type { ActList } from './list-acts.ts';

/** What one person did (việc tôi đã làm), newest first, one page of it. */
export async function actsOfPerson(
  reader: Reader,
  person: Id<'org.person'>,
  page: { offset: number; limit: number },
): Promise<ActList> {
  const counted = await reader
    .selectFrom('ledger.act')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow();
  const rows = await reader
    .selectFrom('ledger.act')
    .select(ACT_LINE)
    .where('person_id', '=', person)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return { acts: asLines(rows), total: counted.total };
}
