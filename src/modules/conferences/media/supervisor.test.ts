import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isAlive } from '#kernel/postgres/process.ts';
import { answerMedia } from './answer.ts';
import type { Picture } from './desired.ts';
import { MediaDesk } from './desk.ts';
import { plainMediaSettings } from './settings.ts';
import type { Found } from './supervisor/calls.ts';
import type { Pass } from './token.ts';

const dataDir = await mkdtemp(path.join(tmpdir(), 'diem-cau-supervisor-'));
const picture: Picture = { rev: 1, chair: 'chair', speaking: [], standby: [], out: ['z'], mosaic: false };
const open = (): MediaDesk =>
  new MediaDesk({
    dataDir,
    settings: { ...plainMediaSettings, engine: 'werift' },
    secret: 'a'.repeat(32),
    pictureOf: async (room) => (room === 'room' ? picture : null),
    hosts: ['127.0.0.1'],
    idleMs: 20_000,
  });
const [first, second] = [open(), open()];
afterAll(async () => {
  await Promise.all([first.close(), second.close()]);
  await rm(dataDir, { recursive: true, force: true });
});

const found = async (): Promise<Found> =>
  JSON.parse(await readFile(path.join(dataDir, 'media/supervisor.json'), 'utf8')) as Found;
const pass = (site: string): Pass => ({ room: 'room', publishes: site, viewer: { role: 'site', site } });
const now = Date.now();
const by = (desk: MediaDesk, site = 'chair') => ({ token: desk.pass(pass(site), now), tab: 'tab-000001', rung: 'A' });
const ask = (body: object) => answerMedia(first, body, now, null);

test('two web processes find one supervisor, and no room is needed before somebody comes', async () => {
  const [one, two] = await Promise.all([first.health(), second.health()]);
  expect(one).toMatchObject({ kind: 'werift', ready: true, reasons: ['asked'] });
  expect(two).toEqual(one);
  expect((await stat(path.join(dataDir, 'media/supervisor.json'))).mode & 0o077).toBe(0);
  expect(await second.beat(by(second), now, null)).toMatchObject({
    ok: true,
    value: { permission: { audio: true, publish: 'main' } },
  });
  expect(await first.present('room')).toEqual({ ok: true, value: [] });
});

test('its interface answers to its secret alone', async () => {
  const { port, secret } = await found();
  const call = (authorization: string) =>
    fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      headers: { authorization },
      body: '{"client":"x","call":"health","args":[]}',
    });
  expect((await call(`Bearer ${secret}`)).status).toBe(200);
  for (const wrong of ['', 'Bearer ', `Bearer ${secret.slice(1)}`, `Bearer ${'x'.repeat(secret.length)}`])
    expect((await call(wrong)).status).toBe(401);
});

test('garbage, oversize, strangers and those sent out are refused in words, and the meeting goes on', async () => {
  const why = async (body: object): Promise<unknown> => ((await ask(body)) as { why?: string }).why;
  const publish = { do: 'publish', ...by(first) };
  expect(await why({ ...publish, sdp: 'garbage' })).toBe('conferences.media.sdp-wrong');
  expect(await why({ ...publish, sdp: 'v=0\r\n'.repeat(45_000) })).toBe('conferences.media.sdp-too-large');
  expect(await why({ ...publish, sdp: 'x'.repeat(300_000) })).toBe('conferences.media.sdp-too-large');
  const shaped = 'v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=ice-ufrag:x\r\na=ice-pwd:y\r\na=fingerprint:sha-256 AA\r\n';
  expect(await why({ ...publish, sdp: shaped })).toBe('conferences.media.sdp-wrong');
  expect(await why({ ...publish, ...by(first, 'z'), sdp: shaped })).toBe('conferences.media.removed');
  expect(await why({ ...publish, token: 'x.y', sdp: shaped })).toBe('conferences.media.token-wrong');
  expect(await why({ ...publish, rung: 'Z', sdp: shaped })).toBe('conferences.media.token-wrong');
  expect(await why({ do: 'shutdown' })).toBe('conferences.media.token-wrong');
  const late = await answerMedia(first, { do: 'beat', ...by(first) }, now + 400_000, null);
  expect(late).toMatchObject({ ok: false, why: 'conferences.media.token-expired' });
  expect(await why({ do: 'accept', ...by(first), sdp: shaped })).toBe('conferences.media.not-connected');
  const elsewhere = first.pass({ ...pass('chair'), room: 'no-such-room' }, now);
  expect(await why({ do: 'watch', ...by(first), token: elsewhere })).toBe('conferences.media.no-room');
  expect(await first.program('room', { hls: null, recording: null })).toMatchObject({ ok: true });
  expect(await ask({ do: 'watch', ...by(first) })).toMatchObject({ ok: true });
});

test('killed: the next request starts another, which makes the room again from the meeting', async () => {
  const before = await second.beat(by(second), now, pass('chair'));
  const { pid } = await found();
  process.kill(pid, 'SIGKILL');
  const [after, also] = await Promise.all([second.beat(by(second), now, pass('chair')), first.beat(by(first), now, null)]);
  expect(before.ok && after.ok && also.ok).toBe(true);
  if (!before.ok || !after.ok || !also.ok) return;
  expect(after.value.generation).not.toBe(before.value.generation);
  expect(also.value.generation).toBe(after.value.generation);
  expect(after.value.token).not.toBeNull();
  expect((await found()).pid).not.toBe(pid);
});

test('it ends with the last web process that used it', async () => {
  const { pid } = await found();
  await first.close();
  expect(isAlive(pid)).toBe(true);
  await second.close();
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
});
