// `npm test`: installs and builds what is missing, then runs every test; `npm test -- src/modules/law` runs some.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, projectNode, root, runChild, say } from './lib.mjs';

const CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

ensureInstalled();
ensureBuilt();

// The journeys read CHROMIUM; without it each of them is reported as skipped.
const chromium = process.env.CHROMIUM || CHROMIUMS.find((file) => existsSync(file));
if (chromium === undefined || !existsSync(chromium)) {
  say(
    'Không thấy Chromium nên bỏ qua các hành trình trên trình duyệt; để chạy: "apt-get install chromium" hoặc đặt CHROMIUM=/đường/dẫn',
    'Chromium was not found, so the browser journeys are skipped; to run them: "apt-get install chromium" or set CHROMIUM=/path',
  );
}
const env = { ...process.env, ...(chromium && existsSync(chromium) ? { CHROMIUM: chromium } : {}) };
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
runChild(projectNode, [vitest, 'run', ...process.argv.slice(2)], env);
