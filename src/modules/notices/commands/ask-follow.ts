import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/db.ts';
import { choice, email, text } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { translator, type Lang } from '#kernel/words.ts';
import { paths } from '../paths.ts';
import { mayFollow } from '../policy.ts';
import { queueMail } from '../queue-mail.ts';
import { MAILS_A_DAY } from '../rules/follow-limits.ts';
import { linkToken } from '../rules/link-token.ts';
import type { Describe } from '../topics.ts';
import { words } from '../words.ts';

export const ASK_FOLLOW = 'notices.ask-follow';

/**
 * Somebody types an address to follow a topic (đăng ký theo dõi). Nothing is sent there but one mail with a link; what
 * the page answers is the same whether the address is new, waits for confirmation or follows already.
 */
export const askFollow = (describe: Describe) =>
  command({
    name: ASK_FOLLOW,
    input: z.object({ topic: text(200), email: email(), lang: choice(['vi', 'en']) }),
    load: async (tx, input) => {
      const topic = await describe(tx, input.topic, input.lang);
      return topic === null ? null : { topic };
    },
    may: mayFollow,
    run: async ({ tx, room, now, record }, { topic }, input) => {
      const follower = await followerOf(tx, input.email, input.lang, now);
      if ((await mailsToday(tx, input.email)) >= MAILS_A_DAY) return refuse('notices.follow.too-many-mails');
      const follow = await followOf(tx, follower, input.topic, now);
      const t = translator(words, input.lang);
      const kind = follow.confirmed ? 'already' : 'confirm';
      const link = follow.confirmed
        ? paths.leave(linkToken(room.secret, 'leave', follow.id))
        : paths.confirm(linkToken(room.secret, 'confirm', follow.id));
      await queueMail(tx, {
        to: input.email,
        kind: `notices.${kind}-follow`,
        subject: t(`notices.mail.${kind}-subject`, { title: topic.title }),
        text: t(`notices.mail.${kind}-text`, { title: topic.title, link: `${room.publicUrl}${link}` }),
      });
      const row = { id: follow.id, follower_id: follower, topic: input.topic, asked_at: now };
      await record({ unit: null, table: 'notices.follow', row: follow.id, before: null, after: row });
      return ok(null);
    },
  });

async function mailsToday(tx: Tx, address: string): Promise<number> {
  const { count } = await tx
    .selectFrom('notices.mail')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('recipient', '=', address)
    .where('kind', 'in', ['notices.confirm-follow', 'notices.already-follow'])
    .where('queued_at', '>', sql<Temporal.Instant>`now() - interval '1 day'`)
    .executeTakeFirstOrThrow();
  return count;
}

/** Made anew or found; locked either way, so that forms sent at once for one address are counted one after another. */
async function followerOf(tx: Tx, address: string, lang: Lang, now: Temporal.Instant): Promise<Id<'notices.follower'>> {
  const made = await tx
    .insertInto('notices.follower')
    .values({ id: newId(), email: address, lang, created_at: now })
    .onConflict((conflict) => conflict.column('email').doUpdateSet((eb) => ({ email: eb.ref('excluded.email') })))
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

async function followOf(tx: Tx, follower: Id<'notices.follower'>, topic: string, now: Temporal.Instant) {
  const row = await tx
    .insertInto('notices.follow')
    .values({ id: newId(), follower_id: follower, topic, asked_at: now })
    .onConflict((conflict) => conflict.columns(['follower_id', 'topic']).doUpdateSet({ asked_at: now }))
    .returning(['id', 'confirmed_at'])
    .executeTakeFirstOrThrow();
  return { id: row.id, confirmed: row.confirmed_at !== null };
}
