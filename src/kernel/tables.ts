// Made from the migrated database by `npm run tables`: change the migration, not this file.
import type { ColumnType, Generated } from 'kysely';
import type { Id } from './id.ts';
import type {} from './db.ts';

interface AppendOnlyTableTable {
  name: string;
}

interface CommandKeyTable {
  key: string;
  scope: string;
  outcome: ColumnType<unknown, string, string> | null;
  at: Generated<Temporal.Instant>;
}

interface FileTable {
  id: Id<'kernel.file'>;
  sha256: string;
  size: number;
  mime: string;
  name: string;
  width: number | null;
  height: number | null;
  thumbnail_sha256: string | null;
  created_at: Generated<Temporal.Instant>;
}

interface MigrationTable {
  module: string;
  name: string;
  sha256: string;
  at: Generated<Temporal.Instant>;
}

interface RateTable {
  key: string;
  free_at: Temporal.Instant;
}

declare module './db.ts' {
  interface Tables {
    'kernel.append_only_table': AppendOnlyTableTable;
    'kernel.command_key': CommandKeyTable;
    'kernel.file': FileTable;
    'kernel.migration': MigrationTable;
    'kernel.rate': RateTable;
  }
}
