import { openDatabase } from '#kernel/db.ts';
import { sayRefusal } from '#kernel/postgres/messages.ts';
import { readSettings, type Settings } from '#kernel/settings.ts';
import { attachFor } from '#src/start/database.ts';
import { readSeals } from './ledger/read-seals.ts';
import { verifyAndTell } from './ledger/verify-and-tell.ts';
import { complain, wordsOf } from './ledger/tell.ts';

/**
 * `npm run ledger:verify [-- --against <seal or file>]`: reads the whole ledger, also while the program runs. Ends with 0
 * when it is whole, with 1 and the first break when it is not, with 2 when it could not be read.
 */
async function main(args: readonly string[]): Promise<number> {
  const settings = readSettings(process.env);
  if (!settings.ok) {
    settings.problems.forEach(complain);
    return 2;
  }
  const against = await readSeals(args);
  if (against === null) {
    complain(wordsOf('ledger.verify.usage'));
    return 2;
  }
  return verifyIn(settings.value, against);
}

async function verifyIn(settings: Settings, against: readonly string[]): Promise<number> {
  const attached = await attachFor(settings, { mayFill: false });
  if (!attached.ok) {
    complain(sayRefusal(attached));
    return 2;
  }
  try {
    return await verifyAt(attached.value.appUrl, against);
  } finally {
    await attached.value.stop();
  }
}

async function verifyAt(url: string, against: readonly string[]): Promise<number> {
  const database = openDatabase({ url, connections: 1 });
  try {
    return (await verifyAndTell(database.reader, against)) ? 0 : 1;
  } finally {
    await database.close();
  }
}

process.exitCode = await main(process.argv.slice(2));
