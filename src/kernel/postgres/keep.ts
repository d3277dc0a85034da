import { ok } from '../result.ts';
import { startServer, type Server, type ServerPlan } from './server.ts';

/** A server lost more often than this is not started again: something is wrong that a new start does not mend. */
const MOST = { losses: 5, withinMs: 10 * 60_000 };

export interface KeptPlan extends ServerPlan {
  /** The server runs again after it was lost. */
  readonly onBack: () => void;
  /** It does not run again; what is asked of it fails until the program is started anew. */
  readonly onGone: () => void;
}

/**
 * Starts the server, and starts it again whenever it ends without having been asked to (killed for want of memory, for
 * instance). Nothing committed is lost, and the pools connect anew by themselves, so for people it is a pause of seconds.
 */
export async function startKept(plan: KeptPlan): Promise<ReturnType<typeof startServer>> {
  const losses: number[] = [];
  let server: Server | null = null;
  let stopping: Promise<void> | null = null;
  let restart = Promise.resolve();

  const again = async () => {
    const now = performance.now();
    losses.push(now);
    const often = losses.filter((at) => now - at < MOST.withinMs).length > MOST.losses;
    const started = often ? null : await startServer({ ...plan, onLost });
    if (started?.ok) {
      server = started.value;
      plan.onBack();
    } else plan.onGone();
  };
  const onLost = (reason: string) => {
    plan.onLost(reason);
    if (stopping === null) restart = again();
  };
  const stop = async () => {
    await restart;
    await server?.stop();
  };

  const first = await startServer({ ...plan, onLost });
  if (!first.ok) return first;
  server = first.value;
  const { pid } = first.value;
  return ok({ pid, stop: () => (stopping ??= stop()) });
}
