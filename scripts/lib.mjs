// Shared by the scripts behind npm. Runs on the system's Node (20 or later) before anything is installed, so it uses
// built-in modules only.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const at = (...parts) => path.join(root, ...parts);
const windows = process.platform === 'win32';

/** The Node of the project, which every part of the program runs on. */
export const projectNode = at('node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

const NEEDED_NODE = 20;

/** One sentence in both languages, then the end: a refused start is not a stack trace. */
export function giveUp(vi, en) {
  process.stderr.write(`\n${vi}\n${en}\n`);
  process.exit(1);
}

export function say(vi, en) {
  process.stderr.write(`${vi} / ${en}\n`);
}

/** Installs what is missing. `npm ci` runs only when the installed packages differ from package-lock.json. */
export function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < NEEDED_NODE) {
    giveUp(
      `Cần Node ${NEEDED_NODE} trở lên để cài đặt (máy đang có ${process.version}): hãy cập nhật Node từ https://nodejs.org.`,
      `Node ${NEEDED_NODE} or later is needed to install (this is ${process.version}): update Node from https://nodejs.org.`,
    );
  }
  const wanting = whatIsMissing();
  if (wanting === null) return;
  say(`Đang cài đặt (${wanting}) ...`, `Installing (${wanting}) ...`);
  const ended = runNpm(['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts=false', '--loglevel=error']);
  if (ended.status !== 0) explainInstall(ended.text);
  const still = whatIsMissing();
  if (still !== null) {
    giveUp(
      `Cài đặt xong mà vẫn thiếu ${still}: hãy xóa thư mục node_modules rồi chạy lại.`,
      `After installing, ${still} is still missing: remove the node_modules folder and start again.`,
    );
  }
}

/** The first package whose installed version is not the locked one, or null when all is as locked. */
function whatIsMissing() {
  const installed = readJson(at('node_modules', '.package-lock.json'));
  if (installed === null) return 'node_modules';
  const locked = readJson(at('package-lock.json'));
  if (locked === null) return 'package-lock.json';
  const wrong = Object.entries(locked.packages).find(
    ([name, wanted]) => name !== '' && !isAsLocked(installed.packages[name], wanted),
  );
  if (wrong) return wrong[0].replace(/^node_modules\//, '');
  return existsSync(projectNode) ? null : 'node';
}

/** Optional packages are those of other systems too: absent is right, present must be as locked. */
const isAsLocked = (found, wanted) =>
  found === undefined ? Boolean(wanted.optional || wanted.devOptional || wanted.link) : found.version === wanted.version;

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** npm told its children which npm and Node it is; that Node also survives the replacement of node_modules. */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  const known = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'inherit', 'pipe'], shell: !known && windows };
  const ended = known ? spawnSync(node, [npm, ...args], options) : spawnSync('npm', args, options);
  return { status: ended.error ? 1 : ended.status, text: `${ended.error ?? ''}${ended.stderr ?? ''}` };
}

function explainInstall(text) {
  if (/EACCES|EROFS|EPERM/.test(text)) {
    giveUp(
      `Cần cài thêm gói nhưng không ghi được vào ${root}: hãy chạy "npm ci" một lần bằng người có quyền ghi, rồi khởi động lại.`,
      `Packages must be installed but ${root} cannot be written: run "npm ci" once as a user who may write there, then start again.`,
    );
  }
  if (/ENOSPC/.test(text)) {
    giveUp(
      'Ổ đĩa đã đầy nên không cài được: cần khoảng 700 MB trống.',
      'The disk is full, nothing could be installed: about 700 MB must be free.',
    );
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network/i.test(text)) {
    giveUp(
      'Không tải được gói vì không có mạng tới kho npm: hãy nối mạng (hoặc đặt proxy, kho nội bộ trong .npmrc) rồi chạy lại; chỉ lần đầu mới cần mạng.',
      'Packages could not be downloaded because the npm registry cannot be reached: connect to the network (or set a proxy or mirror in .npmrc) and start again; only the first start needs it.',
    );
  }
  process.stderr.write(text);
  giveUp('Cài đặt không thành công, lý do ở ngay trên.', 'Installation failed; the reason stands above.');
}

/** A digest of everything the build is made from, so that a start rebuilds exactly when something changed. */
export function sourceDigest() {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json', 'scripts/build.mjs', 'scripts/style.ts'])
    hash.update(readFileSync(at(file)));
  const files = readdirSync(at('src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|css|json)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  for (const file of files) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/**
 * Builds `dist` when the sources are not those it was built from. In a process of its own, which takes the bundler's
 * helper process and memory with it when it ends; it has said itself what went wrong.
 */
export function ensureBuilt() {
  const digest = sourceDigest();
  const built = existsSync(at('dist', 'source-digest')) ? readFileSync(at('dist', 'source-digest'), 'utf8') : null;
  if (built === digest) return;
  const { status } = spawnSync(projectNode, [at('scripts', 'build.mjs')], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** esbuild has already printed its own errors. */
export function explainBuild(error) {
  if (Array.isArray(error.errors))
    giveUp('Không dựng được chương trình, lý do ở ngay trên.', 'The program could not be built; the reason stands above.');
  if (['EACCES', 'EROFS', 'EPERM'].includes(error.code)) {
    giveUp(
      `Mã nguồn đã đổi nhưng không ghi được thư mục dist trong ${root}: hãy chạy "node scripts/build.mjs" một lần bằng người có quyền ghi.`,
      `The sources have changed but the dist folder in ${root} cannot be written: run "node scripts/build.mjs" once as a user who may write there.`,
    );
  }
  throw error;
}

/**
 * Half the memory for the same work: young objects die in four megabytes as well as in sixteen, and below a limit Node
 * clears the old ones sooner. The same flag in NODE_OPTIONS wins.
 */
const MEMORY = ['--max-semi-space-size=4', '--max-old-space-size=1024'];

/**
 * Runs a built program on the project's Node: in the place of this very process where the system can do that (one
 * process less in memory), else in a child that gets our signals and gives us its exit code.
 */
export function runBuilt(file, args) {
  const asked = process.env.NODE_OPTIONS ?? '';
  const memory = MEMORY.filter((flag) => !asked.includes(flag.split('=')[0]));
  const words = [...memory, '--enable-source-maps', at('dist', file), ...args];
  // Compiled code is kept with the build it was made from, which saves every later start a fifth of its work.
  const env = { NODE_COMPILE_CACHE: at('dist', 'compiled'), ...process.env };
  // Not on Windows, nor in Node before 22.15.
  if (!windows && typeof process.execve === 'function') process.execve(projectNode, [projectNode, ...words], env);
  runChild(projectNode, words, env);
}

/** Runs a program with our input and output; this process ends as the child ends. */
export function runChild(command, args, env = process.env) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  child.on('error', (error) => giveUp(`Không chạy được ${command}: ${error.message}`, `Cannot run ${command}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (os.constants.signals[signal] ?? 0)));
}
