import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { migrate } from '#kernel/migrate.ts';
import { started, tempFolder } from '#kernel/postgres/testing/temp.ts';
import { unwrap } from '#kernel/result.ts';
import { projectRoot } from '#kernel/root.ts';
import { moduleOrder } from '#src/arrows.ts';
import { loginOf } from './database.ts';

const MAIN = path.join(projectRoot, 'dist/main.js');

/** The built program on this folder, until it ends by itself. */
async function run(dataDir: string): Promise<{ readonly code: unknown; readonly printed: string }> {
  if (!existsSync(MAIN)) throw new Error('dist/main.js is missing: node scripts/build.mjs builds it, and npm test does so first');
  const env = { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: '0' };
  const child = spawn(process.execPath, [MAIN, '--no-demo'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const [code] = await once(child, 'close');
  return { code, printed };
}

test('data upgraded by a newer version: one sentence in both languages, nothing started, nothing changed', async () => {
  const dataDir = path.join(await tempFolder(), 'data');
  const embedded = await started(dataDir);
  unwrap(await migrate(embedded.ownerUrl, await loginOf(embedded.appUrl), moduleOrder));
  const owner = new pg.Client({ connectionString: embedded.ownerUrl });
  await owner.connect();
  await owner.query(`insert into kernel.migration (module, name, sha256) values ('org', '9999_later.sql', 'x')`);
  await owner.end();
  await embedded.stop();

  const { code, printed } = await run(dataDir);
  expect(code).toBe(2);
  expect(printed.trim().split('\n')).toEqual([
    expect.stringMatching(/^Cơ sở dữ liệu đã được một phiên bản mới hơn nâng cấp .*org\/9999_later\.sql.*[.]$/),
    expect.stringMatching(/^The database was upgraded by a newer version .*restore a backup.*[.]$/),
  ]);
  // The database went down with it, and the folder is free again.
  await (await started(dataDir)).stop();
});
