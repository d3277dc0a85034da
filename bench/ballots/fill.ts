import { sql } from 'kysely';
import type { Db } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { makeShortCode } from '#kernel/short-code.ts';
import { makeBoxKeys, type BoxPair } from '#modules/decisions/box/seal.ts';
import { makeVoterCode, voterCodeHash } from '#modules/decisions/rules/voter-code.ts';

/** A village whose households wait to vote online. */
export interface Village {
  readonly round: Id<'decisions.round'>;
  readonly decisionCode: string;
  readonly box: BoxPair;
  /** One for each household. */
  readonly codes: readonly string[];
}

interface Size {
  readonly villages: number;
  /** Of each village. */
  readonly households: number;
}

const CHUNK = 50;

/**
 * Open online votes with their rolls, every village with a box of its own. Villages and households have nothing but what voting
 * needs: a country of them is filled in minutes.
 */
export async function fillVotes(db: Db, secret: string, { villages, households }: Size): Promise<readonly Village[]> {
  const made: Village[] = [];
  while (made.length < villages) {
    const chunk = Array.from({ length: Math.min(CHUNK, villages - made.length) }, () => makeVillage(households));
    await insertChunk(db, secret, chunk, households);
    made.push(...chunk);
  }
  await sql`vacuum analyze`.execute(db);
  await sql`checkpoint`.execute(db);
  return made;
}

const makeVillage = (households: number): Village => ({
  round: newId<'decisions.round'>(),
  decisionCode: makeShortCode(),
  box: makeBoxKeys(),
  codes: Array.from({ length: households }, makeVoterCode),
});

async function insertChunk(db: Db, secret: string, chunk: readonly Village[], households: number): Promise<void> {
  const units = chunk.map(() => newId<'org.unit'>());
  const decisions = chunk.map(() => newId<'decisions.decision'>());
  const rounds = chunk.map(({ round }) => round);
  await sql`insert into org.unit (id, level) select unnest(${units}::uuid[]), 'village'`.execute(db);
  await sql`
    insert into decisions.decision (id, code, unit_id, matter, title, rule_day, state, created_at)
    select id, code, unit, 'self-management', 'Lịch dọn vệ sinh đường làng', '2026-11-01', 'voting', now()
    from unnest(${decisions}::uuid[], ${chunk.map((one) => one.decisionCode)}::text[], ${units}::uuid[]) v (id, code, unit)`.execute(
    db,
  );
  await sql`
    insert into decisions.round
      (id, decision_id, no, form, form_ground, method, notice_on, opens_on, closes_on, state, households, box_key, created_at)
    select id, decision, 1, 'online', 'chosen-with-front', 'secret', '2026-11-01', '2026-11-03', '2027-11-03', 'open', ${households}, key, now()
    from unnest(${rounds}::uuid[], ${decisions}::uuid[], ${chunk.map(({ box }) => box.publicKey)}::text[]) v (id, decision, key)`.execute(
    db,
  );
  await sql`
    insert into decisions.option (round_id, no, kind)
    select round, no, kind from unnest(${rounds}::uuid[]) v (round), (values (1, 'agree'), (2, 'disagree'), (3, 'other')) o (no, kind)`.execute(
    db,
  );
  const hashes = chunk.flatMap(({ codes }) => codes.map((code) => voterCodeHash(secret, code)));
  await sql`
    with home as (
      insert into org.household (id, village_id, code, address, valid_from)
      select gen_random_uuid(), unit, 'H' || lpad(n::text, 5, '0'), 'Nhà số ' || n, '2025-07-01'
      from unnest(${units}::uuid[]) v (unit), generate_series(1, ${households}::int) n
      returning id, village_id, code
    )
    insert into decisions.roll (round_id, household_id, code_hash, issued, votable)
    select v.round, home.id, fresh.hash, true, true
    from home
    join unnest(${units}::uuid[], ${rounds}::uuid[]) with ordinality v (unit, round, no) on v.unit = home.village_id
    join unnest(${hashes}::bytea[]) with ordinality fresh (hash, no)
      on fresh.no = (v.no - 1) * ${households} + substr(home.code, 2)::int
    order by v.no, home.code`.execute(db);
}
