import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { buildStyle } from '../kernel/html/stylesheet.ts';
import type { Asset } from '../kernel/http/assets.ts';
import { projectRoot } from '../kernel/root.ts';

export interface PageAssets {
  readonly assets: readonly Asset[];
  readonly stylesheet: string;
  readonly islandSrc: (name: string) => string;
}

const manifest = z.record(z.string(), z.object({ file: z.string(), bytes: z.number() }));

/** Style, fonts and the built islands, under addresses that carry a hash of their content. */
export function pageAssets(): PageAssets {
  const style = buildStyle();
  const folder = path.join(projectRoot, 'dist/islands');
  const islands = manifest.parse(JSON.parse(readFileSync(path.join(projectRoot, 'dist/islands.json'), 'utf8')));
  const scripts = Object.values(islands).map(({ file }) => ({
    path: `/_/${file}`,
    type: 'text/javascript; charset=utf-8',
    bytes: readFileSync(path.join(folder, file)),
  }));
  return {
    assets: [{ path: style.path, type: 'text/css; charset=utf-8', bytes: Buffer.from(style.css) }, ...style.fonts, ...scripts],
    stylesheet: style.path,
    islandSrc: (name) => {
      const island = islands[name];
      if (island === undefined) throw new Error(`No island is called ${name}`);
      return `/_/${island.file}`;
    },
  };
}
