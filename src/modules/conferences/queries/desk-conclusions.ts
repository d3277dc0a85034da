import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { KEEPERS } from '../policy.ts';
import { concludePaths } from '../paths-conclude.ts';

/** A directing conclusion that the unit of somebody's post has to carry out, for the desk `/viec`. */
export interface ConclusionDeskItem {
  readonly work: 'conclusion';
  readonly title: string;
  readonly href: string;
  readonly unitName: string;
  readonly dueOn: Day;
  /** The conference that concluded it. */
  readonly legalRef: string;
  /** The post of the person for which this is their work. */
  readonly holding: Id<'org.holding'>;
}

const MOST = 100;

/** What conferences gave to the units of a person and is not done, the nearest first. One query. */
export async function deskConclusions(reader: Reader, { holdings }: Actor): Promise<readonly ConclusionDeskItem[]> {
  const own = holdings.filter(({ post }) => (KEEPERS as readonly string[]).includes(post));
  if (own.length === 0) return [];
  const { rows } = await sql<Row>`
    select c.text, c.due_on as "dueOn", c.unit_id as unit, s.name as site, f.code, f.title
    from conferences.conclusion c join conferences.site s on s.id = c.site_id join conferences.conference f on f.id = c.conference_id
    where c.unit_id = any(${own.map(({ unit }) => unit)}::uuid[]) and c.done_on is null and c.announced_at is not null
    order by c.due_on, c.id limit ${MOST}`.execute(reader);
  return rows.flatMap(({ text, dueOn, unit, site, code, title }) => {
    const post = own.find((holding) => holding.unit === unit);
    if (post === undefined) return [];
    const href = concludePaths.outcome(code);
    return [{ work: 'conclusion' as const, title: text, href, unitName: site, dueOn, legalRef: title, holding: post.id }];
  });
}

interface Row {
  readonly text: string;
  readonly dueOn: Day;
  readonly unit: Id<'org.unit'>;
  readonly site: string;
  readonly code: string;
  readonly title: string;
}
