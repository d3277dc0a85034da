import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { buildApp } from '#src/app.ts';
import { buildStyle } from '#kernel/html/stylesheet.ts';
import { hashedPath } from '#kernel/http/assets.ts';
import { projectRoot } from '#kernel/root.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { org } from '#modules/org/index.ts';
import { identity } from '../index.ts';

export const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const hasChromium = existsSync(chromiumPath);

export interface BrowserSite {
  readonly room: TestRoom;
  readonly origin: string;
  close(): Promise<void>;
}

/** The pages of this module behind a real port, with style and islands as they are delivered. */
export async function browserSite(): Promise<BrowserSite> {
  const room = await testRoom();
  const style = buildStyle();
  const island = builtIsland('passkey');
  const app = await buildApp(room, [org, identity], {
    hsts: false,
    trustProxy: false,
    maxUploadBytes: 1024 * 1024,
    logger: false,
    version: 'test',
    assets: [{ path: style.path, type: 'text/css; charset=utf-8', bytes: Buffer.from(style.css) }, ...style.fonts, island],
    frame: { stylesheet: style.path, home: () => undefined, islandSrc: () => island.path },
  });
  const listening = await app.listen({ port: 0, host: '127.0.0.1' });
  const origin = `http://localhost:${new URL(listening).port}`;
  Object.assign(room, { publicUrl: origin });
  return {
    room,
    origin,
    close: async () => {
      await app.close();
      await room.close();
    },
  };
}

function builtIsland(name: string) {
  const built = buildSync({
    entryPoints: [path.join(projectRoot, `src/islands/${name}.ts`)],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'chrome80',
    write: false,
  });
  const bytes = Buffer.from(built.outputFiles[0]?.contents ?? []);
  return { path: hashedPath(name, 'js', bytes), type: 'text/javascript; charset=utf-8', bytes };
}
