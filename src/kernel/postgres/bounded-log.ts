import { appendFile, rename, stat } from 'node:fs/promises';
import { errno } from './codes.ts';
import { giveToFolderOwner } from './run-as.ts';

/** The log and the one before it: at most twice this many bytes on disk. */
const MOST_BYTES = 5 * 1024 * 1024;

export interface BoundedLog {
  write(text: string): void;
  /** Waits until everything given so far is on disk. */
  flush(): Promise<void>;
}

/**
 * Appends to `file`; when it grows over the bound it becomes `file.1` and a new one begins.
 * @param onProblem called for every write that failed (disk full): a log must not end the program it reports on
 */
export function boundedLog(file: string, onProblem: (error: unknown) => void, mostBytes = MOST_BYTES): BoundedLog {
  let size: number | null = null;
  let last = Promise.resolve();

  const append = async (text: string) => {
    size ??= await sizeOf(file);
    if (size > mostBytes) {
      await rename(file, `${file}.1`);
      size = 0;
    }
    await appendFile(file, text, { mode: 0o600 });
    if (size === 0) await giveToFolderOwner(file);
    size += Buffer.byteLength(text);
  };

  return {
    write: (text) => {
      last = last.then(() => append(text)).catch(onProblem);
    },
    flush: () => last,
  };
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (errno(error) === 'ENOENT') return 0;
    throw error;
  }
}
