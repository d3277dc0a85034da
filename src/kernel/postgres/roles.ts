import pg from 'pg';
import { refuse, ok, type Result } from '../result.ts';
import { errno, type PostgresCode } from './codes.ts';
import type { Listening } from './options.ts';

/** Owns the structure; superuser of the embedded cluster only. */
export const OWNER = 'diem_cau_owner';
/** What the program works as: rows, never structure. */
export const APP = 'diem_cau_app';
const DATABASE = 'diem_cau';

export interface Logins {
  readonly ownerPassword: string;
  readonly appPassword: string;
}

/**
 * The address in the form `pg` reads. A unix socket stands in `host`; port and sslmode are said, or the caller's PGPORT
 * and PGSSLMODE would decide.
 */
export function urlFor(role: string, password: string, listening: Listening, database = DATABASE): string {
  const login = `${role}:${encodeURIComponent(password)}`;
  const { socketDir, port } = listening;
  return socketDir === null
    ? `postgres://${login}@127.0.0.1:${port}/${database}?sslmode=disable`
    : `postgres://${login}@/${database}?host=${encodeURIComponent(socketDir)}&port=${port}&sslmode=disable`;
}

/** Makes the two roles and the database of a new cluster; on an old one it only proves that the password opens it. */
export async function ensureRoles(
  logins: Logins,
  listening: Listening,
): Promise<Result<null, Extract<PostgresCode, 'postgres.password-wrong'>>> {
  const url = urlFor(OWNER, logins.ownerPassword, listening, 'postgres');
  const client = new pg.Client({ connectionString: url, application_name: 'diem-cau-start' });
  try {
    await client.connect();
  } catch (error) {
    if (errno(error) === '28P01') return refuse('postgres.password-wrong');
    throw error;
  }
  try {
    await createMissing(client, logins.appPassword);
    return ok(null);
  } finally {
    await client.end();
  }
}

async function createMissing(client: pg.Client, appPassword: string): Promise<void> {
  const { rows } = await client.query<{ role: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = $1) as role,
            exists (select from pg_database where datname = $2) as database`,
    [APP, DATABASE],
  );
  if (!rows[0]?.role) await client.query(`create role ${APP} login password ${pg.escapeLiteral(appPassword)}`);
  if (!rows[0]?.database) await client.query(`create database ${DATABASE}`);
  await client.query(`revoke all on database ${DATABASE} from public`);
  await client.query(`grant connect on database ${DATABASE} to ${APP}`);
}
