import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { errno } from '#kernel/postgres/index.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { BackupCode } from './codes.ts';

const MANIFEST = 'manifest.json';
/** Holds the digest of the manifest, which holds the digests of everything else. */
const SEAL = 'manifest.sha256';
/** The copy of the data folder inside a backup. */
export const DATA = 'data';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** Relative, without a way out of the folder it is restored to. */
const inside = z.string().refine((text) => !path.isAbsolute(text) && !text.split(/[\\/]/).includes('..'));

const shape = z.object({
  format: z.literal(1),
  program: z.literal('diem-cau'),
  version: z.string(),
  takenAt: z.string(),
  /** Major version of the cluster; null when only files were copied because the database is a server of its own. */
  postgres: z.string().nullable(),
  bytes: z.number().int().nonnegative(),
  folders: z.array(inside),
  files: z.array(z.object({ path: inside, size: z.number().int().nonnegative(), sha256: digest })),
});

export type Manifest = z.infer<typeof shape>;

export async function writeManifest(backup: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  await writeFile(path.join(backup, MANIFEST), text, { mode: 0o600, flush: true });
  await writeFile(path.join(backup, SEAL), `${sealOf(text)}\n`, { mode: 0o600, flush: true });
}

/** Reads a backup's manifest; an unfinished backup has none. */
export async function readManifest(
  backup: string,
): Promise<Result<Manifest, Extract<BackupCode, 'restore.not-a-backup' | 'restore.damaged'>>> {
  const text = await readIfThere(path.join(backup, MANIFEST));
  const seal = await readIfThere(path.join(backup, SEAL));
  if (text === null || seal === null) return refuse('restore.not-a-backup', { folder: backup });
  if (seal.trim() !== sealOf(text)) return refuse('restore.damaged', { file: MANIFEST });
  const parsed = shape.safeParse(JSON.parse(text));
  return parsed.success ? ok(parsed.data) : refuse('restore.not-a-backup', { folder: backup });
}

const sealOf = (text: string): string => createHash('sha256').update(text).digest('hex');

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (errno(error) === 'ENOENT' || errno(error) === 'ENOTDIR') return null;
    throw error;
  }
}
