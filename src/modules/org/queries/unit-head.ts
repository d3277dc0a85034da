import { sql } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { paths } from '../paths.ts';
import { placeOf } from './place-of.ts';
import { unitNames, type UnitName } from './unit-names.ts';

/** What stands at the top of every page of a unit. */
export interface UnitHeadModel {
  readonly unit: UnitName;
  readonly place: Place;
  readonly crumbs: readonly { readonly href: string; readonly label: string }[];
  readonly since: Day;
  /** Names of the units it was made of on that day (hợp thành từ); empty when it is older than that. */
  readonly madeOf: readonly string[];
  readonly villages: number;
  readonly households: number;
  readonly tabs: readonly {
    readonly href: string;
    readonly label: string;
    readonly slug: string;
    readonly note?: string;
    readonly late?: boolean;
  }[];
}

/** Null for a unit that is not in force today. */
export async function unitHead(visit: Visit, unit: Id<'org.unit'>): Promise<UnitHeadModel | null> {
  const { reader, today } = visit;
  const [place, names, facts] = await Promise.all([
    placeOf(reader, unit, today),
    unitNames(reader, [unit], today),
    factsOf(reader, unit, today),
  ]);
  const named = names.get(unit);
  if (place === null || named === undefined || facts === undefined) return null;
  return {
    unit: named,
    place,
    crumbs: crumbsOf(named),
    ...facts,
    tabs: named.level === 'commune' ? await tabsOf(visit, named) : [],
  };
}

/** The address of a unit tells those of all units above it. */
function crumbsOf(named: UnitName): { href: string; label: string }[] {
  const slugs = named.path.split('/');
  return named.above.toReversed().map((label, index) => ({ label, href: paths.unit(slugs.slice(0, index + 1).join('/')) }));
}

interface Facts {
  readonly since: Day;
  readonly madeOf: readonly string[];
  readonly villages: number;
  readonly households: number;
}

async function factsOf(reader: Reader, unit: Id<'org.unit'>, on: Day): Promise<Facts | undefined> {
  const { rows } = await sql<Facts>`
    with born as (select min(valid_from) as since from org.unit_version where unit_id = ${unit}),
    villages as (select unit_id from org.unit_version where parent_id = ${unit} and level = 'village' and valid @> ${on}::date)
    select born.since,
      (select coalesce(array_agg(v.name order by v.name collate "vi-x-icu"), '{}') from org.succession s
        join org.unit_version v on v.unit_id = s.from_unit and v.valid_to = s.day and v.level <> 'district'
        where s.to_unit = ${unit} and s.day = born.since and s.share_num is distinct from 0) as "madeOf",
      (select count(*) from villages)::int as villages,
      (select count(*) from org.household h join villages on villages.unit_id = h.village_id
        where h.valid_from <= ${on}::date and (h.valid_to is null or h.valid_to > ${on}::date))::int as households
    from born where born.since is not null`.execute(reader);
  return rows[0];
}

async function tabsOf(visit: Visit, named: UnitName): Promise<UnitHeadModel['tabs']> {
  const { room, reader, today, lang } = visit;
  return Promise.all(
    room.verbs.map(async (verb) => {
      const note = await verb.note(reader, named.id, today, lang);
      const tab = { href: paths.verb(named.path, verb.slug), label: verb.label(lang), slug: verb.slug };
      return note === null ? tab : { ...tab, note: note.text, late: note.late };
    }),
  );
}
