import { sql } from 'kysely';
import { dayOf } from '#kernel/day.ts';
import { acceptFile } from '#kernel/files/accept.ts';
import { keepFile } from '#kernel/files/keep.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { PDF, photo } from '#kernel/testing/sample-files.ts';
import { makeDecision, makeRound } from '#modules/decisions/testing/factories.ts';
import { makeBoxKeys } from '#modules/decisions/box/seal.ts';
import { invitationHash } from '#modules/decisions/rules/invitation-code.ts';
import { makeShortCode } from '#kernel/short-code.ts';

/** One paper of each place that has some; `:form` is a form of the commune. */
const paperFiles: Readonly<Record<string, readonly string[]>> = {
  'ban/hop/:meeting/giay-to/:file': ['giay-moi.pdf'],
  'ban/luot/:round/giay-to/:file': ['kiem-phieu.docx'],
  'ban/viec/:decided/giay-to/:file': ['van-ban.docx'],
  'ban/sang-kien/:proposal/giay-to/:file': ['phieu-dong-y.pdf'],
  'ban/:code/giay-to/:file': ['van-ban.pdf'],
  'ban/xa/:unit/mau-giay-to/:form': ['giay-moi'],
  'ban/xa/:unit/mau-giay-to/:form/xem/:file': ['hien-hanh.pdf'],
};

/** What stands in the demonstration about village decisions, and an online vote that is open, with a stack that has its photo. */
export async function decisionSamples(
  room: Room,
  commune: string,
  village: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const all = async (query: ReturnType<typeof sql<{ v: string }>>): Promise<string[]> =>
    (await query.execute(room.db)).rows.map((row) => row.v);
  const open = await openVote(room, village as Id<'org.unit'>);
  const decisions = await all(
    sql`select distinct on (state) id as v from decisions.decision where state in ('draft', 'passed', 'sent', 'no-result')
      order by state, (unit_id = ${village} and matter = 'self-management') desc, id`,
  );
  const procedures = await all(sql`select id as v from decisions.decision where state = 'draft' and matter = 'village-head'
    union all (select id from decisions.decision where matter = 'convention' and state in ('draft', 'recognised') order by state, id)`);
  await plantStepFile(room, procedures[0] as Id<'decisions.decision'>);
  const release = await plantRelease(room, village as Id<'org.unit'>);
  const ballots = await all(sql`select r.id as v from decisions.round r where r.form = 'ballot' order by r.id limit 1`);
  const counted = await all(sql`select d.code as v from decisions.decision d join decisions.round r on r.decision_id = d.id
    where r.state = 'closed' and r.form = 'ballot' order by d.code limit 1`);
  return {
    'ban/thon/:unit': [village],
    'ban/xa/:unit': [commune],
    'ban/huong-uoc/:unit': [
      commune,
      ...(await all(
        sql`select parent_id as v from org.unit_version where unit_id = ${commune} and parent_id is not null limit 1`,
      )),
    ],
    'ban/trinh-tu/:decision': [...procedures, release],
    'ban/cho-thoi/:decision': [release],
    'ban/hoi-nghi/:meeting': await all(sql`select id as v from decisions.meeting where kind = 'annual' limit 1`),
    'giay-moi/:code': [await printedInvitation(room)],
    'ban/:code': [
      open.code,
      ...counted,
      ...(await all(sql`select code as v from decisions.decision where matter = 'convention' and state = 'recognised'`)),
    ],
    ...paperFiles,
    scan: [await plantScan(room)],
    decided: await all(sql`select id as v from decisions.decision where state = 'recognised' order by id limit 1`),
    receipt: ['1111-1111-1111-1111'],
    'sang-kien/:code': await all(sql`select code as v from decisions.proposal where state = 'collecting'`),
    step: ['plan'],
    decision: decisions,
    meeting: await all(sql`select id as v from decisions.meeting where state = 'called' limit 1`),
    'ban/luot/:round/nhap-phieu': [await namedVote(room, village as Id<'org.unit'>)],
    round: [open.round, ...ballots],
    batch: [open.batch],
    proposal: await all(sql`select id as v from decisions.proposal where state in ('collecting', 'ready') order by state`),
    wide: await all(sql`select id as v from decisions.commune_wide`),
  };
}

