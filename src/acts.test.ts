import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeModules } from './modules.ts';

const modules = makeModules({ smtpUrl: undefined, mailFrom: 'a@b.vn', dataDir: '/nowhere' });
const folder = path.join(import.meta.dirname, 'modules');
const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
const sources = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
const names = sources.flatMap((text) => [...text.matchAll(/\bcommand\(\{\s*name: '([^']+)'/g)].map((match) => match[1] ?? ''));

test('every command has a name in words, for the record of acts', () => {
  const known = new Set(modules.flatMap((module) => Object.keys(module.words.vi)));
  expect(names.length).toBeGreaterThan(50);
  expect(names.filter((name) => !known.has(`act.${name}`))).toEqual([]);
});

test('no two commands share a name', () => {
  expect(names.length).toBe(new Set(names).size);
});
