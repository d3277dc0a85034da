import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { hasJanus } from '../janus/process.ts';
import { hasFfmpeg } from '../program/ffmpeg.ts';

export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const must = process.env['REQUIRE_MEDIA'] === '1';

/**
 * What a test of media lacks on this machine, in one sentence; null when it lacks nothing. With REQUIRE_MEDIA=1 a lack is a failure.
 */
function lacking(lacks: readonly (string | false)[]): string | null {
  const named = lacks.filter((lack) => lack !== false);
  if (named.length === 0) return null;
  const said = `Media tests are skipped, missing: ${named.join('; ')}.`;
  if (must) throw new Error(said);
  process.stderr.write(`${said}\n`);
  return said;
}

const noChromium = !existsSync(CHROMIUM) && `${CHROMIUM} (apt-get install chromium)`;

export const lacksForWerift = (): string | null => lacking([noChromium]);

export const lacksForJanus = (): string | null =>
  lacking([
    noChromium,
    !hasJanus() && 'janus (apt-get install --no-install-recommends janus)',
    !hasFfmpeg() && 'ffmpeg (apt-get install --no-install-recommends ffmpeg)',
    hasJanus() && ownAddress() === null && 'a network interface besides lo, or the right to make one (CAP_NET_ADMIN)',
  ]);

export const lacksForProgram = (): string | null =>
  lacking([noChromium, !hasFfmpeg() && 'ffmpeg (apt-get install --no-install-recommends ffmpeg)']);

const PAIR = '10.77.0.1';

/** An address that is not loopback: Janus speaks over no other. Where the machine has none, a pair of virtual cards is made. */
export function ownAddress(): string | null {
  const outward = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const found = outward.find(({ family, internal }) => family === 'IPv4' && !internal);
  if (found !== undefined) return found.address;
  const run = (...args: readonly string[]): boolean => spawnSync('ip', args, { stdio: 'ignore' }).status === 0;
  const made =
    run('link', 'add', 'dcv0', 'type', 'veth', 'peer', 'name', 'dcv1') &&
    run('addr', 'add', `${PAIR}/24`, 'dev', 'dcv0') &&
    run('link', 'set', 'dcv0', 'up') &&
    run('link', 'set', 'dcv1', 'up');
  return made ? PAIR : null;
}
