// Bundles the program into dist/. Packages stay outside the bundle; Node imports them from node_modules.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureInstalled, explainBuild, projectNode, root, sourceDigest } from './lib.mjs';

const at = (...parts) => path.join(root, ...parts);

/** Built aside and moved into place in one step, so that a program that runs or starts never sees half a build. */
async function build() {
  const digest = sourceDigest();
  const { build: bundle, stop } = await import('esbuild');
  const fresh = at('node_modules', '.cache', `build-${process.pid}`);
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  try {
    await buildServer(bundle, fresh);
    await buildIslands(bundle, fresh);
    buildStyle(fresh);
    await writeFile(path.join(fresh, 'source-digest'), digest);
    await moveIntoPlace(fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    // Ends its helper process.
    await stop();
  }
}

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  splitting: true,
  sourcemap: true,
  // The sources lie beside the build; a stack trace finds them there.
  sourcesContent: false,
  // Written by us: see `written`.
  write: false,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
};

/** Programs of processes and threads of their own. */
const PROGRAMS = [
  'src/main.ts',
  'src/kernel/papers/thread.ts',
  'src/modules/conferences/media/supervisor/main.ts',
  'src/modules/conferences/media/werift/child.ts',
];

/** Those, and every operator's command in `src/ops/`. */
async function buildServer(bundle, fresh) {
  const { outputFiles } = await bundle({
    ...shared,
    entryPoints: [...PROGRAMS, ...(await sources('src/ops', /\.ts$/))],
    outdir: at('dist'),
    outbase: 'src',
    platform: 'node',
    target: 'node26',
    packages: 'external',
    chunkNames: 'chunks/[name]-[hash]',
  });
  await written(outputFiles, fresh);
}

/**
 * Bundled as if straight into dist/ and put aside: source maps name their sources by the way from where they will lie
 * (`../src/main.ts`), the same on every machine.
 */
async function written(outputFiles, fresh) {
  for (const { path: file, contents } of outputFiles) {
    const aside = path.join(fresh, path.relative(at('dist'), file));
    await mkdir(path.dirname(aside), { recursive: true });
    await writeFile(aside, contents);
  }
}

/** `src/islands/*` for browsers, under names that change with their content, listed in `islands.json`. */
async function buildIslands(bundle, fresh) {
  const entryPoints = await sources('src/islands', /\.tsx?$/);
  const manifest = {};
  if (entryPoints.length > 0) {
    const { metafile, outputFiles } = await bundle({
      ...shared,
      entryPoints,
      outdir: at('dist', 'islands'),
      outbase: 'src/islands',
      platform: 'browser',
      target: ['chrome80', 'firefox78', 'safari14'],
      // All of them know it; Safari before 14.1 got one rare form wrong, for which esbuild would refuse every form.
      supported: { destructuring: true },
      minify: true,
      // For us to read errors with; browsers are not told of them.
      sourcemap: 'external',
      metafile: true,
      entryNames: '[name]-[hash]',
      chunkNames: 'chunk-[hash]',
    });
    await written(outputFiles, fresh);
    for (const [file, made] of Object.entries(metafile.outputs)) {
      if (!file.endsWith('.js')) continue;
      // Parts that islands share are listed too, under their own names: they are served like the others.
      manifest[path.parse(made.entryPoint ?? file).name] = { file: path.basename(file), bytes: made.bytes };
    }
  }
  await writeFile(path.join(fresh, 'islands.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Style and fonts, on the project's Node: this may be an older one, which does not read TypeScript. */
function buildStyle(fresh) {
  const { status } = spawnSync(projectNode, [at('scripts', 'style.ts'), fresh], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw Object.assign(new Error('The style could not be built'), { errors: [] });
}

async function sources(folder, pattern) {
  const names = await readdir(at(folder)).catch((error) => (error.code === 'ENOENT' ? [] : Promise.reject(error)));
  return names
    .filter((name) => pattern.test(name) && !/\.(test|d)\.tsx?$/.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Two builds at once: both are whole, the later one stays. */
async function moveIntoPlace(fresh) {
  const old = at('node_modules', '.cache', `old-${process.pid}`);
  for (;;) {
    await rename(at('dist'), old).catch((error) => (error.code === 'ENOENT' ? undefined : Promise.reject(error)));
    try {
      await rename(fresh, at('dist'));
      break;
    } catch (error) {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    } finally {
      await rm(old, { recursive: true, force: true });
    }
  }
}

ensureInstalled();
await build().catch(explainBuild);
