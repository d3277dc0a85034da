import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder that holds package.json, found upward from this file: the same answer in `src/`, in the built `dist/`
 * and under the tests, wherever the program was started from.
 */
export const projectRoot: string = findRoot(import.meta.dirname);

function findRoot(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (path.dirname(folder) === folder) throw new Error(`No package.json above ${start}`);
  }
}
