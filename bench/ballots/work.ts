import { sql } from 'kysely';
import { anonymous } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { dropSealed, sealVote } from '#modules/decisions/box/cast-sealed.ts';
import { SEALED_BYTES } from '#modules/decisions/box/seal-line.ts';
import { castBallot } from '#modules/decisions/commands/cast-ballot.ts';
import type { Village } from './fill.ts';
import type { Work } from './load.ts';

/** One row that commits by itself, as large as a sealed ballot: what the server takes at most. */
export async function bareRow(room: Room): Promise<Work> {
  await sql`create table bare (id uuid primary key, bytes bytea not null)`.execute(room.db);
  const bytes = Buffer.alloc(SEALED_BYTES, 7);
  return async () => {
    await room.pool.query({ name: 'bare', text: 'insert into bare values ($1, $2)', values: [newId(), bytes] });
  };
}

/** Households in the order they vote: village after village, so that nobody waits for the others of their village. */
function householdAt(villages: readonly Village[], at: number): { readonly village: Village; readonly code: string } {
  const village = villages[at % villages.length];
  const code = village?.codes[Math.floor(at / villages.length)];
  if (village === undefined || code === undefined) throw new RangeError(`There is no household ${at}`);
  return { village, code };
}

/** Millions of phones, each with an address of its own. */
const networkOf = (at: number): string => `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`;

/** The whole command, as a web process runs it once the form has been read: checks, limit on tries, sealing, writing. */
export const cast =
  (room: Room, villages: readonly Village[], from: number): Work =>
  async (nth) => {
    const at = from + nth;
    const { village, code } = householdAt(villages, at);
    unwrap(
      await castBallot(room, anonymous, {
        decision: village.decisionCode,
        code,
        choice: String(1 + (at % 3)),
        seed: newId(),
        network: networkOf(at),
        channel: 'phone',
      }),
    );
  };

/** Sealed beforehand: only what the database has to do. */
export function drop(room: Room, villages: readonly Village[], from: number, count: number): Work {
  const ready = Array.from({ length: count }, (_, nth) => {
    const at = from + nth;
    const { village, code } = householdAt(villages, at);
    const { round, box } = village;
    const vote = { round, code, choices: [1 + (at % 3)], seed: newId(), helper: null, boxKey: box.publicKey };
    return { vote, ballot: sealVote(room.secret, vote) };
  });
  return async (nth) => {
    const one = ready[nth];
    if (one === undefined || !(await dropSealed(room, one.vote, one.ballot))) throw new Error('A ballot was refused');
  };
}
