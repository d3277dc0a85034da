import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { bench } from './bench.ts';
import { readOptions } from './options.ts';
import { report } from './report/report.ts';
import { writeReadme } from './report/write-readme.ts';

const options = readOptions(process.argv.slice(2));

await using kit = new AsyncDisposableStack();
/** Set once somebody has asked for the end. */
const ending: { done?: Promise<void> } = {};
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    ending.done ??= kit.disposeAsync().finally(() => process.exit(130));
  });
}

const folder = await mkdtemp(path.join(os.tmpdir(), 'diem-cau-bench-'));
kit.defer(() => rm(folder, { recursive: true, force: true }));
// Started by root, the database works as another user.
await chmod(folder, 0o755);

try {
  const text = report(await bench({ folder, options, kit, tell: (line) => process.stderr.write(`  ${line}\n`) }));
  process.stdout.write(`\n${text}\n`);
  if (!options.quick) await writeReadme(text);
} catch (error) {
  // What was being measured ends with the program when somebody presses Ctrl-C; that is no failure.
  await ending.done;
  throw error;
}
