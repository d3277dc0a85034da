import { sql } from 'kysely';
import { addDays, day, type Day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { makeShortCode } from '#kernel/short-code.ts';
import { publicationItems, type PublicationItem } from '#modules/law/index.ts';
import { dutyFor, type Duty } from '../rules/duty.ts';
import { dutyRows, type ChannelRow, type PublicationRow } from '../steps/duty-rows.ts';

interface BulkOptions {
  readonly units: readonly Id<'org.unit'>[];
  /** How many publications in all, spread evenly over the units. */
  readonly count: number;
  readonly today: Day;
  /** Also the days each channel was up; the constraint on them makes this the slow part. */
  readonly displays?: boolean;
}

const BATCH = 2_000;
/** What the table fills in by itself when rows come one by one; a whole record has to bring it along. */
const PUBLICATION = { channels_short: 0 };
const CHANNEL = { place: '', short: false };
const FACILITIES = { hasWeb: true, hasLoudspeaker: true };

/**
 * Many publications for measuring: in ten, seven on time, one late, one with a channel missing, one still due (half of
 * those overdue), arisen evenly over the year before `today`. The computed columns are those the rules would give.
 */
export async function makeManyPublications(db: Db, options: BulkOptions): Promise<void> {
  const { units, count, today, displays = false } = options;
  await openAll(db, units, addDays(today, -400));
  const dutyOf = dutyTable();
  const codes = new Set<string>();
  for (let first = 0; first < count; first += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - first) }, (_, index) =>
      oneRow(first + index, units, today, dutyOf),
    );
    const publications = JSON.stringify(rows.map((row) => ({ ...PUBLICATION, ...withOwnCode(row.publication, codes) })));
    const channels = JSON.stringify(rows.flatMap((row) => row.channels.map((channel) => ({ ...CHANNEL, ...channel }))));
    await sql`insert into publicity.publication select * from jsonb_populate_recordset(null::publicity.publication, ${publications}::jsonb)`.execute(
      db,
    );
    await sql`insert into publicity.channel select * from jsonb_populate_recordset(null::publicity.channel, ${channels}::jsonb)`.execute(
      db,
    );
    if (displays) await hangUp(db, channels);
  }
  await sql`analyze publicity.publication, publicity.channel, publicity.display, publicity.register_start`.execute(db);
}

/** Of 200,000 random codes two are alike in one load out of forty. */
function withOwnCode(publication: PublicationRow, taken: Set<string>): PublicationRow {
  let { code } = publication;
  while (taken.has(code)) code = makeShortCode();
  taken.add(code);
  return { ...publication, code };
}

/** @param channels as JSON; each that has begun has been up since that day */
async function hangUp(db: Db, channels: string): Promise<void> {
  await sql`insert into publicity.display (id, channel_id, from_day, recorded_at)
    select gen_random_uuid(), id, started_on, now() from jsonb_to_recordset(${channels}::jsonb) as c(id uuid, started_on date)
    where started_on is not null`.execute(db);
}

async function openAll(db: Db, units: readonly Id<'org.unit'>[], startsOn: Day): Promise<void> {
  await sql`insert into publicity.register_start (id, unit_id, starts_on)
    select gen_random_uuid(), unit, ${startsOn}::date from unnest(${units}::uuid[]) unit on conflict do nothing`.execute(db);
}

type DutyOf = (item: PublicationItem, aroseOn: Day) => Duty;

/** There are few days and fewer items: each pair is worked out once. */
function dutyTable(): DutyOf {
  const known = new Map<string, Duty>();
  return (item, aroseOn) => {
    const key = `${item.key} ${aroseOn}`;
    const duty = known.get(key) ?? unwrap(dutyFor(item, aroseOn, FACILITIES));
    known.set(key, duty);
    return duty;
  };
}

function oneRow(
  n: number,
  units: readonly Id<'org.unit'>[],
  today: Day,
  dutyOf: DutyOf,
): { publication: PublicationRow; channels: ChannelRow[] } {
  const unit = units[n % units.length];
  const items = publicationItems('commune', day('2026-01-05'));
  const round = Math.floor(n / units.length);
  const item = items[round % items.length];
  if (unit === undefined || item === undefined) throw new Error('Bulk data needs units');
  const still = round % 10 === 9;
  const aroseOn = still ? addDays(today, Math.floor(round / 10) % 2 === 0 ? -20 : -1) : addDays(today, -30 - ((n * 7) % 330));
  const duty = dutyOf(item, aroseOn);
  const title = `${item.title.vi} (lần ${round + 1})`;
  const createdAt = Temporal.Instant.from(`${aroseOn}T09:00:00+07:00`);
  const { publication, channels } = dutyRows(
    { unit, body: null, regime: 'commune', item: item.key, title, aroseOn, demo: false, createdAt },
    duty,
  );
  if (still) return { publication, channels: [...channels] };
  const released = round % 10 === 7 ? addDays(duty.dueOn, 4) : duty.dueOn;
  const gap = round % 10 === 8 && channels.length > 1;
  return {
    publication: {
      ...publication,
      state: 'published',
      released_on: released,
      published_on: released,
      channels_missing: gap ? 1 : 0,
      complete_on: gap ? null : released,
    },
    channels: channels.map((channel, index) => ({ ...channel, started_on: gap && index === 1 ? null : released })),
  };
}
