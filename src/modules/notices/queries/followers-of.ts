import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Lang } from '#kernel/words.ts';

export interface Follower {
  readonly id: Id<'notices.follower'>;
  readonly email: string;
  readonly lang: Lang;
}

/**
 * Confirmed followers of a topic, piece by piece, for jobs that write to them at once rather than the next morning.
 * @param after the last follower of the piece before; null to begin
 * @param limit at most this many
 */
export const followersOf = (
  reader: Reader,
  topic: string,
  after: Id<'notices.follower'> | null,
  limit: number,
): Promise<Follower[]> =>
  reader
    .selectFrom('notices.follow as f')
    .innerJoin('notices.follower as r', 'r.id', 'f.follower_id')
    .select(['r.id', 'r.email', 'r.lang'])
    .where('f.topic', '=', topic)
    .where('f.confirmed_at', 'is not', null)
    .$if(after !== null, (query) => query.where('f.follower_id', '>', after))
    .orderBy('f.follower_id')
    .limit(limit)
    .execute();
