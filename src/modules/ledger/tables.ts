// Made from the migrated database by `npm run tables`: change the migration, not this file.
import type { Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import type {} from '#kernel/db.ts';

interface ActTable {
  id: Id<'ledger.act'>;
  chain: string;
  seq: number;
  at: Temporal.Instant;
  command: string;
  actor: 'anonymous' | 'person' | 'system';
  person_id: string | null;
  ground: 'everyone' | 'self' | 'code' | 'system' | 'post';
  holding_id: string | null;
  post_title: string | null;
  table_name: string;
  row_id: string;
  before_digest: Buffer | null;
  after_digest: Buffer | null;
  prev_hash: Buffer;
  hash: Buffer;
}

interface CheckpointTable {
  id: Id<'ledger.checkpoint'>;
  number: number;
  day: Day;
  at: Temporal.Instant;
  chains: number;
  acts: number;
  root: Buffer;
}

interface CheckpointHeadTable {
  checkpoint_id: Id<'ledger.checkpoint'>;
  chain: string;
  seq: number;
  hash: Buffer;
}

declare module '#kernel/db.ts' {
  interface Tables {
    'ledger.act': ActTable;
    'ledger.checkpoint': CheckpointTable;
    'ledger.checkpoint_head': CheckpointHeadTable;
  }
}
