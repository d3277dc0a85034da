import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildStyle } from '#kernel/html/stylesheet.ts';
import { projectRoot } from '#kernel/root.ts';
import { pageAssets } from './assets.ts';

const DIST = path.join(projectRoot, 'dist');

test('source maps name their sources by a way that leads to them and tells nothing of the machine', () => {
  const maps = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.map'));
  expect(maps.length).toBeGreaterThan(2);
  // A chunk that only passes on what others hold has no sources of its own.
  for (const name of maps) {
    const { sources } = JSON.parse(readFileSync(path.join(DIST, name), 'utf8')) as { sources: string[] };
    for (const source of sources) {
      expect(source).toMatch(/^(\.\.\/)+(src\/|node_modules\/|package\.json$)/);
      expect(existsSync(path.join(DIST, path.dirname(name), source)), source).toBe(true);
    }
  }
});

test('style and fonts are served as the sources make them, without making them again', () => {
  const { assets, stylesheet } = pageAssets();
  const style = buildStyle();
  const bytesAt = new Map(assets.map((asset) => [asset.path, asset.bytes]));
  expect(stylesheet).toBe(style.path);
  expect(bytesAt.get(style.path)?.toString()).toBe(style.css);
  for (const font of style.fonts) expect(bytesAt.get(font.path)?.equals(font.bytes), font.path).toBe(true);
});

test('the built program has no bundler in it', () => {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => /^(main|ops|chunks).*\.js$/.test(name));
  expect(files.length).toBeGreaterThan(2);
  for (const name of files) expect(readFileSync(path.join(DIST, name), 'utf8'), name).not.toMatch(/from ["']esbuild["']/);
});
