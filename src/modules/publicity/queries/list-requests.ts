import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { FoundKeeper } from './find-keeper.ts';

export interface RequestRow {
  readonly id: Id<'publicity.request'>;
  readonly code: string;
  readonly askedFor: string | null;
  readonly publicationTitle: string | null;
  readonly askedAt: Temporal.Instant;
  readonly dueOn: Day;
  readonly state: 'open' | 'answered' | 'refused';
}

interface Bounds {
  readonly open: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** Requests to one register, the nearest deadline first. Two queries. @param open only those still to be answered */
export async function listRequests(
  reader: Reader,
  { unit, body }: FoundKeeper,
  { open, offset, limit }: Bounds,
): Promise<{ rows: RequestRow[]; total: number }> {
  const mine = reader
    .selectFrom('publicity.request as r')
    .where('r.unit_id', '=', unit.id)
    .where('r.body_id', body === null ? 'is' : '=', body)
    .$if(open, (query) => query.where('r.state', '=', 'open'));
  const { total } = await mine.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await mine
    .leftJoin('publicity.publication as p', 'p.id', 'r.publication_id')
    .select([
      'r.id',
      'r.code',
      'r.asked_for as askedFor',
      'p.title as publicationTitle',
      'r.asked_at as askedAt',
      'r.due_on as dueOn',
      'r.state',
    ])
    .orderBy('r.due_on', open ? 'asc' : 'desc')
    .orderBy('r.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return { rows, total };
}
