import { spawn } from 'node:child_process';
import { spawnOptions } from './process.ts';
import type { RunAs } from './run-as.ts';

/**
 * Waits for the end of its input, which comes when this program ends in whatever way (also kill -9), then stops the
 * server and, for tests, removes its folder. A shell with built-ins only: under 1 MB. Windows has none; there a server
 * left behind is stopped by the next start.
 * $1 pid of the server, $2 its postmaster.pid (to be sure the number is still its), $3 folder to remove or empty
 */
const SCRIPT = `
trap '' INT TERM HUP
while read -r _; do :; done
read -r pid 2>/dev/null < "$2" || pid=
[ "$pid" = "$1" ] && kill -INT "$1" 2>/dev/null
if [ -n "$3" ]; then
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do kill -0 "$1" 2>/dev/null || break; sleep 0.5; done
  rm -rf -- "$3"
fi
`;

export interface Watch {
  /** After a clean stop: there is nothing left to watch. */
  end(): void;
}

export function watchOver(server: { pid: number; postmasterPid: string }, runAs: RunAs | null, removeAfter = ''): Watch {
  if (process.platform === 'win32') return { end: () => undefined };
  const child = spawn('/bin/sh', ['-c', SCRIPT, 'diem-cau-watch', String(server.pid), server.postmasterPid, removeAfter], {
    ...spawnOptions(runAs),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // A system without /bin/sh has no watch; the next start then stops what was left behind.
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
  return {
    end: () => {
      child.kill('SIGKILL');
    },
  };
}
