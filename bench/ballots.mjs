// `node bench/ballots.mjs [--households N] [--villages M] [--clients C] [--connections D]`: how fast ballots by phone are taken and counted.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureInstalled, projectNode, root, runChild } from '../scripts/lib.mjs';

const outdir = path.join(root, 'node_modules', '.cache', 'bench-ballots');

ensureInstalled();
await rm(outdir, { recursive: true, force: true });
const { build, stop } = await import('esbuild');
await build({
  absWorkingDir: root,
  entryPoints: ['bench/ballots/main.ts'],
  outdir,
  bundle: true,
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
runChild(projectNode, ['--enable-source-maps', path.join(outdir, 'main.js'), ...process.argv.slice(2)]);
