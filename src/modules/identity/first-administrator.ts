import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { system } from '#kernel/actor.ts';
import { dayOf } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { addPerson, appointPerson, countryOf, foundBody } from '#modules/org/index.ts';
import { hashPassword } from './crypto/password-hash.ts';
import { openFirstAccount } from './commands/open-first-account.ts';
import { codeFrom } from './rules/recovery-codes.ts';

/** To be said once on the console, and kept nowhere. */
export interface FirstSignIn {
  readonly login: string;
  /** Works once: the first sign-in asks for a new one. */
  readonly password: string;
}

const LOGIN = 'quan-tri';
const NAME = 'Quản trị hệ thống';
const BODY = 'Bộ phận vận hành Điểm Cầu';
const TITLE = 'Quản trị viên';
/** Of those who start at the same moment one makes the administrator, the others find an account. */
const LOCK = 7_315_020;

/**
 * Makes the first administrator of an installation that has no account yet: a person, a body of operators at the country
 * and the post of administrator in it, which reaches over every unit.
 * @returns what to sign in with, or null when there are accounts already
 * @throws when no units have been loaded: without a country there is nothing to administer
 */
export async function ensureFirstAdministrator(room: Room): Promise<FirstSignIn | null> {
  return room.db.connection().execute(async (alone) => {
    await sql`select pg_advisory_lock(${LOCK})`.execute(alone);
    try {
      const any = await room.db.selectFrom('identity.account').select('person_id').limit(1).executeTakeFirst();
      return any === undefined ? await makeFirstAdministrator(room) : null;
    } finally {
      await sql`select pg_advisory_unlock(${LOCK})`.execute(alone);
    }
  });
}

async function makeFirstAdministrator(room: Room): Promise<FirstSignIn> {
  const country = await countryOf(room.db);
  if (country === null) throw new Error('There are no units yet: load them before the first administrator is made');
  const person = await personFor(room, country);
  const password = codeFrom(randomBytes(40));
  unwrap(await openFirstAccount(room, system, { person, login: LOGIN, passwordHash: await hashPassword(password) }));
  return { login: LOGIN, password };
}

/** A start that was cut off half-way left its steps behind; the next start goes on from there. */
async function personFor(room: Room, country: Id<'org.unit'>): Promise<Id<'org.person'>> {
  const there = await room.db
    .selectFrom('org.holding as h')
    .innerJoin('org.body as b', 'b.id', 'h.body_id')
    .innerJoin('org.person as p', 'p.id', 'h.person_id')
    .select('h.person_id')
    .where('b.unit_id', '=', country)
    .where('b.kind', '=', 'operator')
    .where('h.post', '=', 'administrator')
    .where('h.valid_to', 'is', null)
    .where('p.erased_at', 'is', null)
    .orderBy('h.id')
    .executeTakeFirst();
  if (there !== undefined) return there.person_id;
  const from = dayOf(room.now());
  const bodies = room.db
    .selectFrom('org.body')
    .select('id')
    .where('unit_id', '=', country)
    .where('kind', '=', 'operator')
    .where('valid_to', 'is', null);
  const body =
    (await bodies.executeTakeFirst()) ??
    unwrap(await foundBody(room, system, { unit: country, kind: 'operator', name: BODY, from }));
  const person = unwrap(await addPerson(room, system, { unit: country, name: NAME, email: '', phone: '' }));
  unwrap(
    await appointPerson(room, system, {
      body: body.id,
      person: person.id,
      post: 'administrator',
      title: TITLE,
      decision: '',
      from,
      until: '',
    }),
  );
  return person.id;
}
