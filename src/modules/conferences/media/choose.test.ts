import { expect, test } from 'vitest';
import { z } from 'zod';
import { chooseEngine } from './choose.ts';
import { iceServersFor, mediaEnvironment, mediaSettingsOf, plainMediaSettings } from './settings.ts';
import { islandWords, sayEngine } from './words.ts';

const read = (env: Readonly<Record<string, string>>) => mediaSettingsOf(z.object(mediaEnvironment).parse(env));
const REMOTE = { MEDIA_JANUS_URL: 'wss://janus.example.vn', MEDIA_JANUS_SECRET: 'x'.repeat(16) };
const EXTERNAL = { MEDIA_EXTERNAL_URL: 'https://phong-hop.example.vn/1' };

type Case = readonly [Readonly<Record<string, string>>, janus: 'ready' | 'missing' | 'failed', werift: boolean, string];
const cases: readonly Case[] = [
  [{}, 'ready', true, 'janus janus-found'],
  [{}, 'missing', true, 'werift janus-missing'],
  [{}, 'failed', true, 'werift janus-failed'],
  [{}, 'missing', false, 'off janus-missing werift-failed nothing-set'],
  [EXTERNAL, 'missing', false, 'external janus-missing werift-failed external-only'],
  [REMOTE, 'ready', true, 'janus janus-remote'],
  [REMOTE, 'failed', true, 'werift janus-failed'],
  [{ MEDIA_ENGINE: 'off', ...EXTERNAL }, 'ready', true, 'off asked'],
  [{ MEDIA_ENGINE: 'external', ...EXTERNAL }, 'ready', true, 'external asked'],
  [{ MEDIA_ENGINE: 'external' }, 'ready', true, 'off asked-and-failed'],
  [{ MEDIA_ENGINE: 'werift' }, 'ready', true, 'werift asked'],
  [{ MEDIA_ENGINE: 'janus' }, 'missing', true, 'off asked-and-failed'],
  [{ MEDIA_ENGINE: 'janus', ...EXTERNAL }, 'failed', true, 'external asked-and-failed external-only'],
];

test.each(cases)('%j with Janus %s, werift %s: %s', async (env, janus, werift, expected) => {
  const choice = await chooseEngine(read(env), { janus: async () => janus, werift: async () => werift });
  expect([choice.kind, ...choice.reasons].join(' ')).toBe(expected);
  // The reason is a sentence in both languages, without keys or holes.
  for (const lang of ['vi', 'en'] as const)
    expect(sayEngine(choice, lang)).toMatch(/^(Hình và tiếng|Picture and sound): [^{}]+\.$/);
});

test('settings that cannot be meant are refused', () => {
  for (const wrong of [
    { MEDIA_ENGINE: 'zoom' },
    { MEDIA_PORTS: '20000' },
    { MEDIA_PORTS: '30000-20000' },
    { MEDIA_TURN: 'https://turn.example.vn' },
    { MEDIA_ADDRESS: 'diemcau.example.vn' },
    { MEDIA_JANUS_URL: 'http://janus.example.vn' },
  ]) {
    expect(z.object(mediaEnvironment).safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  }
  expect(read({ MEDIA_PORTS: '20000-20100' }).ports).toEqual({ from: 20_000, to: 20_100 });
});

test('the password of the relay is for six hours and never the secret', () => {
  expect(iceServersFor(plainMediaSettings, 0)).toEqual([]);
  const settings = read({ MEDIA_TURN: 'turns:turn.example.vn:443?transport=tcp', MEDIA_TURN_SECRET: 's'.repeat(16) });
  // printf 23600 | openssl dgst -sha1 -hmac ssssssssssssssss -binary | base64
  expect(iceServersFor(settings, 2_000)).toEqual([
    { urls: 'turns:turn.example.vn:443?transport=tcp', username: '23600', credential: 'Unn/TcWnywBHrKi72tBvLyvg800=' },
  ]);
});

test('words for the page carry the names of their values', () => {
  expect(islandWords('vi')['check.slow']).toContain('{kbps}');
  expect(Object.keys(islandWords('en'))).toEqual(Object.keys(islandWords('vi')));
});
