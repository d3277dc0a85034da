import os from 'node:os';
import path from 'node:path';
import { dayOf } from '#kernel/day.ts';
import { startHelper } from './child.ts';
import { cpuOf } from './cpu.ts';
import { openFor, ownerUrlOf } from './database.ts';
import { fillDatabase, type Filled } from './data/fill.ts';
import { measureGaps } from './direct/gaps.ts';
import { measureLoadUnits } from './direct/load-units.ts';
import { measureTree } from './direct/tree.ts';
import type { Figures } from './figures.ts';
import { startFastify } from './floors/fastify.ts';
import { startNginx } from './floors/nginx.ts';
import type { Job, Measured } from './load/job.ts';
import { describeMachine } from './machine.ts';
import { measurePage, type PageResult } from './measure-pages.ts';
import { memoryOf, type Memory } from './memory.ts';
import type { Options } from './options.ts';
import { pagesOf } from './pages.ts';
import { startProgram, type Program } from './program.ts';

interface Run {
  /** For the data of the program; empty. */
  readonly folder: string;
  readonly options: Options;
  /** What was started is ended with it. */
  readonly kit: AsyncDisposableStack;
  /** Progress, a line at a time. */
  readonly tell: (line: string) => void;
}

/** Starts the built program twice, fills its database between, asks for its pages, then asks its database directly. */
export async function bench(run: Run): Promise<Figures> {
  const busyBefore = os.loadavg()[0] ?? 0;
  const first = await fill(run);
  const program = await started(run);
  const ownerUrl = await ownerUrlOf(run.folder);
  const pages = await measurePages(run, program, first.filled);
  const direct = await measureDirect(run, ownerUrl, first.filled);
  return {
    options: run.options,
    data: { communes: first.filled.all.length, publications: run.options.publications, loadSeconds: first.filled.seconds },
    start: { first: first.startSeconds, second: program.startSeconds },
    machine: await describe(ownerUrl, run.folder, busyBefore),
    ...pages,
    ...direct,
  };
}

async function started({ folder, kit, tell }: Run): Promise<Program> {
  const program = await startProgram(folder);
  kit.defer(() => program.stop());
  tell(`The program started in ${program.startSeconds.toFixed(2)} s`);
  return program;
}

/** The first start makes database, tables and units; the bulk comes through the owner's login while it runs. */
async function fill(run: Run): Promise<{ readonly startSeconds: number; readonly filled: Filled }> {
  const program = await started(run);
  run.tell(`Loading ${run.options.publications} publications ...`);
  const filled = await fillDatabase(await ownerUrlOf(run.folder), run.options.publications);
  run.tell(`... took ${filled.seconds.toFixed(1)} s`);
  await program.stop();
  return { startSeconds: program.startSeconds, filled };
}

interface PagesMeasured {
  readonly pages: readonly PageResult[];
  readonly memory: { readonly idle: Memory | null; readonly loaded: Memory | null };
}

async function measurePages({ folder, options, kit, tell }: Run, program: Program, filled: Filled): Promise<PagesMeasured> {
  const dataDir = path.join(folder, 'data');
  const idle = await memoryOf(program.pid, dataDir);
  const generator = kit.use(startHelper<Job, Measured>('load/worker.js'));
  const nginx = await startNginx(kit);
  const floors = [await startFastify(kit), ...(nginx === null ? [] : [nginx])];
  const pages: PageResult[] = [];
  const cpu = () => cpuOf(program.pid, dataDir);
  for (const page of pagesOf(filled))
    pages.push(await measurePage({ port: program.port, cpu, floors, generator, options, tell }, page));
  return { pages, memory: { idle, loaded: await memoryOf(program.pid, dataDir) } };
}

async function measureDirect(
  { tell }: Run,
  ownerUrl: string,
  { all }: Filled,
): Promise<Pick<Figures, 'units' | 'tree' | 'gaps'>> {
  await using database = openFor(ownerUrl);
  const today = dayOf(Temporal.Now.instant());
  tell('Asking the database directly ...');
  const tree = await measureTree(database.reader, today);
  const communes = all.map((one) => one.id);
  const gaps = await measureGaps(database.reader, communes, today);
  return { tree, gaps, units: await measureLoadUnits(ownerUrl) };
}

async function describe(ownerUrl: string, folder: string, busyBefore: number) {
  await using database = openFor(ownerUrl);
  return await describeMachine(database.reader, folder, busyBefore);
}
