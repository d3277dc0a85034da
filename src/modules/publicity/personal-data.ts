import { dayOf } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { PersonalData } from '#kernel/module.ts';
import { eraseRequests } from './steps/erase-requests.ts';

const MOST = 1_000;

/**
 * Requests name no person: they are found by the address the person has in `org` at that moment. One that is still open
 * keeps its deadline; without its words it can only be answered by what it is about.
 */
export const personalData: PersonalData = {
  tables: ['publicity.request'],
  export: async (reader, person) => ({ 'publicity.request': await requestsOf(reader, await addressOf(reader, person)) }),
  erase: async (tx, person) => {
    const address = await addressOf(tx, person);
    if (address === null) return;
    const requests = await tx
      .selectFrom('publicity.request')
      .select(['id', 'answer_file as file'])
      .where('email', '=', address)
      .limit(MOST)
      .execute();
    await eraseRequests(tx, requests, dayOf(Temporal.Now.instant()));
  },
};

async function addressOf(reader: Reader, person: Id<'org.person'>): Promise<string | null> {
  const row = await reader.selectFrom('org.person').select('email').where('id', '=', person).executeTakeFirst();
  return row?.email?.toLowerCase() ?? null;
}

const requestsOf = (reader: Reader, address: string | null) =>
  reader
    .selectFrom('publicity.request')
    .select(['code', 'asked_for', 'email', 'asked_at', 'due_on', 'state', 'answer', 'refusal_ref', 'answered_at'])
    .where('email', '=', address)
    .orderBy('asked_at')
    .limit(MOST)
    .execute();
