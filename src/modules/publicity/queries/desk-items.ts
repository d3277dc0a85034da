import { sql, type SqlBool } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { addDays, type Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placesOf, unitNames } from '#modules/org/index.ts';
import { paths } from '../paths.ts';
import { scopeOf, type Scope } from '../policy.ts';
import { statusOf, type Status } from '../rules/status.ts';
import { openWorkSql } from './status-sql.ts';

/** `prepare`: not public yet. `channels`: a form is missing. `short`: taken down early. `announce`: for village heads. */
export type DeskWork = 'prepare' | 'channels' | 'short' | 'announce';

export interface DeskItem {
  readonly publication: Id<'publicity.publication'>;
  readonly title: string;
  readonly work: DeskWork;
  readonly href: string;
  readonly dueOn: Day;
  readonly status: Status;
  /** The post of the person for which this is their work. */
  readonly holding: Id<'org.holding'>;
  readonly legalRef: string;
  readonly unitName: string;
}

/** How far ahead the desk looks, in calendar days. */
const AHEAD = 14;
/** For how long a new publication waits for the village head. */
const ANNOUNCE = 30;
const MOST = 200;

/**
 * What a person has to do about publicity, the most urgent first: late, due within two weeks, channels missing, postings
 * that came down early, and what a village head has not passed on. At most 200; four queries whatever the number.
 */
export async function deskItems(reader: Reader, actor: Actor, today: Day): Promise<DeskItem[]> {
  const scope = scopeOf(actor);
  if (scope.holdings.length === 0) return [];
  const rows = [...(await openWork(reader, scope, today)), ...(await toAnnounce(reader, scope, today))];
  const names = await unitNames(
    reader,
    rows.map((row) => row.unit_id),
    today,
  );
  return rows
    .flatMap((row) => {
      const holding = holdingFor(actor, scope, row);
      return holding === undefined ? [] : [itemOf(row, holding, names.get(row.unit_id)?.name ?? '', today)];
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

interface Row {
  readonly id: Id<'publicity.publication'>;
  readonly title: string;
  readonly unit_id: Id<'org.unit'>;
  readonly body_id: Id<'org.body'> | null;
  readonly state: 'due' | 'published' | 'withdrawn';
  readonly due_on: Day;
  readonly published_on: Day | null;
  readonly channels_missing: number;
  readonly legal_ref: string;
  /** Posts answerable for it or one of its channels; absent for what a village head has to pass on. */
  readonly responsible?: readonly Id<'org.holding'>[];
}

const COLUMNS = [
  'p.id',
  'p.title',
  'p.unit_id',
  'p.body_id',
  'p.state',
  'p.due_on',
  'p.published_on',
  'p.channels_missing',
  'p.legal_ref',
] as const;

async function openWork(reader: Reader, scope: Scope, today: Day): Promise<Row[]> {
  const answerable = sql<Id<'org.holding'>[]>`array(
    select c.responsible_holding from publicity.channel c where c.publication_id = p.id and c.responsible_holding is not null
    union select p.responsible_holding where p.responsible_holding is not null)`;
  return reader
    .selectFrom('publicity.publication as p')
    .select(COLUMNS)
    .select(answerable.as('responsible'))
    .where('p.id', 'in', ownedBy(scope))
    .where(openWorkSql())
    .where((eb) => eb.or([eb('p.state', '=', 'published'), eb('p.due_on', '<=', addDays(today, AHEAD))]))
    .orderBy('p.due_on')
    .orderBy('p.id')
    .limit(MOST)
    .execute();
}

/** Each way to own a publication has an index of its own; joined by OR none of them would be used. */
const ownedBy = ({ communes, bodies, holdings }: Scope) => sql<Id<'publicity.publication'>>`(
  select o.id from publicity.publication o where o.unit_id = any(${communes}::uuid[]) and o.body_id is null and ${openWorkSql('o')}
  union select o.id from publicity.publication o where o.body_id = any(${bodies}::uuid[])
  union select o.id from publicity.publication o where o.responsible_holding = any(${holdings}::uuid[]) and o.state <> 'withdrawn'
  union select c.publication_id from publicity.channel c where c.responsible_holding = any(${holdings}::uuid[]))`;

async function toAnnounce(reader: Reader, { villages }: Scope, today: Day): Promise<Row[]> {
  if (villages.length === 0) return [];
  const places = await placesOf(reader, villages, today);
  const communes = villages.flatMap((village) => places.get(village)?.above[0] ?? []);
  if (communes.length === 0) return [];
  return reader
    .selectFrom('publicity.publication as p')
    .select(COLUMNS)
    .where('p.state', '=', 'published')
    .where('p.body_id', 'is', null)
    .where('p.unit_id', 'in', communes)
    .where('p.published_on', '>', addDays(today, -ANNOUNCE))
    .where(
      sql<SqlBool>`exists (select from publicity.channel c where c.publication_id = p.id and c.kind = 'heads' and c.required)`,
    )
    .where(sql<SqlBool>`not exists (
      select from publicity.channel c where c.publication_id = p.id and c.kind = 'heads' and c.village_id = any(${villages}::uuid[]))`)
    .orderBy('p.published_on')
    .orderBy('p.id')
    .limit(MOST)
    .execute();
}

/** The post because of which the row is on this desk: answerable by name first, then keeper of the register, then village head. */
function holdingFor(actor: Actor, scope: Scope, row: Row): Id<'org.holding'> | undefined {
  const held = actor.holdings;
  const named = held.find((holding) => row.responsible?.includes(holding.id));
  const keeps = held.find((holding) =>
    row.body_id === null ? holding.unit === row.unit_id && scope.communes.includes(holding.unit) : holding.body === row.body_id,
  );
  return (named ?? keeps ?? held.find((holding) => scope.villages.includes(holding.unit)))?.id;
}

const workOf = (row: Row): DeskWork => {
  if (row.responsible === undefined) return 'announce';
  if (row.state === 'due') return 'prepare';
  return row.channels_missing > 0 ? 'channels' : 'short';
};

const itemOf = (row: Row, holding: Id<'org.holding'>, unitName: string, today: Day): DeskItem => ({
  publication: row.id,
  title: row.title,
  work: workOf(row),
  href: paths.workOn(row.id),
  dueOn: row.due_on,
  status: statusOf({ state: row.state, dueOn: row.due_on, publishedOn: row.published_on }, today),
  holding,
  legalRef: row.legal_ref,
  unitName,
});
