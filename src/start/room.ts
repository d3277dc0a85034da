import path from 'node:path';
import { openDatabase } from '../kernel/db.ts';
import { openLocalStore } from '../kernel/files/local-store.ts';
import { s3Store } from '../kernel/files/s3-store.ts';
import type { FileStore } from '../kernel/files/store.ts';
import type { Module } from '../kernel/module.ts';
import { deriveKey, type Secrets } from '../kernel/secrets.ts';
import type { Log, Room } from '../kernel/room.ts';
import { publicOrigin, type Settings } from '../kernel/settings.ts';
import { recordAct } from '../modules/ledger/index.ts';

interface Parts {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly appUrl: string;
  readonly modules: readonly Module[];
  readonly log: Log;
  /** The port really listened on; links are made with it until PUBLIC_URL says better. */
  readonly port: () => number;
}

/** Everything the program reaches beyond its own values, put together once. */
export async function makeRoom({ settings, secrets, appUrl, modules, log, port }: Parts): Promise<Room> {
  const files = await storeFor(settings);
  const database = openDatabase({
    url: appUrl,
    readUrl: settings.databaseReadUrl,
    preparedStatements: settings.preparedStatements,
  });
  return {
    ...database,
    now: () => Temporal.Now.instant(),
    files,
    log,
    get publicUrl() {
      return publicOrigin(settings, port());
    },
    secret: deriveKey(secrets, 'room').toString('base64url'),
    subscriptions: modules.flatMap((module) => module.subscriptions ?? []),
    verbs: modules.flatMap((module) => module.verb ?? []),
    personalData: modules.toReversed().flatMap((module) => module.personalData ?? []),
    recordAct,
  };
}

const storeFor = async (settings: Settings): Promise<FileStore> =>
  settings.s3 === undefined ? openLocalStore(path.join(settings.dataDir, 'files')) : s3Store(settings.s3);
