import { sql } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import { addDays, type Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { ruleOn } from '#modules/law/index.ts';
import { placeOf, unitNames } from '#modules/org/index.ts';
import {
  PACKAGE_DAYS,
  type PackageBallot,
  type PackageMatter,
  type PackageMeeting,
  type VillagePackage,
} from '../rules/offline/package.ts';
import { shareOf } from '../rules/threshold.ts';
import { loadStacks } from '../steps/load-stacks.ts';
import { findMeeting, type AgendaItem } from './find-meeting.ts';
import { listRoll } from './list-roll.ts';

export interface PackageModel {
  readonly place: Place;
  readonly content: VillagePackage;
}

const MOST_HOUSEHOLDS = 3_000;
/** Meetings called and votes by slips under way at once in one village; more are not taken along. */
const MOST_UNDER_WAY = 5;
const MOST_OPTIONS = 50;

/**
 * What the head of a village takes along; null for a unit that is no village in force today.
 * @param person whoever takes it along: of stacks of slips they see their own entries alone
 */
export async function loadPackage(
  reader: Reader,
  unit: Id<'org.unit'>,
  person: Id<'org.person'> | null,
  today: Day,
): Promise<PackageModel | null> {
  const place = await placeOf(reader, unit, today);
  const named = (await unitNames(reader, [unit], today)).get(unit);
  if (place === null || named?.level !== 'village') return null;
  const content: VillagePackage = {
    unit: { id: unit, name: named.name },
    madeOn: today,
    expiresOn: addDays(today, PACKAGE_DAYS),
    households: await householdsOf(reader, unit, today),
    meetings: await meetingsOf(reader, unit, today),
    ballots: await ballotsOf(reader, unit, person),
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
      secretary: model.secretary === null ? null : { name: model.secretary, votes: model.secretaryVotes ?? 0 },
      procedure: procedureShare(today),
      clusters: model.clusters.map(({ no, name }) => ({ no, name })),
      attended: await attendedOf(reader, id),
      matters: model.agenda.map(matterOf),
    });
  }
  return meetings;
}

const procedureShare = (today: Day): PackageMeeting['procedure'] => {
  const rule = ruleOn('meeting.procedure', today);
  return rule === null ? null : shareOf(rule);
};

const methodOf = ({ round }: AgendaItem) => (round.method === 'hands' ? ('hands' as const) : ('secret' as const));

const matterOf = (item: AgendaItem): PackageMatter => ({
  round: item.round.id,
  title: item.title,
  method: methodOf(item),
  chosen: item.round.methodVotes === null ? null : { method: methodOf(item), votes: item.round.methodVotes },
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

async function ballotsOf(
  reader: Reader,
  village: Id<'org.unit'>,
  person: Id<'org.person'> | null,
): Promise<readonly PackageBallot[]> {
  const rows = await reader
    .selectFrom('decisions.round as r')
    .innerJoin('decisions.decision as d', 'd.id', 'r.decision_id')
    .select(['r.id', 'd.title', 'r.closes_on as closesOn', 'r.state', 'r.most_choices as most'])
    .where('d.unit_id', '=', village)
    .where('r.form', '=', 'ballot')
    .where('r.state', 'in', ['called', 'open', 'counting'])
    .orderBy('r.id')
    .limit(MOST_UNDER_WAY)
    .execute();
  const ballots: PackageBallot[] = [];
  for (const { id, title, closesOn, state, most } of rows) {
    const counting = state === 'counting';
    const roll = counting ? [] : await listRoll(reader, id);
    ballots.push({
      round: id,
      title,
      closesOn,
      state: counting ? 'counting' : state === 'open' ? 'open' : 'called',
      most,
      options: await optionsOf(reader, id),
      stacks: counting ? await stacksOf(reader, id, person) : [],
      roll: roll.map(({ household, voted }) => ({ household, returned: voted !== null })),
    });
  }
  return ballots;
}

const optionsOf = (reader: Reader, round: Id<'decisions.round'>): Promise<PackageBallot['options']> =>
  reader
    .selectFrom('decisions.option')
    .select(['no', 'kind', 'label'])
    .where('round_id', '=', round)
    .orderBy('no')
    .limit(MOST_OPTIONS)
    .execute();

/** Two people key a stack in, each by themselves: of the others it is told how many, never what. */
async function stacksOf(
  reader: Reader,
  round: Id<'decisions.round'>,
  person: Id<'org.person'> | null,
): Promise<PackageBallot['stacks']> {
  return (await loadStacks(reader, round)).map(({ id, no, slips, entries }) => ({
    id,
    no,
    slips,
    own: entries.find(({ by }) => by === person)?.count ?? null,
    others: entries.filter(({ by }) => by !== person).length,
  }));
}
