// `npm run backup`, `restore`, `units:import` ...: runs dist/ops/<command>.js.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, giveUp, root, runBuilt } from './lib.mjs';

const [command, ...args] = process.argv.slice(2);
if (command === undefined || !/^[a-z-]+$/.test(command) || !existsSync(path.join(root, 'src', 'ops', `${command}.ts`))) {
  giveUp(`Không có lệnh "${command ?? ''}".`, `There is no command "${command ?? ''}".`);
}

// While the program runs, its own build is what fits the running database: after an update of the sources a backup is
// taken with the old build, and nothing is replaced under the running program.
if (!(programRuns() && existsSync(path.join(root, 'dist', 'ops', `${command}.js`)))) {
  ensureInstalled();
  ensureBuilt();
}
runBuilt(`ops/${command}.js`, args);

function programRuns() {
  const lock = path.resolve(root, process.env.DATA_DIR || 'data', 'lock.json');
  try {
    process.kill(JSON.parse(readFileSync(lock, 'utf8')).pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
