import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { countsBySite, type PollMethod } from '../rules/poll/kinds.ts';
import type { PollOption } from '../rules/poll/result.ts';
import { tallySites, tallyVotes, type Frozen, type SiteCount, type Tally, type Vote } from '../rules/poll/tally.ts';

interface Polled {
  readonly id: Id<'conferences.poll'>;
  readonly method: PollMethod;
}

/** Adds up what was counted or voted so far, whatever the method; nothing of a secret vote before its box is opened. */
export async function tallyOf(reader: Reader, { id, method }: Polled, options: readonly PollOption[]): Promise<Tally> {
  const frozen = await frozenOf(reader, id);
  if (countsBySite(method)) return tallySites(options, await lastCounts(reader, id), frozen);
  const table = method === 'named' ? named(reader, id) : ballots(reader, id);
  return tallyVotes(options, await table, frozen);
}

async function frozenOf(reader: Reader, poll: Id<'conferences.poll'>): Promise<Frozen> {
  const { rows } = await sql<Frozen>`
    select coalesce(sum(entitled), 0)::int as entitled, coalesce(sum(present), 0)::int as present
    from conferences.poll_site where poll_id = ${poll}`.execute(reader);
  return rows[0] ?? { entitled: 0, present: 0 };
}

async function lastCounts(reader: Reader, poll: Id<'conferences.poll'>): Promise<readonly SiteCount[]> {
  const { rows } = await sql<SiteCount>`
    select distinct on (site_id) counts, ballots, spoiled from conferences.site_count
    where poll_id = ${poll} order by site_id, no desc`.execute(reader);
  return rows;
}

async function named(reader: Reader, poll: Id<'conferences.poll'>): Promise<readonly Vote[]> {
  const { rows } = await sql<Vote>`
    select n.choices, v.weight from conferences.named_vote n
    join conferences.poll_voter v using (poll_id, delegate_id) where n.poll_id = ${poll}`.execute(reader);
  return rows;
}

async function ballots(reader: Reader, poll: Id<'conferences.poll'>): Promise<readonly Vote[]> {
  const { rows } = await sql<Vote>`select choices, 1 as weight from conferences.poll_ballot where poll_id = ${poll}`.execute(
    reader,
  );
  return rows;
}

/** What may be chosen, in the order of the ballot. */
export const optionsOf = (reader: Reader, poll: Id<'conferences.poll'>): Promise<PollOption[]> =>
  reader
    .selectFrom('conferences.poll_option')
    .select(['no', 'kind', 'label'])
    .where('poll_id', '=', poll)
    .orderBy('no')
    .execute();
