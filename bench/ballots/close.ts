import { sql } from 'kysely';
import { system } from '#kernel/actor.ts';
import { unwrap } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { memoryBoxKeys } from '#modules/decisions/box/box-keys.ts';
import { castSealed } from '#modules/decisions/box/cast-sealed.ts';
import { closeBallot } from '#modules/decisions/commands/close-ballot.ts';
import { findBox } from '#modules/decisions/queries/find-box.ts';
import { newId } from '#kernel/id.ts';
import { fillVotes } from './fill.ts';

const HOUSEHOLDS = 300;

/** Milliseconds to count and publish a village in which all have voted by phone: the count, and reading the published list. */
export async function measureClose(
  room: Room,
  pair: { readonly publicKey: string; readonly privateKey: string },
): Promise<{ readonly countMs: number; readonly listMs: number }> {
  const { waiting, rounds } = await fillVotes(room.db, room.secret, pair.publicKey, { villages: 1, households: HOUSEHOLDS });
  const [round] = rounds;
  if (round === undefined) throw new Error('No round was made');
  for (const { code } of waiting)
    unwrap(await castSealed(room, { round, code, choices: [1], seed: newId(), helper: null, boxKey: pair.publicKey }));
  await sql`update decisions.roll set votable = false where round_id = ${round}`.execute(room.db);
  const { rows } = await sql<{ code: string }>`
    with moved as (update decisions.round set state = 'counting' where id = ${round} returning decision_id)
    update decisions.decision d set state = 'counting' from moved where d.id = moved.decision_id returning d.code`.execute(
    room.db,
  );
  const keys = memoryBoxKeys();
  await keys.keep(round, pair.privateKey);
  const started = performance.now();
  unwrap(await closeBallot(keys)(room, system, { round }));
  const counted = performance.now();
  const box = await findBox(room.reader, rows[0]?.code ?? '', null);
  if (box?.lines.length !== HOUSEHOLDS) throw new Error('The published list is not whole');
  return { countMs: counted - started, listMs: performance.now() - counted };
}
