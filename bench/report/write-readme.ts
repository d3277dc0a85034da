import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '#kernel/root.ts';

const README = path.join(projectRoot, 'bench/README.md');
const BETWEEN = /(<!-- figures: written by npm run bench -->)[\s\S]*(<!-- end of figures -->)/;

/** Puts the figures between the two markers of README.md; the rest of it is written by hand. */
export async function writeReadme(figures: string): Promise<void> {
  const text = await readFile(README, 'utf8');
  if (!BETWEEN.test(text)) throw new Error(`${README} has lost the marks between which the figures stand`);
  await writeFile(
    README,
    text.replace(BETWEEN, (_, first: string, last: string) => `${first}\n\n${figures}\n\n${last}`),
  );
}
