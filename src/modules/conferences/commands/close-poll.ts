import { z } from 'zod';

import { command, type Command, type Work } from '#kernel/command.ts';
import { newId, type Id } from '#kernel/id.ts';
import { publish } from '#kernel/live/index.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { liveTopic } from '../live-topic.ts';
import { mayPreside, mayRecord } from '../policy.ts';
import { mayOpenBox, type Release } from '../rules/poll/closing.ts';
import type { HappenRefusal } from '../rules/session/may-happen.ts';
import { append } from '../steps/append.ts';
import { lockPoll, standingAs, type LockedPoll } from '../steps/lock-poll.ts';
import { openBox, shutRoll, type BoxRefusal } from '../steps/open-box.ts';
import { onePoll, type PollKeys } from './open-poll.ts';

export type ClosePollRefusal = HappenRefusal | BoxRefusal | 'conferences.poll.not-open' | 'conferences.poll.released';

interface Closed {
  readonly poll: Id<'conferences.poll'>;
  /** False while the second of two people has not pressed yet. */
  readonly closed: boolean;
}

/**
 * Closes a vote: whatever was acknowledged is counted, whatever comes later is refused. A secret vote is closed and its box opened when
 * two people have pressed, of whom one presides; then the key of the box is destroyed.
 */
export const closePoll = (keys: PollKeys): Command<Closed, ClosePollRefusal> => {
  const close = closing(keys);
  const execute: typeof close = async (room, actor, raw, key) => {
    const outcome = await close(room, actor, raw, key);
    if (outcome.ok && outcome.value.closed) await keys.destroy(outcome.value.poll);
    return outcome;
  };
  return Object.defineProperty(execute, 'name', { value: close.name });
};

const closing = (keys: PollKeys) =>
  command({
    name: 'conferences.close-poll',
    input: z.object(onePoll),
    load: (tx, typed, today) => lockPoll(tx, typed, today),
    may: (actor, ground) => (ground.poll.method === 'secret' ? mayRecord : mayPreside)(standingAs(ground, actor)),
    run: async (work, ground): Promise<Result<Closed, ClosePollRefusal>> => {
      const { poll, session, standing } = ground;
      if (poll.state !== 'open' || session === null) return refuse('conferences.poll.not-open');
      if (poll.method === 'secret') {
        const released = await release(work, ground);
        if (!released.ok || !released.value) return released.ok ? ok({ poll: poll.id, closed: false }) : released;
      }
      const told = await append(work, session, [{ kind: 'poll.closed', poll: poll.id }], standing);
      if (!told.ok) return told;
      await shutRoll(work.tx, poll.id);
      const root = poll.method === 'secret' ? await openBox(work.tx, poll.id, await keys.read(poll.id)) : ok(null);
      if (!root.ok) return root;
      await freeze(work, ground, root.value);
      return ok({ poll: poll.id, closed: true });
    },
  });

/** @returns whether enough have pressed now */
async function release(
  { tx, actor, now, record }: Work,
  ground: LockedPoll,
): Promise<Result<boolean, 'conferences.poll.released'>> {
  const { poll, standing, conference } = ground;
  const rows = await tx
    .selectFrom('conferences.poll_release')
    .select(['presides', 'person_id'])
    .where('poll_id', '=', poll.id)
    .execute();
  const before = rows.map(({ presides, person_id }): Release => ({ who: whoOf(person_id, presides), presides }));
  const presides = mayPreside(standingAs(ground, actor)).may;
  const own: Release = { who: whoOf(actor.person, presides), presides };
  if (before.some(({ who }) => who === own.who)) return refuse('conferences.poll.released');
  const after = await tx
    .insertInto('conferences.poll_release')
    .values({
      id: newId(),
      poll_id: poll.id,
      presides: own.presides,
      person_id: actor.person,
      seat_id: actor.person === null ? (standing.seat?.id ?? null) : null,
      at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await record({ unit: conference.unit_id, table: 'conferences.poll_release', row: after.id, before: null, after });
  await publish(tx, liveTopic(conference.id), { poll: poll.id });
  return ok(mayOpenBox([...before, own]));
}

/** Whoever came by a code is as many people as there are codes, however many browsers it opened: chair and secretary have one each. */
const whoOf = (person: Id<'org.person'> | null, presides: boolean): string =>
  person ?? (presides ? 'the code of the chair' : 'the code of the secretary');

async function freeze({ tx, now, record }: Work, { poll, conference }: LockedPoll, root: string | null): Promise<void> {
  const after = await tx
    .updateTable('conferences.poll')
    .set({ state: 'closed', closed_at: now, box_key: null, merkle_root: root })
    .where('id', '=', poll.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await record({ unit: conference.unit_id, table: 'conferences.poll', row: poll.id, before: poll, after });
}
