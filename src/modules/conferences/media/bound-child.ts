import { spawnSync } from 'node:child_process';

let found: boolean | undefined;

/**
 * A program that ends when the process that started it is gone, however it went: without this a killed supervisor would leave Janus and
 * ffmpeg behind. Linux does it for us (`setpriv` is part of every Debian); elsewhere the program is started as it is.
 */
export function boundToUs(program: string, args: readonly string[]): readonly [string, string[]] {
  found ??=
    process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'KILL', 'true'], { stdio: 'ignore' }).status === 0;
  return found ? ['setpriv', ['--pdeathsig', 'KILL', program, ...args]] : [program, [...args]];
}
