// `npm start`: installs what is missing, builds what has changed, then runs the program.
import { ensureBuilt, ensureInstalled, runBuilt } from './lib.mjs';

ensureInstalled();
await ensureBuilt();
await runBuilt('main.js', process.argv.slice(2));
