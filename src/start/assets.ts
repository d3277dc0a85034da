import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Asset } from '../kernel/http/assets.ts';
import { projectRoot } from '../kernel/root.ts';

export interface PageAssets {
  readonly assets: readonly Asset[];
  readonly stylesheet: string;
  readonly islandSrc: (name: string) => string;
}

const islandList = z.record(z.string(), z.object({ file: z.string(), bytes: z.number() }));
const styleList = z.object({ stylesheet: z.string(), assets: z.array(z.object({ path: z.string(), type: z.string() })) });

/** Style, fonts and islands as the build left them in dist/, under addresses that carry a hash of their content. */
export function pageAssets(): PageAssets {
  const { stylesheet, assets } = styleList.parse(listed('style.json'));
  const islands = islandList.parse(listed('islands.json'));
  const style = assets.map((asset) => ({ ...asset, bytes: built('style', path.basename(asset.path)) }));
  const scripts = Object.values(islands).map(({ file }) => ({
    path: `/_/${file}`,
    type: 'text/javascript; charset=utf-8',
    bytes: built('islands', file),
  }));
  return {
    assets: [...style, ...scripts],
    stylesheet,
    islandSrc: (name) => {
      const island = islands[name];
      if (island === undefined) throw new Error(`No island is called ${name}`);
      return `/_/${island.file}`;
    },
  };
}

const built = (...parts: readonly string[]): Buffer => readFileSync(path.join(projectRoot, 'dist', ...parts));

const listed = (name: string): unknown => JSON.parse(built(name).toString());
