import { expect, test } from 'vitest';
import { keyFor, passToken, readPass, type Pass } from './token.ts';

const key = keyFor('a'.repeat(32));
const NOW = 1_800_000_000_000;
const pass: Pass = { room: 'room-1', publishes: 'site-1', viewer: { role: 'site', site: 'site-1' } };
const token = passToken(key, pass, NOW);

test('a pass comes back as it was, for five minutes', () => {
  expect(readPass(key, token, NOW + 299_000)).toEqual({ ok: true, value: pass });
  expect(readPass(key, token, NOW + 301_000)).toMatchObject({ ok: false, why: 'conferences.media.token-expired' });
  const screen: Pass = { room: 'room-1', publishes: null, viewer: { role: 'screen' } };
  expect(readPass(key, passToken(key, screen, NOW), NOW)).toEqual({ ok: true, value: screen });
});

const [body = '', mac = ''] = token.split('.');
const other = Buffer.from(JSON.stringify({ r: 'room-1', p: 'site-2', v: 'site', x: NOW * 2 })).toString('base64url');
const wrong: readonly [string, string][] = [
  ['nothing', ''],
  ['no digest', body],
  ['an empty digest', `${body}.`],
  ['a part of the digest', `${body}.${mac.slice(0, -4)}`],
  ['another body under the digest', `${other}.${mac}`],
  ['a third part', `${token}.x`],
  ['too much', `${'a'.repeat(700)}.${mac}`],
  ['the key of another installation', passToken(keyFor('b'.repeat(32)), pass, NOW)],
];

test.each(wrong)('%s is no pass', (_label, text) => {
  expect(readPass(key, text, NOW)).toMatchObject({ ok: false, why: 'conferences.media.token-wrong' });
});
