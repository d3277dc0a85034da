// `npm run bench:board [-- --followers N --updates U]`: how fast what happens in a meeting reaches all who follow it.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, projectNode, root, runChild } from '../scripts/lib.mjs';

const outdir = path.join(root, 'node_modules', '.cache', 'bench-board');

ensureInstalled();
// Style and islands of the pages.
ensureBuilt();
await rm(outdir, { recursive: true, force: true });
const { build, stop } = await import('esbuild');
await build({
  absWorkingDir: root,
  entryPoints: ['main', 'server', 'followers', 'bare'].map((name) => `bench/board/${name}.ts`),
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
runChild(projectNode, ['--enable-source-maps', path.join(outdir, 'main.js'), ...process.argv.slice(2)]);
