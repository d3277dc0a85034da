import { memoryStore } from '#kernel/testing/memory-store.ts';
import { buildApp } from '#src/app.ts';
import { makeModules } from '#src/modules.ts';
import { openDatabase } from '#kernel/db.ts';
import type { Room } from '#kernel/room.ts';
import { recordAct } from '#modules/ledger/index.ts';
import { homeOf } from '#src/start/home.ts';
import { pageAssets } from '#src/start/assets.ts';
import { answerWith } from '../child.ts';

/** One web process of the program, all of its own code; only the start is left out. */
export interface ServerOrder {
  readonly do: 'start' | 'memory' | 'cpu';
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
}

export const SECRET = 'thirty-two characters or more, for measuring only';
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function start({ url, port, dataDir }: ServerOrder): Promise<number> {
  const modules = makeModules({ smtpUrl: undefined, mailFrom: 'Điểm Cầu <diem-cau@localhost>', dataDir });
  const room: Room = {
    ...openDatabase({ url, connections: 10 }),
    now: () => Temporal.Now.instant(),
    files: memoryStore(),
    log: quiet,
    publicUrl: `http://127.0.0.1:${port}`,
    secret: SECRET,
    subscriptions: modules.flatMap((module) => module.subscriptions ?? []),
    verbs: modules.flatMap((module) => module.verb ?? []),
    personalData: modules.toReversed().flatMap((module) => module.personalData ?? []),
    recordAct,
  };
  const { assets, ...page } = pageAssets();
  const app = await buildApp(room, modules, {
    hsts: false,
    trustProxy: false,
    maxUploadBytes: 1024,
    logger: false,
    version: 'bench',
    assets,
    frame: { home: homeOf, ...page },
  });
  await app.listen({ port, host: '127.0.0.1', backlog: 4096 });
  return port;
}

answerWith(async (order: ServerOrder): Promise<number> => {
  if (order.do === 'start') return start(order);
  if (order.do === 'memory') {
    globalThis.gc?.();
    return process.memoryUsage.rss();
  }
  const { user, system } = process.cpuUsage();
  return user + system;
});
