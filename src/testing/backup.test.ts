import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tempFolder } from '#kernel/postgres/testing/temp.ts';
import { unwrap } from '#kernel/result.ts';
import { PDF, photo } from '#kernel/testing/sample-files.ts';
import { restoreBackup } from '#src/ops/backup/restore.ts';
import { takeBackup } from '#src/ops/backup/take.ts';
import { signInTo, startProgram, type Program } from './program.ts';

const running: Program[] = [];
afterAll(() => running.forEach((program) => program.kill('SIGKILL')));

const signal = new AbortController().signal;
const onProgress = (): void => undefined;
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function started(dataDir: string): Promise<Program> {
  const program = await startProgram(dataDir);
  running.push(program);
  return program;
}

async function stopped(program: Program): Promise<void> {
  program.kill('SIGTERM');
  expect(await program.ended(), program.printed()).toBe(0);
}

/** An officer of the demonstration, at their desk. */
interface Officer {
  readonly program: Program;
  readonly cookie: string;
}

async function read({ program, cookie }: Officer, address: string): Promise<Buffer> {
  const answer = await fetch(`${program.origin}${address}`, { headers: { cookie } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (answer.status !== 200) throw new Error(`${address} was answered with ${answer.status}`);
  return bytes;
}

/** @returns where the form leads */
async function send(
  { program, cookie }: Officer,
  address: string,
  fields: Readonly<Record<string, string | File>>,
): Promise<string> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ _key: randomUUID(), ...fields })) body.append(name, value);
  const headers = { origin: program.origin, cookie };
  const answer = await fetch(`${program.origin}${address}`, { method: 'POST', redirect: 'manual', headers, body });
  if (answer.status !== 303) throw new Error(`${address} was answered with ${answer.status}`);
  return answer.headers.get('location') ?? '';
}

const file = (bytes: Buffer, name: string): File => new File([new Uint8Array(bytes)], name);

/** Opens a duty, puts a document to it, publishes it, and records with a photo where it hangs. @returns addresses of both files */
async function publish(officer: Officer): Promise<readonly string[]> {
  const desk = (await read(officer, '/viec')).toString();
  const commune = /\/cong-khai\/viec-cua\/([\da-f-]{36})/.exec(desk)?.[1] ?? '';
  const item = { item: 'budget', title: 'Dự toán trước khi sao lưu', documentNo: '' };
  const aroseOn = Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').toString();
  const page = await send(officer, `/cong-khai/viec-cua/${commune}/them`, { ...item, aroseOn, responsible: '' });
  await send(officer, `${page}/sua`, { ...item, summary: 'Bản đủ.', file: file(PDF, 'Dự toán.pdf') });
  await send(officer, `${page}/cong-khai`, { looked: 'on', stays: 'on' });
  const form = /<form[^>]*\/ghi-hinh-thuc"[\s\S]*?<\/form>/.exec((await read(officer, page)).toString())?.[0] ?? '';
  const channel = /name="channel" value="([\da-f-]{36})"/.exec(form)?.[1];
  const proof = file(await photo({ width: 900, height: 600, gps: true }), 'bảng tin.jpg');
  await send(officer, `${page}/ghi-hinh-thuc`, { channel: channel ?? '', from: aroseOn, note: 'Bảng tin', evidence: proof });
  const evidence = /\/cong-khai\/minh-chung\/[\da-f-]{36}/.exec((await read(officer, page)).toString())?.[0] ?? '';
  return [`/cong-khai/tep/${page.split('/').at(-1)}`, evidence, `${evidence}?nho=1`];
}

/** Names of the stored objects, which are the digests of what is in them. */
async function objectsIn(dataDir: string): Promise<string[]> {
  const entries = await readdir(path.join(dataDir, 'files'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .toSorted();
}

// Thousands of files are written through to the disk, one by one.
const PATIENCE = 400_000;

test(
  'a backup taken while the program runs holds the files people uploaded, and they open again where it is restored',
  { timeout: PATIENCE },
  async () => {
    const folder = await tempFolder();
    const [dataDir, to] = [path.join(folder, 'data'), path.join(folder, 'restored')];
    const first = await started(dataDir);
    const officer = { program: first, cookie: await signInTo(first, dataDir, 'congchuc') };
    const addresses = await publish(officer);
    const before = await Promise.all(addresses.map((address) => read(officer, address)));
    expect(before[0]).toEqual(PDF);
    const objects = await objectsIn(dataDir);
    expect(objects).toEqual(expect.arrayContaining(before.map(sha256)));

    const taken = await takeBackup({
      dataDir,
      into: path.join(folder, 'backups'),
      version: '0.1.0',
      withDatabase: true,
      now: Temporal.Now.instant(),
      signal,
      onProgress,
    });
    await stopped(first);
    const restored = await restoreBackup({ backup: unwrap(taken).folder, dataDir: to, signal, onProgress });
    expect(restored).toMatchObject({ ok: true });
    expect(await objectsIn(to)).toEqual(objects);
    expect(existsSync(path.join(to, 'pg', 'postmaster.pid'))).toBe(false);

    const second = await started(to);
    // The session of the old program holds: keys and rows came along.
    const again = { program: second, cookie: officer.cookie };
    for (const [index, address] of addresses.entries()) expect(await read(again, address), address).toEqual(before[index]);
    const strangers = await fetch(`${second.origin}${addresses[0]}`);
    expect(Buffer.from(await strangers.arrayBuffer())).toEqual(PDF);
    await stopped(second);
  },
);
