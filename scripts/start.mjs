// `npm start`: installs what is missing, builds what has changed, then runs the program.
import { ensureBuilt, ensureInstalled, runBuilt } from './lib.mjs';

ensureInstalled();
ensureBuilt();
runBuilt('main.js', process.argv.slice(2));
