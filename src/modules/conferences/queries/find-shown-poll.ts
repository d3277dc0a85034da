import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { countsBySite, type Base, type PollMethod, type PollShape, type PollState } from '../rules/poll/kinds.ts';
import { readQuorum, type FrozenQuorum } from '../rules/poll/quorum.ts';
import { readPollResult, type PollOption, type PollResult } from '../rules/poll/result.ts';

/** How many have answered, never which way. */
export interface PollProgress {
  readonly of: 'sites' | 'delegates';
  readonly done: number;
  readonly total: number;
}

/** One vote as everybody in the meeting may see it; its result only once it is published. */
export interface ShownPoll {
  readonly id: Id<'conferences.poll'>;
  readonly conference: Id<'conferences.conference'>;
  /** Code of the conference, for the public page of the result. */
  readonly code: string;
  readonly no: number;
  readonly item: { readonly id: Id<'conferences.agenda_item'>; readonly title: string } | null;
  readonly question: string;
  readonly method: PollMethod;
  readonly shape: PollShape;
  readonly most: number;
  readonly base: Base;
  readonly share: { readonly numerator: number; readonly denominator: number; readonly strict: boolean };
  readonly ruleRef: string;
  readonly state: PollState;
  readonly openedAt: Temporal.Instant | null;
  readonly closedAt: Temporal.Instant | null;
  readonly publishedAt: Temporal.Instant | null;
  readonly cancelReason: string | null;
  readonly quorum: FrozenQuorum | null;
  readonly options: readonly PollOption[];
  readonly result: PollResult | null;
  readonly merkleRoot: string | null;
  /** People who pressed to close a secret vote. */
  readonly released: number;
  readonly progress: PollProgress;
}

type Asked = Id<'conferences.poll'> | { readonly code: string; readonly no: number };

/** A vote with its options and how far it is; null for none. Two queries. */
export async function findShownPoll(reader: Reader, asked: Asked): Promise<ShownPoll | null> {
  const row = await reader
    .selectFrom('conferences.poll as p')
    .innerJoin('conferences.conference as c', 'c.id', 'p.conference_id')
    .leftJoin('conferences.agenda_item as i', 'i.id', 'p.item_id')
    .selectAll('p')
    .select([
      'c.code',
      'i.title as itemTitle',
      sql<readonly PollOption[]>`coalesce((select jsonb_agg(jsonb_build_object('no', o.no, 'kind', o.kind, 'label', o.label)
        order by o.no) from conferences.poll_option o where o.poll_id = p.id), '[]'::jsonb)`.as('options'),
      sql<number>`(select count(*)::int from conferences.poll_release r where r.poll_id = p.id)`.as('released'),
    ])
    .$if(typeof asked === 'string', (query) => query.where('p.id', '=', asked as Id<'conferences.poll'>))
    .$if(typeof asked !== 'string', (query) => {
      const { code, no } = asked as { code: string; no: number };
      return query.where('c.code', '=', code).where('p.no', '=', no);
    })
    .executeTakeFirst();
  if (row === undefined) return null;
  return { ...viewOf(row), progress: await progressOf(reader, row.id, row.method, row.state) };
}

interface Row {
  readonly id: Id<'conferences.poll'>;
  readonly conference_id: Id<'conferences.conference'>;
  readonly code: string;
  readonly no: number;
  readonly item_id: Id<'conferences.agenda_item'> | null;
  readonly itemTitle: string | null;
  readonly question: string;
  readonly method: PollMethod;
  readonly shape: PollShape;
  readonly most_choices: number;
  readonly base: Base;
  readonly numerator: number;
  readonly denominator: number;
  readonly strict: boolean;
  readonly rule_ref: string;
  readonly state: PollState;
  readonly opened_at: Temporal.Instant | null;
  readonly closed_at: Temporal.Instant | null;
  readonly published_at: Temporal.Instant | null;
  readonly cancel_reason: string | null;
  readonly quorum: unknown;
  readonly result: unknown;
  readonly merkle_root: string | null;
  readonly options: readonly PollOption[];
  readonly released: number;
}

const viewOf = (row: Row): Omit<ShownPoll, 'progress'> => ({
  id: row.id,
  conference: row.conference_id,
  code: row.code,
  no: row.no,
  item: row.item_id === null ? null : { id: row.item_id, title: row.itemTitle ?? '' },
  question: row.question,
  method: row.method,
  shape: row.shape,
  most: row.most_choices,
  base: row.base,
  share: { numerator: row.numerator, denominator: row.denominator, strict: row.strict },
  ruleRef: row.rule_ref,
  state: row.state,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  publishedAt: row.published_at,
  cancelReason: row.cancel_reason,
  quorum: row.quorum === null ? null : readQuorum(row.quorum),
  options: row.options,
  result: row.state === 'published' ? readPollResult(row.result) : null,
  merkleRoot: row.merkle_root,
  released: row.released,
});

async function progressOf(
  reader: Reader,
  poll: Id<'conferences.poll'>,
  method: PollMethod,
  state: PollState,
): Promise<PollProgress> {
  const of = countsBySite(method) ? 'sites' : 'delegates';
  if (state === 'draft' || state === 'cancelled') return { of, done: 0, total: 0 };
  const query =
    of === 'sites'
      ? sql<Counts>`select count(*)::int as total, count(*) filter (where exists (select from conferences.site_count c
          where c.poll_id = s.poll_id and c.site_id = s.site_id))::int as done
          from conferences.poll_site s where s.poll_id = ${poll} and s.entitled > 0`
      : sql<Counts>`select count(*)::int as total, count(*) filter (where voted)::int as done
          from conferences.poll_voter where poll_id = ${poll}`;
  const { rows } = await query.execute(reader);
  return { of, done: rows[0]?.done ?? 0, total: rows[0]?.total ?? 0 };
}

interface Counts {
  readonly done: number;
  readonly total: number;
}
