import { sql } from 'kysely';
import type { Db } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { makeDecision } from '#modules/decisions/testing/factories.ts';
import { makeVoterCode, voterCodeHash } from '#modules/decisions/rules/voter-code.ts';
import { makeHouseholds, makeUnit } from '#modules/org/testing/factories.ts';

/** A ballot that waits to be cast. */
export interface Waiting {
  readonly round: Id<'decisions.round'>;
  readonly code: string;
}

export interface Filled {
  /** Village after village mixed, as people vote: nobody waits for the others of their village. */
  readonly waiting: readonly Waiting[];
  readonly rounds: readonly Id<'decisions.round'>[];
}

interface Village {
  readonly round: Id<'decisions.round'>;
  readonly codes: readonly string[];
}

/** Open online votes with their rolls, one for each village. */
export async function fillVotes(
  db: Db,
  secret: string,
  boxKey: string,
  { villages, households }: { readonly villages: number; readonly households: number },
): Promise<Filled> {
  const commune = await makeUnit(db, { level: 'commune' });
  const made: Village[] = [];
  for (let no = 0; no < villages; no += 1) {
    const count = Math.floor(((no + 1) * households) / villages) - Math.floor((no * households) / villages);
    made.push(await fillVillage(db, secret, boxKey, commune, count));
  }
  await sql`vacuum analyze`.execute(db);
  const most = Math.max(...made.map(({ codes }) => codes.length));
  const waiting = Array.from({ length: most }, (_, at) =>
    made.flatMap(({ round, codes }) => {
      const code = codes[at];
      return code === undefined ? [] : [{ round, code }];
    }),
  ).flat();
  return { waiting, rounds: made.map(({ round }) => round) };
}

async function fillVillage(db: Db, secret: string, boxKey: string, commune: Id<'org.unit'>, count: number): Promise<Village> {
  const village = await makeUnit(db, { level: 'village', parent: commune });
  await makeHouseholds(db, village, count);
  const decision = await makeDecision(db, { village, state: 'voting' });
  const round = newId<'decisions.round'>();
  await sql`
    insert into decisions.round (id, decision_id, no, form, form_ground, method, notice_on, opens_on, closes_on, state, households, box_key, created_at)
    values (${round}, ${decision}, 1, 'online', 'chosen-with-front', 'secret', '2026-11-01', '2026-11-03', '2027-11-03', 'open', ${count}, ${boxKey}, now())`.execute(
    db,
  );
  await sql`insert into decisions.option (round_id, no, kind) values (${round}, 1, 'agree'), (${round}, 2, 'disagree'), (${round}, 3, 'other')`.execute(
    db,
  );
  const codes = Array.from({ length: count }, () => makeVoterCode());
  const hashes = codes.map((code) => voterCodeHash(secret, code));
  await sql`
    insert into decisions.roll (round_id, household_id, code_hash, issued, votable)
    select ${round}, h.id, fresh.hash, true, true
    from (select id, row_number() over (order by code) as no from org.household where village_id = ${village}) h
    join unnest(${hashes}::bytea[]) with ordinality as fresh (hash, no) on fresh.no = h.no`.execute(db);
  return { round, codes };
}
