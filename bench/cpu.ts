import { processesOf, statField, told } from './processes.ts';

/** Seconds of a core. */
export interface CpuTime {
  readonly node: number;
  readonly postgres: number;
}

/** Own time, and that of children that have ended: connections come and go, each with a process of its own. */
const FIELDS = [14, 15, 16, 17];
/** Linux counts in hundredths of a second, whatever its own clock (USER_HZ). */
const TICKS = 100;

/** What program and database have used since they started. Null where the system does not tell. */
export async function cpuOf(pid: number, dataDir: string): Promise<CpuTime | null> {
  if (process.platform !== 'linux') return null;
  const { program, database } = await processesOf(pid, dataDir);
  return { node: await sumOf(program), postgres: await sumOf(database) };
}

/** Between two readings, per answer, in milliseconds. */
export function cpuPerAnswer(before: CpuTime | null, after: CpuTime | null, answers: number): CpuTime | null {
  if (before === null || after === null) return null;
  const each = (seconds: number): number => (seconds * 1000) / answers;
  return { node: each(after.node - before.node), postgres: each(after.postgres - before.postgres) };
}

async function sumOf(pids: readonly number[]): Promise<number> {
  const stats = await Promise.all(pids.map((pid) => told(pid, 'stat')));
  return stats.flatMap((stat) => FIELDS.map((field) => statField(stat, field))).reduce((sum, ticks) => sum + ticks, 0) / TICKS;
}
