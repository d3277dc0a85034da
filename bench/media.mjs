// `npm run bench:media [-- werift | janus]`: what picture and sound cost, against the figures of the reference machine.
import path from 'node:path';
import { ensureInstalled, projectNode, root, runChild } from '../scripts/lib.mjs';

ensureInstalled();
const program = path.join(root, 'bench', 'media', 'main.ts');
runChild(projectNode, ['--disable-warning=ExperimentalWarning', program, ...process.argv.slice(2)]);
