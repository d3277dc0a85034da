import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deriveKey, loadSecrets, SECRETS_FILE } from './secrets.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'secrets-'));
});
afterEach(() => rm(folder, { recursive: true }));

const load = async (key?: string) => {
  const loaded = await loadSecrets(folder, key);
  if (!loaded.ok) throw new Error(loaded.why);
  return loaded.value;
};

test('made once, readable by the owner alone, the same ever after', async () => {
  const first = await load();
  expect((await stat(path.join(folder, SECRETS_FILE))).mode & 0o777).toBe(0o600);
  expect(await load()).toEqual(first);
  expect(new Set([first.ownerPassword, first.appPassword, first.masterKey.toString('base64url')]).size).toBe(3);
});

test('ten starts at once agree on one key', async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => load()));
  expect(new Set(all.map((one) => one.ownerPassword)).size).toBe(1);
});

test('SECRET_KEY takes the place of the key and leaves the passwords', async () => {
  const own = await load();
  const shared = await load('x'.repeat(40));
  expect(shared.masterKey.toString()).toBe('x'.repeat(40));
  expect(shared.ownerPassword).toBe(own.ownerPassword);
});

test('a key for one purpose is not the key for another', async () => {
  const secrets = await load();
  expect(deriveKey(secrets, 'session')).toEqual(deriveKey(secrets, 'session'));
  expect(deriveKey(secrets, 'session')).not.toEqual(deriveKey(secrets, 'slip-code'));
  expect(deriveKey(secrets, 'session', 64)).toHaveLength(64);
});

test.each(['', '{', '{"masterKey":"short"}'])('a damaged file is refused, not replaced: %j', async (text) => {
  await writeFile(path.join(folder, SECRETS_FILE), text);
  expect(await loadSecrets(folder)).toMatchObject({ ok: false, why: 'data.secrets-damaged' });
});
