import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSeals } from './read-seals.ts';

const [one, other] = ['0f'.repeat(32), 'a1'.repeat(32)];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'diem-cau-seals-'));
  await writeFile(
    path.join(folder, 'minutes.txt'),
    `Biên bản\nDấu chốt: ${one.toUpperCase().replace(/(.{4})/g, '$1 ')}\nvà ${other}.\n${one}\n`,
  );
  await writeFile(path.join(folder, 'empty.txt'), 'Biên bản không có dấu chốt');
});
afterAll(() => rm(folder, { recursive: true }));

test('nothing named, nothing to hold against', async () => {
  expect(await readSeals([])).toEqual([]);
});

test.each([one, one.toUpperCase(), one.replace(/(.{8})/g, '$1-'), one.replace(/(.{4})/g, '$1 ')])(
  'a seal as it was typed: %s',
  async (typed) => {
    expect(await readSeals(['--against', typed])).toEqual([one]);
  },
);

test('every seal of a file, once', async () => {
  expect(await readSeals(['--against', path.join(folder, 'minutes.txt')])).toEqual([one, other]);
});

test('several at once', async () => {
  expect(await readSeals(['--against', one, '--against', other])).toEqual([one, other]);
});

test.each([
  [['--against']],
  [['--against', '1234']],
  [['--agianst', one]],
  [['--against', 'no-such-file']],
  [['--against', '.']],
  [['x']],
])('makes no sense: %j', async (args) => {
  expect(await readSeals(args)).toBeNull();
});

test('a file without a seal is not taken for agreement', async () => {
  expect(await readSeals(['--against', path.join(folder, 'empty.txt')])).toBeNull();
});
