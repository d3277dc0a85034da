import { warmUp, type PeerSettings } from './peer.ts';
import type { Asked, Told } from './messages.ts';
import { Sfu } from './sfu.ts';

/* The program of the process that carries one room (`room-child.ts` starts it). It ends with its parent. */

/** A parent that has gone needs to be told nothing. */
const tell = (told: Told): void => {
  if (process.connected) process.send?.(told, undefined, undefined, () => undefined);
};

const settings = JSON.parse(process.argv[2] ?? '{}') as PeerSettings;
const sfu = new Sfu(settings, (site, here) => tell({ kind: 'presence', site, here }));

process.on('message', ({ id, call, args }: Asked) => {
  // Each call has its own arguments; both ends are built from the same types.
  const run = sfu[call].bind(sfu) as (...args: readonly unknown[]) => unknown;
  Promise.resolve()
    .then(() => run(...args))
    .then(
      (value) => tell({ kind: 'answer', id, value }),
      (fault: unknown) =>
        tell({ kind: 'fault', id, message: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }),
    );
});
process.on('disconnect', () => void sfu.close().finally(() => process.exit(0)));
// The parent decides when it is over: Ctrl-C reaches every process of a terminal.
process.on('SIGINT', () => undefined);
await warmUp(settings);
tell({ kind: 'ready' });
