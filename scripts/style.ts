// `node scripts/style.ts <folder>`: writes the stylesheet and the fonts as they are served, with a list of them in
// style.json. Run by build.mjs, so that the program itself never has to pack a font or run a bundler.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildStyle } from '#kernel/html/stylesheet.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Which folder?');

const style = buildStyle();
const assets = [{ path: style.path, type: 'text/css; charset=utf-8', bytes: Buffer.from(style.css) }, ...style.fonts];
mkdirSync(path.join(folder, 'style'), { recursive: true });
for (const { path: address, bytes } of assets) writeFileSync(path.join(folder, 'style', path.basename(address)), bytes);
const list = { stylesheet: style.path, assets: assets.map(({ path: address, type }) => ({ path: address, type })) };
writeFileSync(path.join(folder, 'style.json'), `${JSON.stringify(list, null, 2)}\n`);
