import { readFile } from 'node:fs/promises';

const SEAL = /[0-9a-f]{64}/g;

/** Seals are printed and typed in groups: spaces, dashes and capitals make no difference. */
const sealsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[ \t-]+/g, '')
    .match(SEAL) ?? [];

/**
 * The seals named by `--against`, each a seal itself or a file with seals in it, such as minutes saved as text.
 * @returns null when the words make no sense or a file holds no seal
 */
export async function readSeals(args: readonly string[]): Promise<readonly string[] | null> {
  const seals: string[] = [];
  for (let at = 0; at < args.length; at += 2) {
    const named = args[at + 1];
    if (args[at] !== '--against' || named === undefined) return null;
    const typed = sealsIn(named);
    const found = typed.length > 0 ? typed : sealsIn(await textOf(named));
    if (found.length === 0) return null;
    seals.push(...found);
  }
  return [...new Set(seals)];
}

/** A file that is not there holds no seal. */
async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return '';
    throw error;
  }
}
