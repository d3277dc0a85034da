import path from 'node:path';
import { openDatabase, type Database } from '#kernel/db.ts';
import { attachEmbedded } from '#kernel/postgres/index.ts';
import { unwrap } from '#kernel/result.ts';

/** The owner's way into the database of the running program. */
export async function ownerUrlOf(folder: string): Promise<string> {
  const attached = unwrap(await attachEmbedded({ dataDir: path.join(folder, 'data'), log: () => undefined }));
  return attached.ownerUrl;
}

/** A database handle that is closed with the scope it is used in. */
export function openFor(url: string): Database & AsyncDisposable {
  const database = openDatabase({ url, connections: 2 });
  return { ...database, [Symbol.asyncDispose]: () => database.close() };
}

/** The same server, another database (addresses of unix sockets are no URLs that could be taken apart). */
export const withDatabase = (url: string, name: string): string => url.replace(/^(\w+:\/\/[^/]*\/)[^?]*/, `$1${name}`);
