import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Channel } from '../rules/result.ts';

/** Whose slip is still to be handed out, or to come back; or everybody. */
export const SLIP_FILTERS = ['to-return', 'to-issue', 'all'] as const;
export type SlipFilter = (typeof SLIP_FILTERS)[number];

/** A household of the roll: whether it has its slip, and whether and how it voted. Nothing else is known. */
export interface SlipRow {
  readonly household: Id<'org.household'>;
  readonly code: string;
  readonly address: string;
  readonly issued: boolean;
  readonly voted: Channel | null;
}

export interface SlipCounts {
  readonly all: number;
  readonly toIssue: number;
  readonly toReturn: number;
}

interface Asked {
  /** Part of a code or an address; '' for none. */
  readonly search: string;
  /** Digest of the code on a slip; finds that household alone. */
  readonly codeHash: Buffer | null;
  readonly filter: SlipFilter;
  readonly offset: number;
  readonly limit: number;
}

const WANTED = {
  'to-return': sql`r.voted is null`,
  'to-issue': sql`r.voted is null and not r.issued`,
  all: sql`true`,
} as const satisfies Record<SlipFilter, unknown>;

/** A page of the roll in the order of the village's list; only for those who may see households. */
export async function listSlips(
  reader: Reader,
  round: Id<'decisions.round'>,
  { search, codeHash, filter, offset, limit }: Asked,
): Promise<{ readonly rows: readonly SlipRow[]; readonly total: number }> {
  const part = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const found = codeHash === null ? sql`(h.code ilike ${part} or h.address ilike ${part})` : sql`r.code_hash = ${codeHash}`;
  const { rows } = await sql<SlipRow & { total: number }>`
    select h.id as household, h.code, h.address, r.issued, r.voted, (count(*) over ())::int as total
    from decisions.roll r join org.household h on h.id = r.household_id
    where r.round_id = ${round} and ${WANTED[filter]} and ${found}
    order by h.code collate "vi-x-icu", h.id limit ${limit} offset ${offset}`.execute(reader);
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** How many slips are where. */
export async function countSlips(reader: Reader, round: Id<'decisions.round'>): Promise<SlipCounts> {
  const { rows } = await sql<SlipCounts>`
    select count(*)::int as all, count(*) filter (where r.voted is null and not r.issued)::int as "toIssue",
      count(*) filter (where r.voted is null)::int as "toReturn"
    from decisions.roll r where r.round_id = ${round}`.execute(reader);
  return rows[0] ?? { all: 0, toIssue: 0, toReturn: 0 };
}
