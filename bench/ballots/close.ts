import { sql } from 'kysely';
import { system } from '#kernel/actor.ts';
import { unwrap } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { memoryBoxKeys } from '#modules/decisions/testing/memory-box-keys.ts';
import { castSealed } from '#modules/decisions/box/cast-sealed.ts';
import { makeBoxKeys } from '#modules/decisions/box/seal.ts';
import { closeBallot } from '#modules/decisions/commands/close-ballot.ts';
import { findBox } from '#modules/decisions/queries/find-box.ts';
import { makeDecision, makeRound } from '#modules/decisions/testing/factories.ts';
import { makeUnit } from '#modules/org/testing/factories.ts';
import { newId } from '#kernel/id.ts';

const HOUSEHOLDS = 300;

/** Milliseconds to count and publish a village in which all have voted by phone: the count, and reading the published list. */
export async function measureClose(room: Room): Promise<{ readonly countMs: number; readonly listMs: number }> {
  const village = await makeUnit(room.db, { level: 'village' });
  const decision = await makeDecision(room.db, { village, state: 'counting' });
  const { publicKey: boxKey, privateKey } = makeBoxKeys();
  const { round, codes } = await makeRound(room.db, room.secret, { decision, boxKey, households: HOUSEHOLDS });
  for (const code of codes) unwrap(await castSealed(room, { round, code, choices: [1], seed: newId(), helper: null, boxKey }));
  await sql`update decisions.roll set votable = false where round_id = ${round}`.execute(room.db);
  await sql`update decisions.round set state = 'counting' where id = ${round}`.execute(room.db);
  const { code } = await room.db
    .selectFrom('decisions.decision')
    .select('code')
    .where('id', '=', decision)
    .executeTakeFirstOrThrow();
  const keys = memoryBoxKeys();
  await keys.keep(round, privateKey);
  const started = performance.now();
  unwrap(await closeBallot(keys)(room, system, { round }));
  const counted = performance.now();
  const box = await findBox(room.reader, code, null);
  if (box?.lines.length !== HOUSEHOLDS) throw new Error('The published list is not whole');
  return { countMs: counted - started, listMs: performance.now() - counted };
}
