import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Tx } from '#kernel/db.ts';
import { isId, type Id } from '#kernel/id.ts';
import { quietCommand } from '#kernel/quiet-command.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { castMarks, seal } from '#modules/decisions/index.ts';
import { mayActAsDelegate } from '../policy.ts';
import { standingOf } from '../queries/standing-of.ts';
import { readChoices } from '../rules/poll/choices.ts';
import { optionsOf } from '../steps/gather-votes.ts';
import { voteInput, type VoteRefusal } from './vote-by-name.ts';

type Delegate = Id<'conferences.delegate'>;
type Poll = Id<'conferences.poll'>;

const input = z.object({ ...voteInput, seed: z.string().refine(isId, { error: 'kernel.field.not-valid' }) });

/** Receipts, one for each delegate the votes were for. */
export interface SecretVote {
  readonly receipts: readonly string[];
}

/**
 * Votes secretly: marks whom the votes are for and drops sealed ballots into the box, all in one transaction that commits or does not.
 * No act is recorded but the mark: a record would tell the time. The same send repeated finds its own attempt and gets its receipts again.
 */
export const voteSecretly = quietCommand({
  name: 'conferences.vote-secretly',
  input,
  run: async (room, actor, typed): Promise<Result<SecretVote, VoteRefusal | 'forbidden' | 'not-found'>> => {
    const { conference, seat, poll: id } = typed;
    const standing = await standingOf(room.db, { conference, actor, seat, now: room.now() });
    if (standing === null) return refuse('not-found');
    const caster = standing.seat?.delegate ?? null;
    if (caster === null || !mayActAsDelegate(standing, caster).may) return refuse('forbidden');
    const poll = await room.db
      .selectFrom('conferences.poll')
      .select(['id', 'state', 'method', 'box_key', 'most_choices'])
      .where('id', '=', id)
      .where('conference_id', '=', conference)
      .executeTakeFirst();
    if (poll === undefined) return refuse('not-found');
    const choices = readChoices({ options: await optionsOf(room.db, id), most: poll.most_choices }, typed.choice);
    if (!choices.ok) return choices;
    const voters = [...new Set(typed.voters)];
    if (voters.length === 0) return refuse('conferences.poll.no-voter-chosen');
    const boxKey = poll.method === 'secret' && poll.state === 'open' ? poll.box_key : null;
    const ballots = voters.map((voter) => ({ voter, ...marksOf(room, id, voter, typed.seed) }));
    if (boxKey !== null && (await drop(room, { poll: id, caster, boxKey, choices: choices.value, ballots })))
      return ok(receiptsOf(ballots));
    return whyNot(room, id, ballots);
  },
});

interface Ballot {
  readonly voter: Delegate;
  readonly receipt: string;
  readonly attempt: Buffer;
}

/** Receipt and attempt, from the seed made with the form and a digest of the voter: both are needed, and neither leads to the other. */
function marksOf({ secret }: Room, poll: Poll, voter: Delegate, seed: string) {
  const digest = createHmac('sha256', secret).update(`conferences.voter:${poll}:${voter}`).digest();
  return castMarks(secret, poll, digest, seed);
}

const receiptsOf = (ballots: readonly Ballot[]): SecretVote => ({ receipts: ballots.map(({ receipt }) => receipt) });

interface Drop {
  readonly poll: Poll;
  readonly caster: Delegate;
  readonly boxKey: string;
  readonly choices: readonly number[];
  readonly ballots: readonly Ballot[];
}

class NotAll extends Error {}

/** The rows of the voters are the only lock: closing turns them off one by one. @returns false when one of them was not free to vote */
async function drop(room: Room, { poll, caster, boxKey, choices, ballots }: Drop): Promise<boolean> {
  try {
    await room.db.transaction().execute(async (tx) => {
      for (const { voter, attempt, receipt } of ballots.toSorted((a, b) => (a.voter < b.voter ? -1 : 1))) {
        const weight = await mark(tx, poll, { voter, attempt, caster });
        const sealed = Array.from({ length: weight }, () => ({ poll_id: poll, sealed: seal(boxKey, { choices, receipt }) }));
        await tx.insertInto('conferences.poll_sealed').values(sealed).execute();
      }
    });
    return true;
  } catch (error) {
    if (error instanceof NotAll) return false;
    throw error;
  }
}

async function mark(
  tx: Tx,
  poll: Poll,
  { voter, attempt, caster }: { readonly voter: Delegate; readonly attempt: Buffer; readonly caster: Delegate },
): Promise<number> {
  const row = await tx
    .updateTable('conferences.poll_voter')
    .set({ voted: true, attempt })
    .where('poll_id', '=', poll)
    .where('delegate_id', '=', voter)
    .where('caster_id', '=', caster)
    .where('votable', '=', true)
    .where('voted', '=', false)
    .returning('weight')
    .executeTakeFirst();
  if (row === undefined) throw new NotAll();
  return row.weight;
}

async function whyNot(room: Room, poll: Poll, ballots: readonly Ballot[]): Promise<Result<SecretVote, VoteRefusal>> {
  const voters = ballots.map(({ voter }) => voter);
  const rows = await room.db
    .selectFrom('conferences.poll_voter')
    .select(['delegate_id', 'voted', 'votable', 'attempt'])
    .where('poll_id', '=', poll)
    .where('delegate_id', 'in', voters)
    .execute();
  const same = ballots.every(({ voter, attempt }) =>
    rows.some((row) => row.delegate_id === voter && row.attempt?.equals(attempt) === true),
  );
  if (same) return ok(receiptsOf(ballots));
  return refuse(rows.some(({ voted }) => voted) ? 'conferences.poll.voted' : 'conferences.poll.not-open');
}
