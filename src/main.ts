import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import packageJson from '../package.json' with { type: 'json' };
import { buildApp } from './app.ts';
import { moduleOrder } from './arrows.ts';
import { reportSlowQueries } from './kernel/db.ts';
import { startWorker } from './kernel/jobs.ts';
import { makeLogger } from './kernel/logging.ts';
import { migrate } from './kernel/migrate.ts';
import { listenProblem } from './kernel/postgres/listen.ts';
import { sayRefusal, type StartCode } from './kernel/postgres/messages.ts';
import type { Refusal } from './kernel/result.ts';
import type { Room } from './kernel/room.ts';
import { publicOrigin, readSettings, type Settings } from './kernel/settings.ts';
import { makeModules } from './modules.ts';
import { readMedia } from './modules/conferences/index.ts';
import { loginOf, openFor, refreshStatistics } from './start/database.ts';
import { pageAssets } from './start/assets.ts';
import { firstData } from './start/first-data.ts';
import { homeOf } from './start/home.ts';
import { makeRoom } from './start/room.ts';
import { giveUp } from './start/tell.ts';
import { welcome } from './start/welcome.ts';

const read = readSettings(process.env, process.argv.slice(2));
if (!read.ok) giveUp(read.problems);
const settings: Settings = read.value;
const media = readMedia(process.env);
if (!media.ok) giveUp(media.problems);
const mediaSettings = media.value;

const opened = await openFor(settings);
if (!opened.ok) giveUp([sayRefusal(opened)]);
const { ownerUrl, appUrl, secrets } = opened.value;

/** What must be ended, latest first; each once. */
const toClose: [() => Promise<void>, ...(() => Promise<void>)[]] = [() => opened.value.stop()];
/** How long requests, jobs and connections may take to end. */
const PATIENCE_MS = 5_000;
let closing = false;

async function close(code: number): Promise<void> {
  if (closing) return;
  closing = true;
  const [stopDatabase, ...others] = toClose;
  for (const end of others.toReversed()) await Promise.race([attempt(end), pause(PATIENCE_MS)]);
  await attempt(stopDatabase);
  process.exit(code);
}

/** What stops together with the program must not keep it from stopping; what it leaves undone the database rolls back. */
const attempt = (end: () => Promise<void>): Promise<void> =>
  end().catch((error: unknown) => log.error({ err: error }, 'while stopping'));

const log = makeLogger(settings.logLevel);
process.on('SIGINT', () => void close(0));
process.on('SIGTERM', () => void close(0));

try {
  await start();
} catch (error) {
  // Stopped while it was starting: whatever was under way fails then, and that is no news.
  if (!closing) log.fatal({ err: error }, 'start failed');
  await close(1);
}

async function start(): Promise<void> {
  let port = settings.port;
  const modules = makeModules(settings, mediaSettings);
  const migrated = await migrate(ownerUrl, await loginOf(appUrl), moduleOrder);
  if (!migrated.ok) return refused(migrated);
  const room = await makeRoom({ settings, secrets, appUrl, modules, log, port: () => port });
  toClose.push(() => room.close());
  const { signIns, fresh } = await firstData(room, settings);
  if (fresh) await refreshStatistics(ownerUrl);
  // Only now: the bulk load of a first start is slow by nature.
  reportSlowQueries((sql, ms) => log.warn({ sql, ms }, 'slow query'));
  if (settings.role !== 'worker') {
    const app = await webServer(room, modules);
    toClose.push(() => app.close());
    port = await listen(app);
  }
  if (settings.role !== 'web') {
    const worker = await startWorker(room, modules);
    toClose.push(() => worker.stop());
    worker.ended.catch(() => close(1));
  }
  welcome(publicOrigin(settings, port), signIns, settings);
}

/** Ends what was started and says why, with the way out. */
async function refused(problem: Refusal<StartCode>): Promise<never> {
  for (const end of toClose.toReversed()) await end();
  giveUp([sayRefusal(problem)]);
}

async function webServer(room: Room, modules: ReturnType<typeof makeModules>): Promise<FastifyInstance> {
  const { assets, stylesheet, islandSrc } = pageAssets();
  return buildApp(room, modules, {
    hsts: settings.hsts,
    trustProxy: settings.trustProxy,
    maxUploadBytes: settings.maxUploadMb * 1024 * 1024,
    logger: log,
    version: packageJson.version,
    health: { dataDir: settings.dataDir, metricsToken: settings.metricsToken },
    assets,
    frame: { stylesheet, islandSrc, home: homeOf },
  });
}

async function listen(app: FastifyInstance): Promise<number> {
  try {
    await app.listen({ port: settings.port, host: settings.host });
  } catch (error) {
    const problem = listenProblem(error, settings.port, settings.host);
    if (problem === null) throw error;
    return refused(problem);
  }
  const [address] = app.addresses();
  return typeof address === 'object' ? address.port : settings.port;
}
