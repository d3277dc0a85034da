import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { merkleRoot, openerOf, publishedList, shuffled } from '#modules/decisions/index.ts';

export type BoxRefusal = 'conferences.poll.key-lost' | 'conferences.poll.not-even';

type Poll = Id<'conferences.poll'>;

/**
 * Counts the box of a secret vote once nobody can vote any more: opens every ballot, lays them out in random order with the receipts
 * apart, and clears away what could lead from a delegate to a ballot. Refused when ballots and marks differ: then something is wrong
 * that no count may paper over.
 * @returns the Merkle root over the published receipts
 */
export async function openBox(tx: Tx, poll: Poll, privateKey: string | null): Promise<Result<string, BoxRefusal>> {
  const sealed = await tx.selectFrom('conferences.poll_sealed').select('sealed').where('poll_id', '=', poll).execute();
  if (sealed.length > 0 && privateKey === null) return refuse('conferences.poll.key-lost');
  const open = privateKey === null ? null : await openerOf(privateKey);
  const ballots = open === null ? [] : await Promise.all(sealed.map((one) => open(one.sealed)));
  const marked = await markedVotes(tx, poll);
  if (ballots.length !== marked) return refuse('conferences.poll.not-even', { ballots: ballots.length, marked });
  const receipts = [...new Set(ballots.map(({ receipt }) => receipt))].toSorted();
  for (const part of chunks(shuffled(ballots)))
    await tx
      .insertInto('conferences.poll_ballot')
      .values(part.map(({ choices }) => ({ poll_id: poll, choices: [...choices] })))
      .execute();
  for (const part of chunks(receipts))
    await tx
      .insertInto('conferences.poll_receipt')
      .values(part.map((code) => ({ poll_id: poll, code })))
      .execute();
  await throwAway(tx, poll);
  return ok(merkleRoot(publishedList([], receipts)));
}

/** No sealed ballot is left, and nothing that tells one send from another. */
export async function throwAway(tx: Tx, poll: Poll): Promise<void> {
  await tx.deleteFrom('conferences.poll_sealed').where('poll_id', '=', poll).execute();
  await tx.updateTable('conferences.poll_voter').set({ attempt: null, votable: false }).where('poll_id', '=', poll).execute();
}

/**
 * Nobody may vote from now on. Row by row it waits for whoever is voting that moment: what was acknowledged is counted. Rows are taken
 * in the order in which those who vote for several take them, so nobody waits for each other.
 */
export async function shutRoll(tx: Tx, poll: Poll): Promise<void> {
  const rows = tx.selectFrom('conferences.poll_voter').select('delegate_id').where('poll_id', '=', poll);
  await rows.orderBy('delegate_id').forNoKeyUpdate().execute();
  await tx.updateTable('conferences.poll_voter').set({ votable: false }).where('poll_id', '=', poll).execute();
}

async function markedVotes(tx: Tx, poll: Poll): Promise<number> {
  const { votes } = await tx
    .selectFrom('conferences.poll_voter')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('weight'), eb.lit(0)).as('votes'))
    .where('poll_id', '=', poll)
    .where('voted', '=', true)
    .executeTakeFirstOrThrow();
  return votes;
}

const CHUNK = 500;
const chunks = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) => items.slice(at * CHUNK, (at + 1) * CHUNK));
