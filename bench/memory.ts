import { processesOf, told } from './processes.ts';

/** Megabytes (2^20) really taken: a page shared by several processes counts once (PSS). */
export interface Memory {
  readonly node: number;
  readonly postgres: number;
  readonly total: number;
}

/** Null where the system does not tell. */
export async function memoryOf(pid: number, dataDir: string): Promise<Memory | null> {
  if (process.platform !== 'linux') return null;
  const { program, database } = await processesOf(pid, dataDir);
  const [node, postgres] = [await sumOf(program), await sumOf(database)];
  return { node, postgres, total: node + postgres };
}

async function sumOf(pids: readonly number[]): Promise<number> {
  const texts = await Promise.all(pids.map((pid) => told(pid, 'smaps_rollup')));
  const kilobytes = texts.map((text) => Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}
