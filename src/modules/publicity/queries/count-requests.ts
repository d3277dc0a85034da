import type { Reader } from '#kernel/db.ts';
import type { FoundKeeper } from './find-keeper.ts';

/** How many requests for information to one register still wait for an answer. */
export async function countOpenRequests(reader: Reader, { unit, body }: Pick<FoundKeeper, 'unit' | 'body'>): Promise<number> {
  const { open } = await reader
    .selectFrom('publicity.request as r')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('r.unit_id', '=', unit.id)
    .where('r.body_id', body === null ? 'is' : '=', body)
    .where('r.state', '=', 'open')
    .executeTakeFirstOrThrow();
  return open;
}
