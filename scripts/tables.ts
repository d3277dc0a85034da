/** `npm run tables`: writes every module's `tables.ts` from a freshly migrated database. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { moduleOrder } from '../src/arrows.ts';
import { migrate } from '../src/kernel/migrate.ts';
import { startEphemeral } from '../src/kernel/postgres/ephemeral.ts';
import { unwrap } from '../src/kernel/result.ts';
import { projectRoot } from '../src/kernel/root.ts';
import { tablesSource } from '../src/kernel/testing/tables-source.ts';

const server = unwrap(await startEphemeral());
try {
  unwrap(await migrate(server.ownerUrl, 'diem_cau_app', moduleOrder));
  const pool = new pg.Pool({ connectionString: server.ownerUrl });
  // The server may stop before the last idle connection has said goodbye.
  pool.on('error', () => undefined);
  for (const name of ['kernel', ...moduleOrder]) {
    const folder = path.join(projectRoot, 'src', name === 'kernel' ? name : `modules/${name}`);
    if (existsSync(path.join(folder, 'migrations')))
      await writeFile(path.join(folder, 'tables.ts'), await tablesSource(pool, name));
  }
  await pool.end();
} finally {
  await server.stop();
}
