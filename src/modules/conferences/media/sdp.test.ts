import fc from 'fast-check';
import { expect, test } from 'vitest';
import { announce, checkSdp, countMedia } from './sdp.ts';
import { mediaOf } from './janus/sent.ts';

const offer = [
  'v=0',
  'o=- 1 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'a=mid:0',
  'a=ice-ufrag:x',
  'a=ice-pwd:y',
  'a=fingerprint:sha-256 AA',
  'm=video 9 UDP/TLS/RTP/SAVPF 96',
  'a=mid:1',
  'a=simulcast:send h;m;l',
  'a=candidate:1 1 udp 2113937151 192.168.1.5 40000 typ host generation 0',
  'a=candidate:2 1 udp 1677729535 203.0.113.7 40001 typ srflx raddr 192.168.1.5 rport 40000',
  '',
].join('\r\n');

test('a whole description passes, with its line ends put right', () => {
  expect(checkSdp(offer)).toEqual({ ok: true, value: offer });
  expect(checkSdp(offer.replaceAll('\r\n', '\n'))).toEqual({ ok: true, value: offer });
  expect(countMedia(offer)).toEqual({ audio: 1, video: 1 });
  expect(mediaOf(offer)).toEqual({ audio: ['0'], video: [{ mid: '1', simulcast: true }] });
});

const wrong: readonly [string, string, string][] = [
  ['nothing', '', 'sdp-wrong'],
  ['text', 'Xin chào', 'sdp-wrong'],
  ['without encryption', offer.replace(/a=fingerprint.*\r\n/, ''), 'sdp-wrong'],
  ['without a way to check the line', offer.replace(/a=ice-pwd.*\r\n/, ''), 'sdp-wrong'],
  ['with a line that is none', `${offer}boom\r\n`, 'sdp-wrong'],
  ['with a NUL', `${offer}a=x\0y\r\n`, 'sdp-wrong'],
  ['with an endless line', `${offer}a=${'x'.repeat(3_000)}\r\n`, 'sdp-wrong'],
  ['of 300 kB', offer + 'a=x\r\n'.repeat(60_000), 'sdp-too-large'],
];

test.each(wrong)('%s is refused', (_label, sdp, why) => {
  expect(checkSdp(sdp)).toMatchObject({ ok: false, why: `conferences.media.${why}` });
});

test('any text at all is taken or refused, never a fault', () => {
  fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => typeof checkSdp(text).ok === 'boolean'));
});

test('a server behind an address translator tells the address the world knows', () => {
  expect(announce(offer, null)).toBe(offer);
  const told = announce(offer, '198.51.100.9');
  expect(told).toContain('a=candidate:1 1 udp 2113937151 192.168.1.5 40000 typ host');
  expect(told).toContain('a=candidate:1n 1 udp 2130706431 198.51.100.9 40000 typ host\r\n');
  expect(told.match(/198\.51\.100\.9/g)).toHaveLength(1);
});
