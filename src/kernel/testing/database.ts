import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export const TEMPLATE = 'diem_cau_template';

export interface TestDatabase {
  /** The login of the program: rows only. */
  readonly url: string;
  /** The login that owns the structure, for tests about what even it may not do. */
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

/** A copy of the migrated template, alone for one test file. */
export async function createTestDatabase(template = TEMPLATE): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const ownerUrl = inject('ownerUrl');
  await sql(ownerUrl, `create database ${name} template ${template}`);
  return {
    url: withDatabase(inject('appUrl'), name),
    ownerUrl: withDatabase(ownerUrl, name),
    drop: () => sql(ownerUrl, `drop database if exists ${name} with (force)`),
  };
}

/** The same server, another database. Unix-socket addresses have no host part, so the text is changed, not a URL. */
export const withDatabase = (url: string, name: string): string => url.replace(/^(\w+:\/\/[^/]*\/)[^?]*/, `$1${name}`);

/** Two files that copy the template at the same moment get in each other's way; the second tries again. */
async function sql(url: string, text: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(text);
      return;
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === '55006';
      if (!busy || tries >= 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end();
    }
  }
}
