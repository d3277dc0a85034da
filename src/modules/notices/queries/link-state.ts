import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Lang } from '#kernel/words.ts';
import type { Describe, TopicInfo } from '../topics.ts';

export interface FollowState {
  /** Null when what was followed does not exist any more. */
  readonly topic: TopicInfo | null;
  readonly confirmed: boolean;
}

/** How a follow stands; null when it is gone: left, or not confirmed in time. */
export async function followState(
  reader: Reader,
  id: Id<'notices.follow'>,
  describe: Describe,
  lang: Lang,
): Promise<FollowState | null> {
  const row = await reader.selectFrom('notices.follow').select(['topic', 'confirmed_at']).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  return { topic: await describe(reader, row.topic, lang), confirmed: row.confirmed_at !== null };
}

/** Whether an address is still followed by anything. */
export async function followerExists(reader: Reader, id: Id<'notices.follower'>): Promise<boolean> {
  return (await reader.selectFrom('notices.follower').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}
