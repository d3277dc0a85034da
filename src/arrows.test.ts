import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { arrows, moduleOrder } from './arrows.ts';

const src = import.meta.dirname;
const files = (await readdir(src, { recursive: true })).filter((file) => /\.tsx?$/.test(file));
const sources = await Promise.all(
  files.map(async (file) => ({ file: file.split(path.sep).join('/'), text: await readFile(path.join(src, file), 'utf8') })),
);

const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;
const importsOf = (text: string): string[] => [...text.matchAll(IMPORT)].map((match) => match[1] ?? '');

/** Where an import leads, counted from `src/`; null for packages. */
function targetOf(file: string, wanted: string): string | null {
  if (wanted.startsWith('#src/')) return wanted.slice(5);
  if (wanted.startsWith('#')) return wanted.slice(1);
  return wanted.startsWith('.') ? path.posix.join(path.posix.dirname(file), wanted) : null;
}

const moduleOf = (file: string): string | null => /^modules\/([^/]+)\//.exec(file)?.[1] ?? null;
const isTest = (file: string): boolean => /\.test\.tsx?$|(^|\/)testing\//.test(file);

/** What one import breaks, in words, or null. */
function broken(file: string, target: string): string | null {
  const [here, there] = [moduleOf(file), moduleOf(target)];
  if (file.startsWith('kernel/') && there !== null) return `the kernel knows no module, but ${file} imports ${target}`;
  if (here === null || there === null || here === there) return null;
  const door = target === `modules/${there}/index.ts`;
  // Tests put modules together as the program does: by any front door, and with any factories.
  if (isTest(file) && (door || target.startsWith(`modules/${there}/testing/`))) return null;
  const allowed: readonly string[] = arrows[here as keyof typeof arrows] ?? [];
  if (!allowed.includes(there)) return `${here} may not use ${there} (${file})`;
  return door ? null : `${file} goes past the front door of ${there}: ${target}`;
}

describe('arrows', () => {
  test('modules meet only through index.ts, along the arrows', () => {
    const found = sources.flatMap(({ file, text }) =>
      importsOf(text).flatMap((wanted) => {
        const target = targetOf(file, wanted);
        return target === null ? [] : (broken(file, target) ?? []);
      }),
    );
    expect(found).toEqual([]);
  });

  test('a forbidden import would be seen', () => {
    expect(broken('modules/law/index.ts', 'modules/org/index.ts')).toMatch(/law may not use org/);
    expect(broken('modules/org/index.ts', 'modules/law/packs/items.ts')).toMatch(/past the front door/);
    expect(broken('kernel/db.ts', 'modules/law/index.ts')).toMatch(/knows no module/);
  });

  test('every arrow points backwards in the order of registration, so there is no circle', () => {
    for (const [module, uses] of Object.entries(arrows))
      for (const used of uses)
        expect(moduleOrder.indexOf(used), `${module} -> ${used}`).toBeLessThan(
          moduleOrder.indexOf(module as keyof typeof arrows),
        );
  });

  test('a module writes only its own tables', () => {
    const writes = /(?:insertInto|updateTable|deleteFrom)\(\s*'([a-z_]+)\.[a-z_]+/g;
    const found = sources
      .filter(({ file }) => moduleOf(file) !== null && !isTest(file))
      .flatMap(({ file, text }) =>
        [...text.matchAll(writes)].flatMap((match) => (match[1] === moduleOf(file) ? [] : `${file} writes ${match[0]}`)),
      );
    expect(found).toEqual([]);
  });

  test('rules and policies read no clock and no database', () => {
    const found = sources
      .filter(({ file }) => /\/rules\/|\/policy\.ts$/.test(file) && !isTest(file))
      .filter(({ text }) => /Temporal\.Now|Date\.now|new Date\(\)|#kernel\/db\.ts|from 'pg'|node:fs/.test(text))
      .map(({ file }) => file);
    expect(found).toEqual([]);
  });

  test('queries do not write', () => {
    const found = sources
      .filter(({ file }) => /\/queries\//.test(file) && !isTest(file))
      .filter(({ text }) => /insertInto|updateTable|deleteFrom|\bTx\b/.test(text))
      .map(({ file }) => file);
    expect(found).toEqual([]);
  });
});
