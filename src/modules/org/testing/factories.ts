import { sql } from 'kysely';
import { anonymous, type Actor } from '#kernel/actor.ts';
import { addDays, day, earlier, type Day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import { fold, slug } from '#kernel/fold.ts';
import { newId, type Id } from '#kernel/id.ts';
import { holdingsOf } from '../queries/holdings-of.ts';
import type { BodyKind } from '../rules/body-kinds.ts';
import type { Post } from '../rules/posts.ts';

/**
 * Rows of `org` for tests and for the demonstration: plain inserts with defaults that make sense in Việt Nam. Whatever is
 * left out is made along the way (a commune gets a province, a province the country), each with a name of its own.
 */

export type Level = 'country' | 'province' | 'district' | 'commune' | 'village';
export type VersionType =
  | 'quoc-gia'
  | 'tinh'
  | 'thanh-pho-tw'
  | 'quan'
  | 'huyen'
  | 'thi-xa'
  | 'thanh-pho'
  | 'phuong'
  | 'xa'
  | 'thi-tran'
  | 'dac-khu'
  | 'thon'
  | 'to-dan-pho';

/** The two-level local government began on this day; made units exist from it on unless told otherwise. */
export const REFORM = day('2025-07-01');
const EARLIEST = day('1945-09-02');

const DEFAULTS: Readonly<Record<Exclude<Level, 'country'>, { type: VersionType; name: string; parent: Level }>> = {
  province: { type: 'tinh', name: 'Tỉnh Minh Họa', parent: 'country' },
  district: { type: 'huyen', name: 'Huyện Minh Họa', parent: 'province' },
  commune: { type: 'xa', name: 'Xã Suối Mơ', parent: 'province' },
  village: { type: 'thon', name: 'Thôn Đồng Lúa', parent: 'commune' },
};

let made = 0;
/** "Xã Suối Mơ", "Xã Suối Mơ 2": siblings may not share an address. */
const numbered = (name: string): string => {
  made += 1;
  return made === 1 ? name : `${name} ${made}`;
};

/** The country, made once in a database. */
export async function makeCountry(db: Db): Promise<Id<'org.unit'>> {
  const there = await db.selectFrom('org.unit').select('id').where('level', '=', 'country').executeTakeFirst();
  if (there) return there.id;
  const unit = newId<'org.unit'>();
  await db.insertInto('org.unit').values({ id: unit, level: 'country' }).execute();
  await makeVersion(db, { unit, level: 'country', name: 'Việt Nam', type: 'quoc-gia', parent: null, from: EARLIEST });
  return unit;
}

export interface UnitParts {
  readonly level?: Level;
  /** Full name with its type word, "Xã Suối Mơ". */
  readonly name?: string;
  readonly type?: VersionType;
  readonly parent?: Id<'org.unit'>;
  readonly from?: Day;
  /** The first day it no longer holds. */
  readonly to?: Day | null;
  readonly demo?: boolean;
  readonly code?: string | null;
}

/** A unit with one version; a commune when no level is given. */
export async function makeUnit(db: Db, parts: UnitParts = {}): Promise<Id<'org.unit'>> {
  const { level = 'commune', demo = false, from = REFORM } = parts;
  if (level === 'country') return makeCountry(db);
  const defaults = DEFAULTS[level];
  const parent = parts.parent ?? (await makeUnit(db, { level: defaults.parent, demo, from }));
  const unit = newId<'org.unit'>();
  await db.insertInto('org.unit').values({ id: unit, level, demo }).execute();
  const { name = numbered(defaults.name), type = defaults.type, to = null, code = null } = parts;
  await makeVersion(db, { unit, level, name, type, parent, from, to, code });
  return unit;
}

export interface VersionParts {
  readonly unit: Id<'org.unit'>;
  readonly name: string;
  readonly type: VersionType;
  readonly parent: Id<'org.unit'> | null;
  readonly from: Day;
  readonly to?: Day | null;
  readonly code?: string | null;
  /** Read from the unit when left out. */
  readonly level?: Level;
  /** An import on that day is made when left out. */
  readonly act?: Id<'org.unit_act'>;
}

/** One more period of a unit: another name, type, code or parent. */
export async function makeVersion(db: Db, parts: VersionParts): Promise<Id<'org.unit_version'>> {
  const version = newId<'org.unit_version'>();
  const levelOf = async (unit: Id<'org.unit'>): Promise<Level> =>
    (await db.selectFrom('org.unit').select('level').where('id', '=', unit).executeTakeFirstOrThrow()).level;
  await db
    .insertInto('org.unit_version')
    .values({
      id: version,
      unit_id: parts.unit,
      level: parts.level ?? (await levelOf(parts.unit)),
      parent_id: parts.parent,
      parent_level: parts.parent === null ? null : await levelOf(parts.parent),
      valid_from: parts.from,
      valid_to: parts.to ?? null,
      name: parts.name,
      type: parts.type,
      code: parts.code ?? null,
      slug: slug(parts.name),
      folded: fold(parts.name),
      made_by: parts.act ?? (await makeAct(db, parts.from)),
    })
    .execute();
  return version;
}

async function makeAct(db: Db, on: Day): Promise<Id<'org.unit_act'>> {
  const act = newId<'org.unit_act'>();
  await db
    .insertInto('org.unit_act')
    .values({
      id: act,
      kind: 'import',
      day: on,
      document: 'Danh mục thử',
      title: 'Nạp danh mục',
      preview: '{}',
      planned_at: Temporal.Instant.from(`${earlier(on, REFORM)}T08:00:00+07:00`),
    })
    .execute();
  return act;
}

export interface BodyParts {
  readonly unit?: Id<'org.unit'>;
  readonly kind?: BodyKind;
  readonly name?: string;
  readonly from?: Day;
  readonly to?: Day | null;
}

/** A body of a unit; a People's Committee of a new commune when nothing is given. */
export async function makeBody(db: Db, parts: BodyParts = {}): Promise<Id<'org.body'>> {
  const body = newId<'org.body'>();
  await db
    .insertInto('org.body')
    .values({
      id: body,
      unit_id: parts.unit ?? (await makeUnit(db)),
      kind: parts.kind ?? 'peoples-committee',
      name: parts.name ?? numbered('Ủy ban nhân dân xã'),
      valid_from: parts.from ?? REFORM,
      valid_to: parts.to ?? null,
    })
    .execute();
  return body;
}

export interface PersonParts {
  /** The unit whose administrator keeps the record; the country when left out. */
  readonly unit?: Id<'org.unit'>;
  readonly name?: string;
  readonly email?: string | null;
  readonly phone?: string | null;
}

export async function makePerson(db: Db, parts: PersonParts = {}): Promise<Id<'org.person'>> {
  const person = newId<'org.person'>();
  const { name = 'Nguyễn Thị Thử', email = null, phone = null } = parts;
  await db
    .insertInto('org.person')
    .values({
      id: person,
      unit_id: parts.unit ?? (await makeCountry(db)),
      name,
      folded: fold(name),
      email,
      phone,
      created_at: Temporal.Instant.from(`${REFORM}T08:00:00+07:00`),
    })
    .execute();
  return person;
}

export interface HoldingParts {
  readonly person?: Id<'org.person'>;
  readonly body?: Id<'org.body'>;
  readonly post?: Post;
  readonly title?: string;
  readonly decision?: string | null;
  readonly from?: Day;
  /** The last day of the holding (not the day after). */
  readonly until?: Day | null;
}

/** A post held from the reform on; a clerk of a People's Committee when no post is given. */
export async function makeHolding(db: Db, parts: HoldingParts = {}): Promise<Id<'org.holding'>> {
  const holding = newId<'org.holding'>();
  const { until = null, post = 'committee-officer' } = parts;
  await db
    .insertInto('org.holding')
    .values({
      id: holding,
      person_id: parts.person ?? (await makePerson(db)),
      body_id: parts.body ?? (await makeBody(db)),
      post,
      title: parts.title ?? 'Công chức Văn phòng HĐND và UBND',
      decision: parts.decision ?? null,
      valid_from: parts.from ?? REFORM,
      valid_to: until === null ? null : addDays(until, 1),
    })
    .execute();
  return holding;
}

export interface HouseholdParts {
  readonly village?: Id<'org.unit'>;
  readonly code?: string;
  readonly address?: string;
  readonly from?: Day;
  readonly to?: Day | null;
}

export async function makeHousehold(db: Db, parts: HouseholdParts = {}): Promise<Id<'org.household'>> {
  const household = newId<'org.household'>();
  await db
    .insertInto('org.household')
    .values({
      id: household,
      village_id: parts.village ?? (await makeUnit(db, { level: 'village' })),
      code: parts.code ?? numbered('H'),
      address: parts.address ?? 'Ngõ 3, nhà số 12',
      valid_from: parts.from ?? REFORM,
      valid_to: parts.to ?? null,
    })
    .execute();
  return household;
}

/** Many households in one statement, codes H001 and on: for tests of quorums and of speed. */
export async function makeHouseholds(db: Db, village: Id<'org.unit'>, count: number): Promise<void> {
  await sql`
    insert into org.household (id, village_id, code, address, valid_from)
    select gen_random_uuid(), ${village}, 'H' || lpad(n::text, 3, '0'), 'Nhà số ' || n, ${REFORM}::date
    from generate_series(1, ${count}) n`.execute(db);
}

/** Somebody new who holds that post in a new body of the unit. */
export async function makeHolder(
  db: Db,
  parts: {
    readonly unit: Id<'org.unit'>;
    readonly post: Post;
    readonly kind: BodyKind;
    readonly name?: string;
    readonly from?: Day;
  },
): Promise<Id<'org.person'>> {
  const { unit, post, kind, from = REFORM } = parts;
  const person = await makePerson(db, { unit, ...(parts.name === undefined ? {} : { name: parts.name }) });
  const body = await makeBody(db, { unit, kind, from, name: numbered('Cơ quan') });
  await makeHolding(db, { person, body, post, from });
  return person;
}

/** The person as the program sees them that day: with the rights of the posts really held in the database. */
export async function actorOf(db: Db, person: Id<'org.person'>, on: Day): Promise<Actor> {
  const row = await db.selectFrom('org.person').select('name').where('id', '=', person).executeTakeFirstOrThrow();
  const holdings = await holdingsOf(db, person, on);
  return { ...anonymous, kind: 'person', person, name: row.name, session: newId<'identity.session'>(), holdings };
}
