import { day, type Day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { hashToken, makeShortCode, secretToken } from '#kernel/short-code.ts';
import { makeUnit } from '#modules/org/testing/factories.ts';
import type { SeatRole } from '../policy.ts';
import { beforeTheMeeting, type Session } from '../rules/session/state.ts';

/** Rows of `conferences` for tests and for the demonstration: plain inserts with defaults that make sense in Việt Nam. */

const STARTS_AT = Temporal.Instant.from('2026-11-21T08:00:00+07:00');

export interface ConferenceParts {
  readonly unit?: Id<'org.unit'>;
  readonly kind?: 'review' | 'dialogue' | 'thematic' | 'congress';
  readonly title?: string;
  readonly state?: 'planned' | 'called' | 'open' | 'closed' | 'concluded' | 'cancelled';
  readonly startsAt?: Temporal.Instant;
  readonly hours?: number;
  readonly sitesDay?: Day;
  readonly openToPublic?: boolean;
  readonly quorum?: { readonly of: 'sites' | 'delegates'; readonly numerator: number; readonly denominator: number };
  readonly session?: Partial<Session>;
  readonly body?: Id<'org.body'>;
  readonly bodyName?: string;
  readonly place?: string;
  readonly theme?: string;
  readonly calledOn?: Day;
  readonly demo?: boolean;
}

const DEFAULTS = {
  kind: 'review',
  state: 'called',
  title: 'Hội nghị tổng kết công tác dân vận năm 2026',
  theme: 'Triển khai nhiệm vụ năm 2027',
  startsAt: STARTS_AT,
  hours: 4,
  sitesDay: day('2026-11-21'),
  calledOn: day('2026-11-10'),
  openToPublic: true,
  bodyName: 'Ban Dân vận Tỉnh ủy',
  place: 'Hội trường Tỉnh ủy',
  demo: false,
} as const;

/** A review conference of a province, called, with its session ready; nothing has happened in it. */
export async function makeConference(db: Db, parts: ConferenceParts = {}): Promise<Id<'conferences.conference'>> {
  const conference = newId<'conferences.conference'>();
  const all = { ...DEFAULTS, ...parts };
  const { state, startsAt, quorum } = all;
  await db
    .insertInto('conferences.conference')
    .values({
      id: conference,
      code: makeShortCode(),
      unit_id: parts.unit ?? (await makeUnit(db, { level: 'province' })),
      body_id: parts.body ?? null,
      body_name: all.bodyName,
      kind: all.kind,
      title: all.title,
      theme: all.theme,
      period_from: day('2026-01-01'),
      period_to: day('2026-12-31'),
      starts_at: startsAt,
      ends_at: startsAt.add({ hours: all.hours }),
      place: all.place,
      sites_day: all.sitesDay,
      state,
      called_on: state === 'planned' ? null : all.calledOn,
      open_to_public: all.openToPublic,
      quorum_of: quorum?.of ?? null,
      quorum_numerator: quorum?.numerator ?? null,
      quorum_denominator: quorum?.denominator ?? null,
      demo: all.demo,
      created_at: STARTS_AT,
    })
    .execute();
  if (state !== 'planned') {
    const session = { ...beforeTheMeeting, ...(state === 'open' ? { phase: 'running' as const } : {}), ...parts.session };
    await db
      .insertInto('conferences.session')
      .values({ conference_id: conference, rev: 0, state: JSON.stringify(session) })
      .execute();
  }
  return conference;
}

export interface SiteParts {
  readonly no?: number;
  readonly role?: 'main' | 'site';
  readonly unit?: Id<'org.unit'>;
  readonly name?: string;
  readonly level?: 'country' | 'province' | 'commune';
  readonly above?: Id<'conferences.site'>;
  readonly codeHash?: Buffer;
}

/** A site of a conference; the next free number. */
export async function makeSite(
  db: Db,
  conference: Id<'conferences.conference'>,
  parts: SiteParts = {},
): Promise<Id<'conferences.site'>> {
  const site = newId<'conferences.site'>();
  const last = await db
    .selectFrom('conferences.site')
    .select((eb) => eb.fn.coalesce(eb.fn.max('no'), eb.lit(0)).as('no'))
    .where('conference_id', '=', conference)
    .executeTakeFirstOrThrow();
  const no = parts.no ?? last.no + 1;
  await db
    .insertInto('conferences.site')
    .values({
      id: site,
      conference_id: conference,
      no,
      role: parts.role ?? 'site',
      unit_id: parts.unit ?? (await makeUnit(db)),
      name: parts.name ?? `Điểm cầu xã số ${no}`,
      level: parts.level ?? 'commune',
      above_id: parts.above ?? null,
      hall: 'Hội trường UBND xã',
      code_hash: parts.codeHash ?? null,
    })
    .execute();
  return site;
}

export interface DelegateParts {
  readonly site: Id<'conferences.site'>;
  readonly name?: string;
  readonly titles?: readonly string[];
  readonly weight?: number;
  readonly kind?: 'delegate' | 'guest' | 'observer' | 'press';
  readonly present?: boolean;
  readonly codeHash?: Buffer;
}

/** A delegate with one vote, expected. */
export async function makeDelegate(
  db: Db,
  conference: Id<'conferences.conference'>,
  parts: DelegateParts,
): Promise<Id<'conferences.delegate'>> {
  const delegate = newId<'conferences.delegate'>();
  const { kind = 'delegate', present = false } = parts;
  const last = await db
    .selectFrom('conferences.delegate')
    .select((eb) => eb.fn.coalesce(eb.fn.max('no'), eb.lit(0)).as('no'))
    .where('conference_id', '=', conference)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('conferences.delegate')
    .values({
      id: delegate,
      conference_id: conference,
      site_id: parts.site,
      no: last.no + 1,
      kind,
      name: parts.name ?? 'Trần Thị Đại Biểu',
      titles: [...(parts.titles ?? ['Trưởng Ban Dân vận Huyện ủy'])],
      weight: parts.weight ?? (kind === 'delegate' ? 1 : 0),
      code_hash: parts.codeHash ?? null,
      presence: present ? 'present' : 'expected',
      presence_way: present ? 'list' : null,
      presence_at: present ? STARTS_AT : null,
    })
    .execute();
  return delegate;
}

export interface AgendaParts {
  readonly title?: string;
  readonly kind?:
    | 'opening'
    | 'report'
    | 'papers'
    | 'discussion'
    | 'vote'
    | 'award'
    | 'conclusion'
    | 'closing'
    | 'break'
    | 'other';
  readonly place?: number;
  readonly above?: Id<'conferences.agenda_item'>;
  readonly plannedAt?: Temporal.Instant;
  readonly minutes?: number;
}

export async function makeAgendaItem(
  db: Db,
  conference: Id<'conferences.conference'>,
  parts: AgendaParts = {},
): Promise<Id<'conferences.agenda_item'>> {
  const item = newId<'conferences.agenda_item'>();
  await db
    .insertInto('conferences.agenda_item')
    .values({
      id: item,
      conference_id: conference,
      above_id: parts.above ?? null,
      place: parts.place ?? 1,
      kind: parts.kind ?? 'discussion',
      title: parts.title ?? 'Thảo luận',
      planned_at: parts.plannedAt ?? null,
      planned_minutes: parts.minutes ?? 20,
    })
    .execute();
  return item;
}

export interface MadeSeat {
  readonly id: Id<'conferences.seat'>;
  /** Cookie header of the browser that sits there. */
  readonly cookie: string;
}

/** Somebody who came in by a code and sits there until the evening after. */
export async function makeSeat(
  db: Db,
  conference: Id<'conferences.conference'>,
  role: SeatRole,
  parts: {
    readonly site?: Id<'conferences.site'>;
    readonly delegate?: Id<'conferences.delegate'>;
    readonly at?: Temporal.Instant;
  } = {},
): Promise<MadeSeat> {
  const seat = newId<'conferences.seat'>();
  const token = secretToken();
  const at = parts.at ?? STARTS_AT;
  await db
    .insertInto('conferences.seat')
    .values({
      id: seat,
      conference_id: conference,
      role,
      site_id: parts.site ?? null,
      delegate_id: parts.delegate ?? null,
      token_hash: hashToken(token),
      created_at: at,
      seen_at: at,
      expires_at: at.add({ hours: 36 }),
    })
    .execute();
  return { id: seat, cookie: `dc_cho=${token}` };
}
