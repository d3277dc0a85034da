import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { waitUntil } from '../process.ts';

export interface Writer {
  readonly child: ChildProcess;
  /** Everything printed so far. */
  output(): string;
  /** Number of the last row whose commit was acknowledged. */
  lastRow(): number;
  /** Waits until this text was printed; false when the program ended first. */
  printed(text: string): Promise<boolean>;
  ended(): Promise<number | null>;
}

interface How {
  readonly uid?: number;
  readonly gid?: number;
  /** As in a terminal: its own process group, which Ctrl-C reaches as a whole. */
  readonly detached?: boolean;
}

/** Runs `writer.ts` as a process of its own, on the project's Node. */
export function runWriter(dataDir: string, how: How = {}): Writer {
  const script = path.join(import.meta.dirname, 'writer.ts');
  const child = spawn(process.execPath, [script, dataDir], { ...how, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  const over = () => child.exitCode !== null || child.signalCode !== null;
  return {
    child,
    output: () => text,
    lastRow: () => Number([...text.matchAll(/^row (\d+)$/gm)].at(-1)?.[1] ?? 0),
    printed: async (wanted) => {
      await waitUntil(() => text.includes(wanted) || over(), 30_000);
      return text.includes(wanted);
    },
    ended: async () => {
      if (!over()) await once(child, 'exit');
      return child.exitCode;
    },
  };
}
