import { hkdfSync, randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { ok, refuse, type Result } from './result.ts';

/** What only this installation knows. Made at the first start, kept in `secrets.json` (mode 0600), part of every backup. */
export interface Secrets {
  /** 32 bytes or more; never used directly, see `deriveKey`. */
  readonly masterKey: Buffer;
  /** Logins of the embedded database. */
  readonly ownerPassword: string;
  readonly appPassword: string;
}

export const SECRETS_FILE = 'secrets.json';

const shape = z.object({
  masterKey: z.string().min(32),
  ownerPassword: z.string().min(32),
  appPassword: z.string().min(32),
});

/**
 * Reads the key file of a data folder, making it when there is none. The folder must exist.
 * @param secretKey SECRET_KEY of the environment; takes the place of the master key in the file
 */
export async function loadSecrets(dataDir: string, secretKey?: string): Promise<Result<Secrets, 'data.secrets-damaged'>> {
  const file = path.join(dataDir, SECRETS_FILE);
  const text = (await readIfThere(file)) ?? (await create(file));
  const parsed = shape.safeParse(parseJson(text));
  if (!parsed.success) return refuse('data.secrets-damaged', { file });
  const { masterKey, ownerPassword, appPassword } = parsed.data;
  const key = secretKey === undefined ? Buffer.from(masterKey, 'base64url') : Buffer.from(secretKey, 'utf8');
  return ok({ masterKey: key, ownerPassword, appPassword });
}

/** A key of its own for every purpose ('session', 'slip-code' ...), so that none can stand in for another. */
export const deriveKey = (secrets: Secrets, purpose: string, bytes = 32): Buffer =>
  Buffer.from(hkdfSync('sha256', secrets.masterKey, '', `diem-cau/${purpose}`, bytes));

/** Written aside and linked into place, so that the file is whole or absent and the first of two writers wins. */
async function create(file: string): Promise<string> {
  const random = () => randomBytes(32).toString('base64url');
  const text = JSON.stringify({ masterKey: random(), ownerPassword: random(), appPassword: random() }, null, 2);
  const aside = `${file}.${randomBytes(8).toString('hex')}.new`;
  await writeFile(aside, `${text}\n`, { mode: 0o600, flush: true });
  try {
    await link(aside, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
  return readFile(file, 'utf8');
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
