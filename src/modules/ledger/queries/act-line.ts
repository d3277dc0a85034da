import type { Id } from '#kernel/id.ts';
import { SYSTEM_CHAIN } from '../rules/record.ts';

/** One act as lists show it. Names of people are not in the ledger; whoever shows the list looks them up. */
export interface ActLine {
  readonly id: Id<'ledger.act'>;
  /** Null for acts on no unit. */
  readonly unit: Id<'org.unit'> | null;
  /** Its number in the chain of its unit. */
  readonly seq: number;
  readonly at: Temporal.Instant;
  readonly command: string;
  readonly actor: 'anonymous' | 'person' | 'system';
  readonly person: Id<'org.person'> | null;
  /** Title of the post as it was then; null for acts that need no post. */
  readonly postTitle: string | null;
  readonly table: string;
  readonly row: string;
  readonly hash: Buffer;
}

export const ACT_LINE = [
  'id',
  'chain',
  'seq',
  'at',
  'command',
  'actor',
  'person_id as person',
  'post_title as postTitle',
  'table_name as table',
  'row_id as row',
  'hash',
] as const;

type Row = Omit<ActLine, 'person' | 'unit'> & { readonly person: string | null; readonly chain: string };

/** The ledger stands below `org` and points at people and units by bare ids. */
export const asLines = (rows: readonly Row[]): readonly ActLine[] =>
  rows.map(({ chain, person, ...row }) => ({
    ...row,
    person: person as Id<'org.person'> | null,
    unit: chain === SYSTEM_CHAIN ? null : (chain as Id<'org.unit'>),
  }));
