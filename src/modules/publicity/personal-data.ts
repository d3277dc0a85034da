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
  erase: async (tx, person, now) => {
    const address = await addressOf(tx, person);
    if (address === null) return;
    // An erased request has no address any more, so each round finds others.
    for (let found = MOST; found === MOST;) {
      const requests = await tx
        .selectFrom('publicity.request')
        .select(['id', 'answer_file as file'])
        .where('email', '=', address)
        .limit(MOST)
        .execute();
      await eraseRequests(tx, requests, dayOf(now));
      found = requests.length;
    }
  },
};

async function addressOf(reader: Reader, person: Id<'org.person'>): Promise<string | null> {
  const row = await reader.selectFrom('org.person').select('email').where('id', '=', person).executeTakeFirst();
  return row?.email?.toLowerCase() ?? null;
}

const requestsOf = (reader: Reader, address: string | null) =>
  reader
    .selectFrom('publicity.request as r')
    .leftJoin('kernel.file as f', 'f.id', 'r.answer_file')
    .select(['r.code', 'r.asked_for', 'r.email', 'r.asked_at', 'r.due_on', 'r.state'])
    .select(['r.answer', 'r.refusal_ref', 'r.answered_at', 'f.name as answer_file'])
    .where('r.email', '=', address)
    .orderBy('r.asked_at')
    .limit(MOST)
    .execute();
