// `npm run bench`, `npm run bench -- --quick`: installs and builds what is missing, then measures the built program.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, projectNode, root, runChild } from '../scripts/lib.mjs';

const outdir = path.join(root, 'node_modules', '.cache', 'bench');

ensureInstalled();
ensureBuilt();
await bundle();
runChild(projectNode, ['--enable-source-maps', path.join(outdir, 'main.js'), ...process.argv.slice(2)]);

/** The measuring programs use queries and factories of the sources, some of which are JSX: Node alone cannot read that. */
async function bundle() {
  const { build, stop } = await import('esbuild');
  await rm(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/main.ts', 'bench/load/worker.ts', 'bench/floors/fastify-process.ts'],
    outbase: 'bench',
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node26',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    logLevel: 'warning',
  });
  await stop();
}
