import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { PersonalData } from '#kernel/module.ts';
import { forgetAddress } from './forget-address.ts';

const MOST = 1_000;

/** Rows here name an address, not a person: they are found by the address the person has in `org` at that moment. */
export const personalData: PersonalData = {
  tables: ['notices.mail', 'notices.follower', 'notices.follow'],
  export: async (reader, person) => {
    const address = await addressOf(reader, person);
    return { 'notices.mail': await mailsTo(reader, address), 'notices.follow': await followsOf(reader, address) };
  },
  erase: async (tx, person, now) => {
    const address = await addressOf(tx, person);
    if (address !== null) await forgetAddress(tx, address, now);
  },
};

async function addressOf(reader: Reader, person: Id<'org.person'>): Promise<string | null> {
  const row = await reader.selectFrom('org.person').select('email').where('id', '=', person).executeTakeFirst();
  return row?.email?.toLowerCase() ?? null;
}

const mailsTo = (reader: Reader, address: string | null) =>
  reader
    .selectFrom('notices.mail')
    .select(['kind', 'recipient', 'subject', 'body', 'queued_at', 'sent_at'])
    .where('recipient', '=', address)
    .orderBy('queued_at')
    .limit(MOST)
    .execute();

const followsOf = (reader: Reader, address: string | null) =>
  reader
    .selectFrom('notices.follow as f')
    .innerJoin('notices.follower as r', 'r.id', 'f.follower_id')
    .select(['r.email', 'r.lang', 'f.topic', 'f.asked_at', 'f.confirmed_at'])
    .where('r.email', '=', address)
    .orderBy('f.asked_at')
    .limit(MOST)
    .execute();
