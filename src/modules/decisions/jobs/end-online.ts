import { sql } from 'kysely';
import { system } from '#kernel/actor.ts';
import { dayOf } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { task } from '#kernel/module.ts';
import type { Room } from '#kernel/room.ts';
import { endVoting } from '../commands/end-voting.ts';

const MOST = 10_000;

/** Online votes end with their last day by themselves, five minutes after midnight in Việt Nam; the count is for people. */
export const endOnlineVotes = task('decisions.end-online-votes', (room) => endOverdue(room), '5 17 * * *');

async function endOverdue(room: Room): Promise<void> {
  const { rows } = await sql<{ id: Id<'decisions.round'> }>`
    select id from decisions.round
    where state = 'open' and form in ('online', 'online-form') and closes_on < ${dayOf(room.now())}::date
    order by closes_on, id limit ${MOST}`.execute(room.db);
  for (const { id } of rows) {
    const ended = await endVoting(room, system, { round: id });
    // Somebody ended it in the meantime: that is what was wanted.
    if (!ended.ok && ended.why !== 'decisions.state.changed') throw new Error(`Round ${id}: ${ended.why}`);
  }
}
