import { sql } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import { addDays, type Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf, unitNames } from '#modules/org/index.ts';
import {
  PACKAGE_DAYS,
  type PackageBallot,
  type PackageMatter,
  type PackageMeeting,
  type VillagePackage,
} from '../rules/offline/package.ts';
import { findMeeting, type AgendaItem } from './find-meeting.ts';
import { listRoll } from './list-roll.ts';

export interface PackageModel {
  readonly place: Place;
  readonly content: VillagePackage;
}

const MOST_HOUSEHOLDS = 3_000;
/** Meetings called and votes by slips under way at once in one village; more are not taken along. */
const MOST_UNDER_WAY = 5;

/** What the head of a village takes along; null for a unit that is no village in force today. */
export async function loadPackage(reader: Reader, unit: Id<'org.unit'>, today: Day): Promise<PackageModel | null> {
  const place = await placeOf(reader, unit, today);
  const named = (await unitNames(reader, [unit], today)).get(unit);
  if (place === null || named?.level !== 'village') return null;
  const content: VillagePackage = {
    unit: { id: unit, name: named.name },
    madeOn: today,
    expiresOn: addDays(today, PACKAGE_DAYS),
    households: await householdsOf(reader, unit, today),
    meetings: await meetingsOf(reader, unit, today),
    ballots: await ballotsOf(reader, unit),
  };
  return { place, content };
}

/** Households of today, and those of a roll that was frozen before they left. */
async function householdsOf(reader: Reader, village: Id<'org.unit'>, on: Day): Promise<VillagePackage['households']> {
  return reader
    .selectFrom('org.household as h')
    .select(['h.id', 'h.code', 'h.address'])
    .where('h.village_id', '=', village)
    .where(
      sql<boolean>`(h.valid @> ${on}::date or exists (
        select from decisions.roll r join decisions.round o on o.id = r.round_id
        where r.household_id = h.id and o.state in ('called', 'open')))`,
    )
    .orderBy(sql`h.code collate "vi-x-icu"`)
    .limit(MOST_HOUSEHOLDS)
    .execute();
}

async function meetingsOf(reader: Reader, village: Id<'org.unit'>, today: Day): Promise<readonly PackageMeeting[]> {
  const rows = await reader
    .selectFrom('decisions.meeting')
    .select(['id', 'state'])
    .where('unit_id', '=', village)
    .where('state', 'in', ['called', 'open'])
    .orderBy('starts_at')
    .limit(MOST_UNDER_WAY)
    .execute();
  const meetings: PackageMeeting[] = [];
  for (const { id, state } of rows) {
    const model = await findMeeting(reader, id, today);
    if (model === null) continue;
    meetings.push({
      id,
      startsAt: model.startsAt.toString(),
      place: model.place,
      state: state === 'open' ? 'open' : 'called',
      clusters: model.clusters.map(({ no, name }) => ({ no, name })),
      attended: await attendedOf(reader, id),
      matters: model.agenda.map(matterOf),
    });
  }
  return meetings;
}

const matterOf = (item: AgendaItem): PackageMatter => ({
  round: item.round.id,
  title: item.title,
  method: item.round.method,
  most: item.round.seats,
  needed: item.needed,
  options: item.round.options.map(({ no, kind, label }) => ({ no, kind, label })),
  counted: item.parts.map(({ cluster, counts, spoiled }) => ({ cluster, counts, spoiled })),
});

const attendedOf = (reader: Reader, meeting: Id<'decisions.meeting'>): Promise<PackageMeeting['attended']> =>
  reader
    .selectFrom('decisions.attendance')
    .select(['household_id as household', 'representative', 'cluster_no as cluster', 'also_speaking as alsoSpeaking'])
    .where('meeting_id', '=', meeting)
    .where('present', '=', true)
    .orderBy('household_id')
    .limit(MOST_HOUSEHOLDS)
    .execute();

async function ballotsOf(reader: Reader, village: Id<'org.unit'>): Promise<readonly PackageBallot[]> {
  const rows = await reader
    .selectFrom('decisions.round as r')
    .innerJoin('decisions.decision as d', 'd.id', 'r.decision_id')
    .select(['r.id', 'd.title', 'r.closes_on', 'r.state'])
    .where('d.unit_id', '=', village)
    .where('r.form', '=', 'ballot')
    .where('r.state', 'in', ['called', 'open'])
    .orderBy('r.id')
    .limit(MOST_UNDER_WAY)
    .execute();
  const ballots: PackageBallot[] = [];
  for (const { id, title, closes_on: closesOn, state } of rows) {
    const roll = await listRoll(reader, id);
    ballots.push({
      round: id,
      title,
      closesOn,
      state: state === 'open' ? 'open' : 'called',
      roll: roll.map(({ household, voted }) => ({ household, returned: voted !== null })),
    });
  }
  return ballots;
}
