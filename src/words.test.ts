import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#kernel/root.ts';

const KEY = /^ {2}'([\w.-]+)':/gm;

/** Dictionaries of a module are spread into one: of two entries with the same key only the last would ever be seen. */
test.each(['vi', 'en'])('no words of a module stand under a key that is taken (%s)', (lang) => {
  const files = globSync(`src/{modules/*,kernel/**}/*words*.${lang}.ts`, { cwd: projectRoot });
  const keys = files.flatMap((file) => {
    const text = readFileSync(path.join(projectRoot, file), 'utf8');
    return [...text.matchAll(KEY)].map((match) => ({ key: match[1] ?? '', file }));
  });
  expect(keys.length).toBeGreaterThan(1_000);
  const twice = [...Map.groupBy(keys, ({ key }) => key)].filter(([, all]) => all.length > 1);
  expect(twice.map(([key, all]) => `${key}: ${all.map(({ file }) => file).join(', ')}`)).toEqual([]);
});
