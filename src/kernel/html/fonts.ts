import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#kernel/root.ts';
import { slimWoff2 } from './font-slim.ts';

/** One font file to serve: its bytes never change under its name. */
export type FontFile = {
  /** Address, with a hash of the content. */
  readonly path: string;
  readonly type: 'font/woff2';
  readonly bytes: Buffer;
  readonly weight: 400 | 600;
  readonly unicodeRange: string;
};

/** Folder of addresses for files that never change under their name. */
const FOLDER = '/_';

/** Letters of each part, as the publisher of the font cuts it. Pages in Vietnamese need both. Other Latin letters fall to the system. */
const RANGES = {
  latin:
    'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+304,U+308,U+329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  vietnamese:
    'U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+300-301,U+303-304,U+308-309,U+323,U+329,U+1EA0-1EF9,U+20AB',
} as const;

const WEIGHTS = [400, 600] as const;

function load(part: keyof typeof RANGES, weight: (typeof WEIGHTS)[number]): FontFile {
  const name = `be-vietnam-pro-${part}-${weight}`;
  const source = path.join(projectRoot, 'node_modules/@fontsource/be-vietnam-pro/files', `${name}-normal.woff2`);
  const bytes = slimWoff2(readFileSync(source));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { path: `${FOLDER}/${name}.${hash}.woff2`, type: 'font/woff2', bytes, weight, unicodeRange: RANGES[part] };
}

/** Be Vietnam Pro (SIL Open Font License 1.1), regular and semibold, Latin and Vietnamese letters: four files, under 60 kB together. */
export const fontFiles = (): readonly FontFile[] =>
  WEIGHTS.flatMap((weight) => [load('vietnamese', weight), load('latin', weight)]);

/** `@font-face` rules of these files. Text shows in a system font until they are there. */
export const fontFaces = (files: readonly FontFile[]): string =>
  files
    .map(
      (file) =>
        `@font-face{font-family:"Be Vietnam Pro";font-weight:${file.weight};font-display:swap;` +
        `src:url(${file.path}) format("woff2");unicode-range:${file.unicodeRange}}`,
    )
    .join('\n');
