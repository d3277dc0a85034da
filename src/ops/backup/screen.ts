import type { Sentence } from '#kernel/postgres/index.ts';
import type { Progress } from './codes.ts';
import { sayProgress } from './messages.ts';

/** Both languages, one below the other. */
export const print = ({ vi, en }: Sentence): void => console.log(`${vi}\n${en}`);

/** Prints the reason and makes the command end with 1. */
export function fail({ vi, en }: Sentence): void {
  console.error(`${vi}\n${en}`);
  process.exitCode = 1;
}

/** A line on the screen that counts up in place; in a log file, one line for every tenth. */
export function progressLine(): (progress: Progress) => void {
  let last = '';
  return (progress) => {
    const line = sayProgress(progress);
    if (line === last) return;
    const tenth = line.endsWith('0 %');
    if (process.stderr.isTTY) process.stderr.write(`\r${line}   ${line.endsWith(' 100 %') ? '\n' : ''}`);
    else if (tenth) process.stderr.write(`${line}\n`);
    last = line;
  };
}

/** Ctrl-C ends the work in order: the unfinished part is removed, a database started for it is stopped. */
export function stopOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => controller.abort());
  return controller.signal;
}
