import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { tableNames } from './row-digest.ts';

/**
 * Columns of the whole database in which any of the texts stands, whatever their letters' case: as text, inside JSON and
 * lists, or as bytes. Tables of libraries, of jobs and of the ledger are looked through like all others.
 * @returns `schema.table.column`, in order
 */
export async function columnsWith(pool: pg.Pool, texts: readonly string[]): Promise<string[]> {
  const wanted = texts.flatMap((text) => [text, Buffer.from(text).toString('hex')]);
  const parts = (await tableNames(pool)).map(
    (name) => `select distinct '${name}.' || e.key as place
      from ${name} t, jsonb_each_text(to_jsonb(t)) e, unnest($1::text[]) w where strpos(lower(e.value), lower(w)) > 0`,
  );
  const { rows } = await pool.query<{ place: string }>(`${parts.join(' union all ')} order by 1`, [wanted]);
  return rows.map((row) => row.place);
}

/** Files below a folder in which any of the texts stands, as paths from it. Mails break long lines with `=`. */
export async function filesWith(folder: string, texts: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const bytes = (await readFile(file)).toString().replace(/=\r\n/g, '').toLowerCase();
    if (texts.some((text) => `${file}\n${bytes}`.includes(text.toLowerCase()))) found.push(path.relative(folder, file));
  }
  return found.toSorted();
}