/** The paper of a step that somebody wrote down. */
async function plantStepFile(room: Room, decision: Id<'decisions.decision'>): Promise<void> {
  const file_id = await storedPdf(room);
  const step = { decision_id: decision, key: 'plan', legal_ref: 'Nghị định thử', law_status: 'verify', file_id } as const;
  await room.db
    .insertInto('decisions.step')
    .values(step)
    .onConflict((conflict) => conflict.columns(['decision_id', 'key']).doUpdateSet({ file_id }))
    .execute();
}

/** A release on which the meeting could not agree, so that the commune decided, with its paper. */
async function plantRelease(room: Room, village: Id<'org.unit'>): Promise<string> {
  const release = await makeDecision(room.db, { village, matter: 'village-head', state: 'failed', demo: true });
  await room.db.updateTable('decisions.decision').set({ election: 'release' }).where('id', '=', release).execute();
  const { id: by_holding } = await room.db
    .selectFrom('org.holding')
    .select('id')
    .where('post', '=', 'committee-chair')
    .executeTakeFirstOrThrow();
  const day = dayOf(room.now());
  const ruling = {
    outcome: 'kept',
    reason: 'Chưa đủ căn cứ.',
    document_no: '7/QĐ-UBND',
    front_agreed_on: day,
    on_day: day,
  } as const;
  await room.db
    .insertInto('decisions.release_ruling')
    .values({ ...ruling, decision_id: release, by_holding, file_id: await storedPdf(room) })
    .execute();
  return release;
}

async function storedPdf(room: Room): Promise<Id<'kernel.file'>> {
  const upload = unwrap(await acceptFile(room.files, PDF, 'van-ban.pdf'));
  return room.db.transaction().execute((tx) => keepFile(tx, upload));
}

/** The code on an invitation to the meeting that was called. */
async function printedInvitation(room: Room): Promise<string> {
  const code = makeShortCode();
  const hash = invitationHash(room.secret, code);
  await sql`insert into decisions.invitation (meeting_id, household_id, code_hash)
    select m.id, h.id, ${hash} from decisions.meeting m join org.household h on h.village_id = m.unit_id
    where m.state = 'called' order by h.code limit 1`.execute(room.db);
  return code;
}

async function openVote(room: Room, village: Id<'org.unit'>): Promise<{ code: string; round: string; batch: string }> {
  const { publicKey } = makeBoxKeys();
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

/** Slips with a name, being counted. */
async function namedVote(room: Room, village: Id<'org.unit'>): Promise<string> {
  const decision = await makeDecision(room.db, { village, state: 'counting', demo: true });
  const { round } = await makeRound(room.db, room.secret, { decision, form: 'ballot', state: 'counting', households: 2 });
  await room.db.updateTable('decisions.round').set({ method: 'named' }).where('id', '=', round).execute();
  return round;
}

async function stackPhoto(room: Room): Promise<Id<'kernel.file'>> {
  const upload = unwrap(await acceptFile(room.files, await photo({ width: 60, height: 40 }), 'xap-phieu.jpg'));
  return room.db.transaction().execute((tx) => keepFile(tx, upload));
}

/** A scan of a signed paper that everybody may see. */
async function plantScan(room: Room): Promise<string> {
  const upload = unwrap(await acceptFile(room.files, PDF, 'nghi-quyet-da-ky.pdf'));
  const file = await room.db.transaction().execute((tx) => keepFile(tx, upload));
  const { id: decision } = await room.db
    .selectFrom('decisions.decision')
    .select('id')
    .where('state', '=', 'passed')
    .where('sent_on', 'is not', null)
    .limit(1)
    .executeTakeFirstOrThrow();
  const id = newId<'decisions.scan'>();
  const on = dayOf(room.now());
  await room.db
    .insertInto('decisions.scan')
    .values({ id, decision_id: decision, paper: 'decision', file_id: file, added_on: on, cleared_on: on })
    .execute();
  return id;
}
