import type { PostgresCode } from '#kernel/postgres/index.ts';
import type { Refusal } from '#kernel/result.ts';

/** Everything that can keep a backup or a restore from being made; each has its sentence in `messages.ts`. */
export type BackupCode =
  | PostgresCode
  | 'backup.nothing'
  | 'backup.inside-data'
  | 'backup.exists'
  | 'backup.unwritable'
  | 'backup.disk-full'
  | 'backup.cancelled'
  | 'backup.interrupted'
  | 'restore.not-a-backup'
  | 'restore.damaged'
  | 'restore.unexpected'
  | 'restore.not-empty'
  | 'restore.unreadable'
  | 'restore.disk-full';

export type BackupRefusal = Refusal<BackupCode>;

/** How far a backup or restore has come, for the line on the screen. */
export interface Progress {
  readonly step: 'database' | 'files' | 'verifying' | 'copying';
  readonly doneBytes: number;
  /** What it will be about; the database may grow meanwhile. */
  readonly totalBytes: number;
}
