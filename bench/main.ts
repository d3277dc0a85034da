import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { bench } from './bench.ts';
import { readOptions } from './options.ts';
import { report } from './report/report.ts';
import { writeReadme } from './report/write-readme.ts';

const options = readOptions(process.argv.slice(2));

await using kit = new AsyncDisposableStack();
let ending: Promise<void> | null = null;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    ending ??= kit.disposeAsync().finally(() => process.exit(130));
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
  if (ending !== null) await ending;
  throw error;
}
