import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '#kernel/migrate.ts';
import { APP } from '#kernel/postgres/roles.ts';
import { unwrap } from '#kernel/result.ts';
import { projectRoot } from '#kernel/root.ts';
import { recordAct } from '#modules/ledger/record-act.ts';
import { readFolderLists } from '#modules/org/data/folder-lists.ts';
import { readPackageLists } from '#modules/org/data/package-lists.ts';
import type { UnitLists } from '#modules/org/data/unit-lists.ts';
import { loadUnits } from '#modules/org/import/load-units.ts';
import { moduleOrder } from '#src/arrows.ts';
import { openFor, withDatabase } from '../database.ts';
import { summary, timeOf, type Times } from './time.ts';

const RUNS = 3;
const NAME = 'bench_units';
const EXACT = path.resolve(projectRoot, '../shared/data');

export interface UnitsLoaded {
  readonly fromPackage: Times;
  /** Null where the exact lists are not beside the project. */
  readonly fromExactLists: Times | null;
}

/** Reads the lists of the country and loads them into an empty database of the same server, several times. */
export async function measureLoadUnits(ownerUrl: string): Promise<UnitsLoaded> {
  const exact = async () => unwrap(await readFolderLists(EXACT)).lists;
  return {
    fromPackage: await several(ownerUrl, readPackageLists),
    fromExactLists: existsSync(EXACT) ? await several(ownerUrl, exact) : null,
  };
}

async function several(ownerUrl: string, read: () => Promise<UnitLists>): Promise<Times> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await once(ownerUrl, read));
  return summary(times);
}

async function once(ownerUrl: string, read: () => Promise<UnitLists>): Promise<number> {
  await run(ownerUrl, `create database ${NAME}`);
  try {
    const url = withDatabase(ownerUrl, NAME);
    unwrap(await migrate(url, APP, moduleOrder));
    await using database = openFor(url);
    const room = { db: database.db, now: () => Temporal.Now.instant(), recordAct };
    return await timeOf(async () => unwrap(await loadUnits(room, await read(), { document: 'bench' })));
  } finally {
    await run(ownerUrl, `drop database ${NAME} with (force)`);
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
