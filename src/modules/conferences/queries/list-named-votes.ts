import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** Who chose what in a vote by name. */
export interface NamedRow {
  readonly delegate: Id<'conferences.delegate'>;
  readonly name: string | null;
  readonly site: string;
  readonly weight: number;
  readonly choices: readonly number[];
}

interface Asked {
  readonly poll: Id<'conferences.poll'>;
  readonly limit: number;
  readonly offset: number;
}

/** A page of the votes of a poll by name, in the order of the delegates. One query. */
export async function listNamedVotes(reader: Reader, { poll, limit, offset }: Asked): Promise<readonly NamedRow[]> {
  const { rows } = await sql<NamedRow>`
    select n.delegate_id as delegate, d.name, s.name as site, v.weight, n.choices
    from conferences.named_vote n
    join conferences.poll_voter v on v.poll_id = n.poll_id and v.delegate_id = n.delegate_id
    join conferences.delegate d on d.id = n.delegate_id join conferences.site s on s.id = v.site_id
    where n.poll_id = ${poll} order by d.no limit ${limit} offset ${offset}`.execute(reader);
  return rows;
}
