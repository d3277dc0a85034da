import path from 'node:path';
import { moduleOrder } from '#src/arrows.ts';
import { openDatabase } from '#kernel/db.ts';
import { migrate } from '#kernel/migrate.ts';
import { sayRefusal } from '#kernel/postgres/messages.ts';
import { readSettings, type Settings } from '#kernel/settings.ts';
import { recordAct } from '#modules/ledger/index.ts';
import { loadUnits, readFolderLists } from '#modules/org/index.ts';
import { attachFor, loginOf } from '#src/start/database.ts';
import { fail, print } from './backup/screen.ts';
import { inBoth, sayCode, sayErrors, sayReport } from './units/say-report.ts';

interface Asked {
  readonly folder: string;
  readonly dryRun: boolean;
}

/** `npm run units:import -- <folder> [--dry-run]`: loads exact lists of units, also while the program runs. */
async function main(args: readonly string[]): Promise<void> {
  const settings = readSettings(process.env);
  if (!settings.ok) {
    settings.problems.forEach(fail);
    return;
  }
  const asked = parse(args);
  if (asked === null) fail(inBoth((t) => t('org.import-units.usage')));
  else await importInto(settings.value, asked);
}

async function importInto(settings: Settings, asked: Asked): Promise<void> {
  const attached = await attachFor(settings, { mayFill: true });
  if (!attached.ok) {
    fail(sayRefusal(attached));
    return;
  }
  try {
    await importAt(attached.value, asked);
  } finally {
    await attached.value.stop();
  }
}

async function importAt(
  { appUrl, ownerUrl }: { readonly appUrl: string; readonly ownerUrl: string },
  { folder, dryRun }: Asked,
): Promise<void> {
  const read = await readFolderLists(folder);
  if (!read.ok) return fail(sayCode(read.why, read.details));
  const { lists, errors } = read.value;
  if (errors.length > 0) return fail(sayErrors(errors));
  const migrated = await migrate(ownerUrl, await loginOf(appUrl), moduleOrder);
  if (!migrated.ok) return fail(sayRefusal(migrated));
  const database = openDatabase({ url: appUrl, connections: 1 });
  try {
    const room = { db: database.db, now: () => Temporal.Now.instant(), recordAct };
    const loaded = await loadUnits(room, lists, { document: path.basename(folder), dryRun });
    if (loaded.ok) print(sayReport(loaded.value, dryRun));
    else fail(sayCode(loaded.why, loaded.details));
  } finally {
    await database.close();
  }
}

/** Null when the words make no sense. */
function parse(args: readonly string[]): Asked | null {
  const [folder, ...more] = args.filter((word) => word !== '--dry-run');
  if (folder === undefined || more.length > 0 || folder.startsWith('-')) return null;
  return { folder: path.resolve(folder), dryRun: args.includes('--dry-run') };
}

await main(process.argv.slice(2));
