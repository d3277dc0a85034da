import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Post } from '../rules/posts.ts';
import { findBody, type FoundBody } from './find-body.ts';

export interface FoundHolding {
  readonly id: Id<'org.holding'>;
  readonly personName: string | null;
  readonly post: Post;
  readonly title: string;
  readonly valid_from: Day;
  readonly valid_to: Day | null;
  readonly body: FoundBody;
}

/** One holding with its person's name and its body; null for none. */
export async function findHolding(reader: Reader, holding: Id<'org.holding'>, on: Day): Promise<FoundHolding | null> {
  const row = await reader
    .selectFrom('org.holding as h')
    .innerJoin('org.person as p', 'p.id', 'h.person_id')
    .select(['h.id', 'h.body_id', 'p.name as personName', 'h.post', 'h.title', 'h.valid_from', 'h.valid_to'])
    .where('h.id', '=', holding)
    .executeTakeFirst();
  if (row === undefined) return null;
  const body = await findBody(reader, row.body_id, on);
  return body && { ...row, body };
}
