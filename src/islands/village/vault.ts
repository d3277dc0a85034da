import { keyOf, newSalt, ROUNDS, seal, unseal, type Sealed } from './crypto.ts';

/** What lies on the phone: one lock, and records that only the PIN opens. */
const NAME = 'diem-cau-thon';
const MOST_WRONG = 10;
const CHECK = 'diem-cau';

interface Lock {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
  /** Wrong PINs in a row. */
  readonly wrong: number;
  readonly check: Sealed;
}

const asked = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });

function connect(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore('lock');
    request.result.createObjectStore('sealed');
  });
  return asked(request);
}

/** Resolves when everything is on the disk, not before. */
async function change(stores: 'lock' | 'sealed', act: (store: IDBObjectStore) => void): Promise<void> {
  const db = await connect();
  const transaction = db.transaction(stores, 'readwrite');
  const done = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('IndexedDB')));
  });
  act(transaction.objectStore(stores));
  await done;
  db.close();
}

async function readLock(): Promise<Lock | null> {
  const db = await connect();
  const lock = (await asked(db.transaction('lock').objectStore('lock').get('lock'))) as Lock | undefined;
  db.close();
  return lock ?? null;
}

const writeLock = (lock: Lock): Promise<void> => change('lock', (store) => void store.put(lock, 'lock'));

export const hasLock = async (): Promise<boolean> => (await readLock()) !== null;

/** Removes every trace from the phone. */
export async function wipe(): Promise<void> {
  await change('sealed', (store) => void store.clear());
  await change('lock', (store) => void store.clear());
}

/** An opened vault. */
export interface Vault {
  readonly key: CryptoKey;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
}

export async function makeLock(pin: string): Promise<Vault> {
  const salt = newSalt();
  const key = await keyOf(pin, salt, ROUNDS);
  await wipe();
  await writeLock({ salt, rounds: ROUNDS, wrong: 0, check: await seal(key, 'check', CHECK) });
  return { key, salt, rounds: ROUNDS };
}

/** The vault, or how many tries are left: 0 means that everything was wiped just now. A try is counted before it is made. */
export async function unlock(pin: string): Promise<Vault | number> {
  const lock = await readLock();
  if (lock === null) return 0;
  await writeLock({ ...lock, wrong: lock.wrong + 1 });
  const key = await keyOf(pin, lock.salt, lock.rounds);
  if ((await unseal(key, 'check', lock.check)) === CHECK) {
    await writeLock({ ...lock, wrong: 0 });
    return { key, salt: lock.salt, rounds: lock.rounds };
  }
  const left = MOST_WRONG - lock.wrong - 1;
  if (left <= 0) await wipe();
  return Math.max(0, left);
}

/** Writes records, and removes those that are null, all or none. */
export async function put({ key }: Vault, records: readonly (readonly [string, unknown])[]): Promise<void> {
  const sealed: (readonly [string, Sealed | null])[] = [];
  for (const [name, value] of records) sealed.push([name, value === null ? null : await seal(key, name, value)]);
  await change('sealed', (store) => {
    for (const [name, value] of sealed) void (value === null ? store.delete(name) : store.put(value, name));
  });
}

/** Every record, opened, by its name. */
export async function readAll({ key }: Vault): Promise<readonly (readonly [string, unknown])[]> {
  const db = await connect();
  const store = db.transaction('sealed').objectStore('sealed');
  const [names, values] = await Promise.all([asked(store.getAllKeys() as IDBRequest<string[]>), asked(store.getAll())]);
  db.close();
  const opened: (readonly [string, unknown])[] = [];
  for (const [at, name] of names.entries()) {
    const value = await unseal(key, name, values[at] as Sealed);
    if (value !== null) opened.push([name, value]);
  }
  return opened;
}

/** Records kept while the vault is shut: their names hold no data but the kind, so what was not sent can be counted. */
export async function countEntries(): Promise<number> {
  const db = await connect();
  const names = await asked(db.transaction('sealed').objectStore('sealed').getAllKeys() as IDBRequest<string[]>);
  db.close();
  return names.filter((name) => name.startsWith('entry:')).length;
}
