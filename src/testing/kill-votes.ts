import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { openDatabase, type Db } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { attachEmbedded } from '#kernel/postgres/index.ts';
import { unwrap } from '#kernel/result.ts';
import { deriveKey, loadSecrets } from '#kernel/secrets.ts';
import { fileBoxKeys } from '#modules/decisions/box/box-keys.ts';
import { makeBoxKeys } from '#modules/decisions/box/seal.ts';
import { makeDecision, makeRound } from '#modules/decisions/testing/factories.ts';
import { merkleRoot } from '#modules/decisions/rules/merkle.ts';
import type { Program } from './program.ts';

/** Households added to the village, so that a vote lasts until the program is killed. */
const HOUSEHOLDS = 140;
const CHOICES = 3;

/** A household's ballot: sent again with the same seed it is the same ballot, and shows the same receipt. */
interface Ballot {
  readonly code: string;
  readonly choice: number;
  readonly seed: string;
  /** Null until an answer came. */
  receipt: string | null;
}

export interface Vote {
  readonly round: Id<'decisions.round'>;
  readonly code: string;
  readonly ballots: readonly Ballot[];
}

/** An online vote in the head's village, open for a long time, its box sealed with a key where the program looks for it. */
export async function openVote(dataDir: string): Promise<Vote> {
  const attached = unwrap(await attachEmbedded({ dataDir, log: () => undefined }));
  const database = openDatabase({ url: attached.ownerUrl, connections: 2 });
  try {
    return await plantVote(database.db, dataDir);
  } finally {
    await database.close();
  }
}

async function plantVote(db: Db, dataDir: string): Promise<Vote> {
  const { rows } = await sql<{ id: Id<'org.unit'> }>`
    select unit_id as id from org.unit_version where name = 'Thôn Bản Mây' limit 1`.execute(db);
  const village = rows[0]?.id;
  if (village === undefined) throw new Error('The demonstration has no village of that name');
  await sql`
    insert into org.household (id, village_id, code, address, valid_from)
    select gen_random_uuid(), ${village}, 'K' || lpad(n::text, 3, '0'), 'Nhà mới số ' || n, '2025-07-01'
    from generate_series(1, ${HOUSEHOLDS}::int) n
    where not exists (select from org.household where village_id = ${village} and code = 'K001')`.execute(db);
  const { publicKey: boxKey, privateKey } = makeBoxKeys();
  const secret = deriveKey(unwrap(await loadSecrets(dataDir)), 'room').toString('base64url');
  const decision = await makeDecision(db, { village, state: 'voting', title: 'Việc biểu quyết lúc cúp điện' });
  const { round, codes } = await makeRound(db, secret, { decision, boxKey });
  await sql`update decisions.round set closes_on = current_date + 30 where id = ${round}`.execute(db);
  await fileBoxKeys(path.join(dataDir, 'ballot-keys')).keep(round, privateKey);
  const { code } = await db.selectFrom('decisions.decision').select('code').where('id', '=', decision).executeTakeFirstOrThrow();
  const ballots = codes.map((one, at) => ({ code: one, choice: 1 + (at % CHOICES), seed: randomUUID(), receipt: null }));
  return { round, code, ballots };
}

interface Answer {
  readonly status: number;
  readonly location: string;
}

/** Null when no answer came, or one that says the program is going down: nobody knows then what was done. */
async function send(program: Program, to: string, fields: Record<string, string>, cookie = ''): Promise<Answer | null> {
  try {
    const answer = await fetch(program.origin + to, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: program.origin, cookie },
      body: new URLSearchParams(fields),
    });
    await answer.arrayBuffer();
    return answer.status >= 500 ? null : { status: answer.status, location: answer.headers.get('location') ?? '' };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** What came of every send of a ballot, for the figures in `bench/README.md`. */
export const sends = { answered: 0, unanswered: 0 };

/** Casts it, or casts it once more: whoever was answered before must be answered alike. @returns false when no answer came */
async function cast(program: Program, { code }: Vote, ballot: Ballot): Promise<boolean> {
  const { receipt, ...fields } = ballot;
  const answer = await send(program, `/ban/${code}/bo-phieu`, { ...fields, choice: String(fields.choice), decision: code });
  if (answer === null) {
    sends.unanswered += 1;
    return false;
  }
  sends.answered += 1;
  expect(answer.status, 'a household with its own code is never refused').toBe(303);
  const told = /bien-nhan\/([^?]+)/.exec(answer.location)?.[1] ?? '';
  expect(told).toMatch(/^\w{4}(-\w{4}){3}$/);
  if (receipt !== null) expect(told, 'the receipt of a ballot that was sent again').toBe(receipt);
  ballot.receipt = told;
  return true;
}

/** One of several voters: takes every so-manieth household, over and over, until the program is gone. */
export async function vote(program: Program, open: Vote, first: number, step: number): Promise<void> {
  for (let at = first; ; at = (at + step) % open.ballots.length) {
    const ballot = open.ballots[at];
    if (ballot === undefined || !(await cast(program, open, ballot))) return;
  }
}

/** Everybody who got no answer sends again; some who did get one are not sure; and some try for a second vote. */
export async function settle(program: Program, open: Vote): Promise<void> {
  for (const [at, ballot] of open.ballots.entries())
    if (ballot.receipt === null || at % 10 === 0) expect(await cast(program, open, ballot)).toBe(true);
  for (const { code, choice } of open.ballots.slice(0, 3)) {
    const second = { decision: open.code, code, choice: String(1 + (choice % CHOICES)), seed: randomUUID() };
    expect((await send(program, `/ban/${open.code}/bo-phieu`, second))?.status).toBe(422);
  }
}

/** Ends the vote and counts it, as the head does; sent again when it was done already it is refused and changes nothing. */
export async function count(program: Program, { round }: Vote, cookie: string): Promise<void> {
  for (const act of ['ket-thuc', 'kiem-phieu']) {
    const answer = await send(program, `/ban/luot/${round}/${act}`, { _key: randomUUID() }, cookie);
    if (answer === null) return;
    expect([303, 409]).toContain(answer.status);
  }
}

/** Every acknowledged ballot is counted once, with its receipt, and there is nothing else in the box. */
export async function expectCounted(program: Program, { code, ballots }: Vote): Promise<void> {
  const list = await (await fetch(`${program.origin}/ban/${code}/hom-phieu.txt`)).text();
  const lines = list.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines).toEqual(ballots.map(({ receipt }) => receipt ?? '').toSorted());
  expect(list).toContain(`# root ${merkleRoot(lines)}\n`);
}

/** What the count found must be what the households sent: asked of the database itself, once the program has ended. */
export async function expectChoices(db: Db, votes: readonly Vote[]): Promise<void> {
  for (const { round, ballots } of votes) {
    const { rows } = await sql<{ choice: number; counted: number }>`
      select choices[1] as choice, count(*)::int as counted from decisions.ballot where round_id = ${round} group by 1 order by 1`.execute(
      db,
    );
    const sent = Array.from({ length: CHOICES }, (_, at) => ballots.filter(({ choice }) => choice === at + 1).length);
    expect(rows).toEqual(sent.map((counted, at) => ({ choice: at + 1, counted })));
  }
  const { rows } = await sql`select from decisions.sealed_ballot`.execute(db);
  expect(rows, 'no sealed ballot is left').toEqual([]);
}
