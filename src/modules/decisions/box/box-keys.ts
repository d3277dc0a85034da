import { access, mkdir, open, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isId, type Id } from '#kernel/id.ts';

/**
 * Where the half of a ballot box's key that opens it lives between the opening and the count: outside the database and
 * outside every backup, so that neither tells who chose what, not even later.
 */
export interface BoxKeys<Table extends string = 'decisions.round'> {
  keep(box: Id<Table>, privateKey: string): Promise<void>;
  /** Null when it is not there (never kept, or destroyed after the count). */
  read(box: Id<Table>): Promise<string | null>;
  /** Harmless when it is gone already. */
  destroy(box: Id<Table>): Promise<void>;
  /** The boxes whose keys are there. */
  list(): Promise<readonly Id<Table>[]>;
}

/**
 * Keys as files of their own in a folder that `npm run backup` leaves out. With several machines the folder is a shared one.
 * @param folder made when the first key is kept, readable by the program alone
 */
export const fileBoxKeys = <Table extends string = 'decisions.round'>(folder: string): BoxKeys<Table> => {
  const fileOf = (round: Id<Table>): string => path.join(folder, `${round}.pem`);
  return {
    keep: async (round, privateKey) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const half = `${fileOf(round)}.new`;
      await writeFile(half, privateKey, { mode: 0o600, flush: true });
      await rename(half, fileOf(round));
      await settle(folder);
    },
    read: async (round) => ((await exists(fileOf(round))) ? readFile(fileOf(round), 'utf8') : null),
    destroy: async (round) => {
      if (!(await exists(fileOf(round)))) return;
      await overwrite(fileOf(round));
      await unlink(fileOf(round));
      await settle(folder);
    },
    list: async () => ((await exists(folder)) ? (await readdir(folder)).flatMap(boxOf<Table>) : []),
  };
};

const boxOf = <Table extends string>(file: string): Id<Table>[] => {
  const { name, ext } = path.parse(file);
  return ext === '.pem' && isId(name) ? [name as Id<Table>] : [];
};

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** A disk may keep what a file system forgets; on most, this at least does not. */
async function overwrite(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    const { size } = await handle.stat();
    await handle.write(Buffer.alloc(size), 0, size, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A name in a folder survives a power cut only once the folder itself is written. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
