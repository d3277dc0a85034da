import type { Db } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import type { TopicKind } from '../topics.ts';

let made = 0;

interface FollowParts {
  readonly email?: string;
  readonly topic?: string;
  readonly lang?: 'vi' | 'en';
  readonly confirmed?: boolean;
}

/** Somebody who follows a topic, confirmed unless told otherwise. The same address twice is the same follower. */
export async function makeFollow(
  db: Db,
  parts: FollowParts = {},
): Promise<{ follow: Id<'notices.follow'>; follower: Id<'notices.follower'> }> {
  made += 1;
  const { email = `nguoi-dan-${made}@vidu.vn`, topic = 'publicity:suoi-mo', lang = 'vi', confirmed = true } = parts;
  const at = Temporal.Instant.from('2026-11-20T09:00:00+07:00');
  const there = await db.selectFrom('notices.follower').select('id').where('email', '=', email).executeTakeFirst();
  const follower = there?.id ?? newId<'notices.follower'>();
  if (!there) await db.insertInto('notices.follower').values({ id: follower, email, lang, created_at: at }).execute();
  const follow = newId<'notices.follow'>();
  await db
    .insertInto('notices.follow')
    .values({ id: follow, follower_id: follower, topic, asked_at: at, confirmed_at: confirmed ? at : null })
    .execute();
  return { follow, follower };
}

/** Topics `publicity:suoi-mo` and `publicity:ban-mai`, as a module would describe them; no other exists. */
export const sampleTopics: TopicKind = {
  kind: 'publicity',
  describe: async (_reader, key, lang) => {
    const name = { 'suoi-mo': 'Suối Mơ', 'ban-mai': 'Ban Mai' }[key];
    if (name === undefined) return null;
    return {
      title: lang === 'vi' ? `Công khai của xã ${name}` : `Publications of ${name} commune`,
      path: `/tinh-minh-hoa/xa-${key}/biet`,
      demo: key === 'ban-mai',
    };
  },
};
