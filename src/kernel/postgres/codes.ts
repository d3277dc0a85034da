import { refuse, type Refusal } from '../result.ts';

/** Everything that can keep the embedded database from starting; each has its sentence in `messages.ts`. */
export type PostgresCode =
  | 'data.unwritable'
  | 'data.not-a-folder'
  | 'data.disk-full'
  | 'data.no-database'
  | 'data.secrets-damaged'
  | 'data.in-use'
  | 'data.unreachable'
  | 'data.wrong-owner'
  | 'postgres.unreachable'
  | 'postgres.no-binaries'
  | 'postgres.links-missing'
  | 'postgres.cannot-run'
  | 'postgres.user-unknown'
  | 'postgres.initdb-failed'
  | 'postgres.start-failed'
  | 'postgres.not-ready'
  | 'postgres.version'
  | 'postgres.password-wrong'
  | 'postgres.orphan-stays';

export type PostgresRefusal = Refusal<PostgresCode>;

/** The errno code of a system error ('EACCES'), or null for anything else. */
export const errno = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/**
 * Runs `work` on files under `folder`; what the disk or its rights refuse becomes a value, everything else throws on.
 */
export async function onDisk<T>(folder: string, work: () => Promise<T>): Promise<T | PostgresRefusal> {
  try {
    return await work();
  } catch (error) {
    const problem = diskProblem(error, folder);
    if (problem === null) throw error;
    return problem;
  }
}

function diskProblem(error: unknown, folder: string): PostgresRefusal | null {
  switch (errno(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return refuse('data.unwritable', { folder });
    case 'ENOSPC':
    case 'EDQUOT':
      return refuse('data.disk-full', { folder });
    case 'ENOTDIR':
    case 'EEXIST':
      return refuse('data.not-a-folder', { folder });
    default:
      return null;
  }
}
