import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Room } from '#kernel/room.ts';
import type { Lang } from '#kernel/words.ts';
import { paths } from '../paths.ts';
import { queueMail } from '../queue-mail.ts';
import { composeDigest, MOST_ITEMS, type DigestPart } from '../rules/compose-digest.ts';
import { linkToken } from '../rules/link-token.ts';
import type { Describe, TopicInfo } from '../topics.ts';

export type DigestId = Id<'notices.digest'>;
export type FollowerId = Id<'notices.follower'>;

const FOLLOWERS_AT_ONCE = 200;

interface Served {
  readonly follow: Id<'notices.follow'>;
  readonly follower: FollowerId;
  readonly topic: string;
}

/** The next followers of a round get their mails. @returns the last of them, or null when all are served */
export async function serveSome(
  room: Room,
  describe: Describe,
  digest: DigestId,
  after: FollowerId | null,
): Promise<FollowerId | null> {
  return room.db.transaction().execute(async (tx) => {
    const next = await nextFollowers(tx, digest, after);
    const last = next.at(-1);
    if (last === undefined) return null;
    const served = await markServed(
      tx,
      digest,
      next.map((follower) => follower.id),
    );
    const topics = [...new Set(served.map((one) => one.topic))];
    const news = await newsOf(tx, digest, topics);
    const told = new Map<string, TopicInfo | null>();
    for (const lang of new Set(next.map((follower) => follower.lang)))
      for (const topic of topics) told.set(`${lang} ${topic}`, await describe(tx, topic, lang));
    for (const follower of next) {
      const parts = served
        .filter((one) => one.follower === follower.id)
        .map((one) => partOf(room, one, told.get(`${follower.lang} ${one.topic}`) ?? null, news.get(one.topic) ?? []));
      if (parts.length > 0) await writeTo(tx, room, follower, parts);
    }
    return last.id;
  });
}

interface Reached {
  readonly id: FollowerId;
  readonly email: string;
  readonly lang: Lang;
}

const nextFollowers = (tx: Tx, digest: DigestId, after: FollowerId | null): Promise<Reached[]> =>
  tx
    .selectFrom('notices.follow as f')
    .innerJoin('notices.follower as r', 'r.id', 'f.follower_id')
    .select(['r.id', 'r.email', 'r.lang'])
    .distinct()
    .where('f.confirmed_at', 'is not', null)
    .where('f.digest_id', 'is distinct from', digest)
    .where('f.topic', 'in', (eb) => eb.selectFrom('notices.item').select('topic').where('digest_id', '=', digest))
    .$if(after !== null, (query) => query.where('r.id', '>', after))
    .orderBy('r.id')
    .limit(FOLLOWERS_AT_ONCE)
    .execute();

const markServed = (tx: Tx, digest: DigestId, followers: readonly FollowerId[]): Promise<Served[]> =>
  tx
    .updateTable('notices.follow')
    .set({ digest_id: digest })
    .where('follower_id', 'in', followers)
    .where('confirmed_at', 'is not', null)
    .where('digest_id', 'is distinct from', digest)
    .where('topic', 'in', (eb) => eb.selectFrom('notices.item').select('topic').where('digest_id', '=', digest))
    .returning(['id as follow', 'follower_id as follower', 'topic'])
    .execute();

interface News {
  readonly topic: string;
  readonly title: string;
  readonly path: string;
  readonly demo: boolean;
  /** News on this topic in all. */
  readonly count: number;
}

/** The newest items of each topic, no more than a mail shows. */
async function newsOf(tx: Tx, digest: DigestId, topics: readonly string[]): Promise<ReadonlyMap<string, readonly News[]>> {
  const { rows } = await sql<News>`
    select topic, title, path, demo, count from (
      select *, row_number() over (partition by topic order by id desc) as place, count(*) over (partition by topic) as count
      from notices.item where digest_id = ${digest} and topic = any(${topics})
    ) ranked
    where place <= ${MOST_ITEMS}
    order by topic, place`.execute(tx);
  return Map.groupBy(rows, (row) => row.topic);
}

function partOf(room: Room, served: Served, topic: TopicInfo | null, news: readonly News[]): DigestPart {
  const full = (path: string): string => `${room.publicUrl}${path}`;
  return {
    title: topic?.title ?? null,
    link: topic === null ? null : full(topic.path),
    demo: news.some((item) => item.demo),
    count: news[0]?.count ?? 0,
    items: news.map((item) => ({ title: item.title, link: full(item.path) })),
    leaveLink: full(paths.leave(linkToken(room.secret, 'leave', served.follow))),
  };
}

async function writeTo(tx: Tx, room: Room, follower: Reached, parts: readonly DigestPart[]): Promise<void> {
  const token = linkToken(room.secret, 'leave-all', follower.id);
  const mail = composeDigest(follower.lang, parts, `${room.publicUrl}${paths.leaveAll(token)}`);
  await queueMail(tx, { ...mail, to: follower.email, kind: 'notices.digest', unsubscribe: paths.leaveAtOnce(token) });
}
