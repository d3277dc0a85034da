import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { projectRoot } from '#kernel/root.ts';
import { type FontFile, fontFaces, fontFiles } from './fonts.ts';

/** The one stylesheet of every page and the font files it names: bytes that never change under their path. */
export type PageStyle = {
  readonly css: string;
  /** Address with a hash of the content, for `Layout`'s `stylesheet`. */
  readonly path: string;
  readonly fonts: readonly FontFile[];
};

const FOLDER = path.join(projectRoot, 'src/kernel/html/style');

/** Parts in the order of their numbers: base, frame, blocks, lists, forms, table, charts, map, print. */
const partNames = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.css'))
    .toSorted();

/** Puts the parts together, smallest form. A mistake in a part throws, with the line: it must not reach people as a page without style. */
export function buildStyle(): PageStyle {
  const fonts = fontFiles();
  const source = [fontFaces(fonts), ...partNames().map((name) => readFileSync(path.join(FOLDER, name), 'utf8'))].join('\n');
  const { code, warnings } = transformSync(source, { loader: 'css', minify: true, legalComments: 'none', logLevel: 'silent' });
  const [warning] = warnings;
  if (warning !== undefined) throw new Error(`Stylesheet, line ${warning.location?.line}: ${warning.text}`);
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 12);
  return { css: code, path: `/_/style.${hash}.css`, fonts };
}
