import { sql } from 'kysely';
import type { Work } from '#kernel/command.ts';
import { addDays, type Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { dayAfter, liesWithin } from '../rules/holding-days.ts';
import type { EndReason } from '../rules/posts.ts';
import { refusedBy } from './refused-by.ts';

/**
 * What a village elects is not given by an administrator: the module that knows of the election runs these inside its own command
 * and asks its own policy. They write nothing but the post of a village head (Trưởng thôn, Tổ trưởng tổ dân phố).
 */
const POST = 'village-head';

type HeldFrom = { readonly village: Id<'org.unit'>; readonly from: Day };

export interface ElectedPost extends HeldFrom {
  readonly person: Id<'org.person'>;
  /** As it stands in the decision: "Trưởng thôn Suối Cạn". */
  readonly title: string;
  /** Number of the decision that recognised or appointed. */
  readonly decision: string;
  /** Last day. */
  readonly until: Day;
  /** Why whoever held it before leaves it. */
  readonly before: EndReason;
}

/**
 * `no-body`: the village has no body of its own that day. `outside-body`: that body ends earlier. `held-later`: somebody else's
 * period begins on that day or after it.
 */
export type ElectedPostRefusal = 'no-body' | 'outside-body' | 'held-later';

/** Gives the post to a person for a period; whoever held it before leaves it with the day before. */
export async function takeUpElectedPost(
  work: Work,
  { village, person, title, decision, from, until, before }: ElectedPost,
): Promise<Result<{ readonly id: Id<'org.holding'> }, ElectedPostRefusal>> {
  const { tx, record } = work;
  const body = await bodyOf(tx, village, from);
  if (body === null) return refuse('no-body');
  const row = {
    id: newId<'org.holding'>(),
    person_id: person,
    body_id: body.id,
    post: POST,
    title,
    decision,
    valid_from: from,
    valid_to: dayAfter(until),
    end_reason: null,
  } as const;
  if (!liesWithin(row, body)) return refuse('outside-body');
  if ((await heldIn(tx, body.id, from)).some(({ valid_from: since }) => since >= from)) return refuse('held-later');
  await leaveElectedPost(work, { village, last: addDays(from, -1), reason: before, decision });
  const twice = await refusedBy({ one_post_at_a_time: 'held-later' as const }, () =>
    tx.insertInto('org.holding').values(row).execute(),
  );
  if (twice) return twice;
  await record({ unit: village, table: 'org.holding', row: row.id, before: null, after: row });
  return ok({ id: row.id });
}

export interface Leaving {
  readonly village: Id<'org.unit'>;
  /** One holding alone; left out: whoever holds the post. */
  readonly holding?: Id<'org.holding'>;
  readonly last: Day;
  readonly reason: EndReason;
  readonly decision: string;
}

/** Ends the post for whoever holds it after that last day. @returns how many held it */
export async function leaveElectedPost({ tx, record }: Work, left: Leaving): Promise<number> {
  const end = addDays(left.last, 1);
  const body = await bodyOf(tx, left.village, left.last);
  const held = body === null ? [] : await heldIn(tx, body.id, end);
  const leaving = held.filter(({ id, valid_from: since }) => since < end && (left.holding ?? id) === id);
  for (const row of leaving) {
    const change = { valid_to: end, end_reason: left.reason, end_decision: left.decision };
    await tx.updateTable('org.holding').set(change).where('id', '=', row.id).execute();
    await record({ unit: left.village, table: 'org.holding', row: row.id, before: row, after: { ...row, ...change } });
  }
  return leaving.length;
}

/** Lets a post end on another day than was fixed: a term that was shortened or extended. */
export async function moveElectedPostEnd(
  { tx, record, today }: Work,
  moved: {
    readonly holding: Id<'org.holding'>;
    readonly village: Id<'org.unit'>;
    readonly until: Day;
    readonly decision: string;
  },
): Promise<Result<null, 'over' | 'outside-body' | 'held-later'>> {
  const row = await tx.selectFrom('org.holding').selectAll().where('id', '=', moved.holding).forUpdate().executeTakeFirst();
  const over = row === undefined || row.end_reason !== null || (row.valid_to !== null && row.valid_to <= today);
  if (over || moved.until < row.valid_from) return refuse('over');
  const body = await tx.selectFrom('org.body').selectAll().where('id', '=', row.body_id).executeTakeFirstOrThrow();
  const change = { valid_to: dayAfter(moved.until), decision: moved.decision };
  if (!liesWithin({ ...row, ...change }, body)) return refuse('outside-body');
  const next = (await heldIn(tx, row.body_id, row.valid_from)).some(
    (one) => one.id !== row.id && one.valid_from >= row.valid_from && one.valid_from <= moved.until,
  );
  if (next) return refuse('held-later');
  const { valid: _, ...before } = row;
  await tx.updateTable('org.holding').set(change).where('id', '=', row.id).execute();
  await record({ unit: moved.village, table: 'org.holding', row: row.id, before, after: { ...before, ...change } });
  return ok(null);
}

/** The body of the village itself on a day, locked so that two heads are not put into it at once. */
const bodyOf = async (tx: Tx, village: Id<'org.unit'>, on: Day) =>
  (await tx
    .selectFrom('org.body')
    .select(['id', 'valid_from', 'valid_to'])
    .where('unit_id', '=', village)
    .where('kind', '=', 'village')
    .where(sql<boolean>`valid @> ${on}::date`)
    .orderBy('valid_from')
    .forUpdate()
    .executeTakeFirst()) ?? null;

const MOST = 50;

/** Who holds the post in a body on that day or later. */
const heldIn = (tx: Tx, body: Id<'org.body'>, from: Day) =>
  tx
    .selectFrom('org.holding')
    .select(['id', 'person_id', 'body_id', 'post', 'title', 'decision', 'valid_from', 'valid_to', 'end_reason', 'end_decision'])
    .where('body_id', '=', body)
    .where('post', '=', POST)
    .where(sql<boolean>`not isempty(valid) and valid && daterange(${from}::date, null)`)
    .orderBy('valid_from')
    .limit(MOST)
    .forUpdate()
    .execute();
