// Made from the migrated database by `npm run tables`: change the migration, not this file.
import type { Generated } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import type {} from '#kernel/db.ts';

interface DigestTable {
  id: Id<'notices.digest'>;
  day: Day;
  begun_at: Temporal.Instant;
  done_at: Temporal.Instant | null;
}

interface FollowTable {
  id: Id<'notices.follow'>;
  follower_id: Id<'notices.follower'>;
  topic: string;
  asked_at: Temporal.Instant;
  confirmed_at: Temporal.Instant | null;
  digest_id: Id<'notices.digest'> | null;
}

interface FollowerTable {
  id: Id<'notices.follower'>;
  email: string;
  lang: 'vi' | 'en';
  created_at: Temporal.Instant;
}

interface ItemTable {
  id: Id<'notices.item'>;
  topic: string;
  title: string;
  path: string;
  demo: Generated<boolean>;
  at: Generated<Temporal.Instant>;
  digest_id: Id<'notices.digest'> | null;
}

interface MailTable {
  id: Id<'notices.mail'>;
  kind: string;
  unit_id: string | null;
  recipient: string | null;
  subject: string | null;
  body: string | null;
  html: string | null;
  unsubscribe: string | null;
  queued_at: Generated<Temporal.Instant>;
  sent_at: Temporal.Instant | null;
  failed_at: Temporal.Instant | null;
  failure: number | null;
  erased_at: Temporal.Instant | null;
}

declare module '#kernel/db.ts' {
  interface Tables {
    'notices.digest': DigestTable;
    'notices.follow': FollowTable;
    'notices.follower': FollowerTable;
    'notices.item': ItemTable;
    'notices.mail': MailTable;
  }
}
