import { sql } from 'kysely';
import { acceptFile } from '#kernel/files/accept.ts';
import { keepFile } from '#kernel/files/keep.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { photo } from '#kernel/testing/sample-files.ts';
import { makeDecision, makeRound } from '#modules/decisions/testing/factories.ts';
import { makeBoxKeys } from '#modules/decisions/box/seal.ts';

/** What stands in the demonstration about village decisions, and an online vote that is open, with a stack that has its photo. */
export async function decisionSamples(
  room: Room,
  commune: string,
  village: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const all = async (query: ReturnType<typeof sql<{ v: string }>>): Promise<string[]> =>
    (await query.execute(room.db)).rows.map((row) => row.v);
  const open = await openVote(room, village as Id<'org.unit'>);
  const ballots = await all(sql`select r.id as v from decisions.round r where r.form = 'ballot' order by r.id limit 1`);
  const counted = await all(sql`select d.code as v from decisions.decision d join decisions.round r on r.decision_id = d.id
    where r.state = 'closed' and r.form = 'ballot' order by d.code limit 1`);
  return {
    'ban/thon/:unit': [village],
    'ban/xa/:unit': [commune],
    'ban/:code': [open.code, ...counted],
    receipt: ['1111-1111-1111-1111'],
    'sang-kien/:code': await all(sql`select code as v from decisions.proposal where state = 'collecting'`),
    decision: [
      ...(await all(
        sql`select id as v from decisions.decision where state in ('draft', 'passed', 'sent', 'no-result') order by state limit 4`,
      )),
    ],
    meeting: await all(sql`select id as v from decisions.meeting where state = 'called' limit 1`),
    round: [open.round, ...ballots],
    batch: [open.batch],
    proposal: await all(sql`select id as v from decisions.proposal where state in ('collecting', 'ready') order by state`),
    wide: await all(sql`select id as v from decisions.commune_wide`),
  };
}

async function openVote(room: Room, village: Id<'org.unit'>): Promise<{ code: string; round: string; batch: string }> {
  const { publicKey } = await makeBoxKeys();
  const decision = await makeDecision(room.db, { village, state: 'voting', demo: true });
  const { round } = await makeRound(room.db, room.secret, { decision, boxKey: publicKey, households: 2 });
  const { code } = await room.db
    .selectFrom('decisions.decision')
    .select('code')
    .where('id', '=', decision)
    .executeTakeFirstOrThrow();
  const batch = newId<'decisions.batch'>();
  const photo = await stackPhoto(room);
  await room.db.insertInto('decisions.batch').values({ id: batch, round_id: round, no: 1, slips: 12, photo_id: photo }).execute();
  return { code, round, batch };
}

async function stackPhoto(room: Room): Promise<Id<'kernel.file'>> {
  const upload = unwrap(await acceptFile(room.files, await photo({ width: 60, height: 40 }), 'xap-phieu.jpg'));
  return room.db.transaction().execute((tx) => keepFile(tx, upload));
}
