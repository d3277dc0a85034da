import { describe, expect, test } from 'vitest';
import { challengeEnd, newChallenge } from './challenge.ts';
import { codeAt, newSecret, setupAddress, stepAt, stepOfCode } from './code-app.ts';
import { deviceKnows, readDevice, rememberPerson } from './device-cookie.ts';
import { keyedHash, newToken, same, tokenHash } from './keys.ts';
import { COST, hashPassword, passwordFits } from './password-hash.ts';
import { relyingParty } from './relying-party.ts';
import { seal, unseal } from './sealed.ts';

const room = { secret: 'a secret of thirty-two characters for tests only' };
const otherRoom = { secret: 'another secret of thirty-two characters, also here' };
const NOW = Temporal.Instant.from('2026-11-21T09:00:10+07:00');

describe('a sealed text', () => {
  test('opens for its owner with its key, and for nobody else', () => {
    const sealed = seal(room, 'JBSWY3DPEHPK3PXP', 'person-1');
    expect(sealed).not.toContain('JBSWY');
    expect(unseal(room, sealed, 'person-1')).toBe('JBSWY3DPEHPK3PXP');
    expect(unseal(room, sealed, 'person-2')).toBeNull();
    expect(unseal(otherRoom, sealed, 'person-1')).toBeNull();
  });

  test('changed anywhere, it does not open', () => {
    const bytes = Buffer.from(seal(room, 'mã', 'p'), 'base64url');
    for (const at of [0, 12, 20, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal(room, changed.toString('base64url'), 'p')).toBeNull();
    }
    for (const nonsense of ['', 'x', '%%%']) expect(unseal(room, nonsense, 'p')).toBeNull();
  });

  test('twice the same text looks different', () => {
    expect(seal(room, 'x', 'p')).not.toBe(seal(room, 'x', 'p'));
  });
});

describe('the cookie of a device', () => {
  test('knows who signed in there, and only them', () => {
    const device = readDevice(rememberPerson(room, readDevice(rememberPerson(room, null, 'hoa')), 'lan'));
    expect([deviceKnows(room, device, 'hoa'), deviceKnows(room, device, 'lan'), deviceKnows(room, device, 'minh')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('cannot be made without the key, nor carried to another device', () => {
    const cookie = rememberPerson(room, null, 'hoa');
    const [, mark = ''] = cookie.split('.');
    expect(deviceKnows(otherRoom, readDevice(cookie), 'hoa')).toBe(false);
    expect(deviceKnows(room, readDevice(`${'A'.repeat(22)}.${mark}`), 'hoa')).toBe(false);
  });

  test('stays the same device and stays small', () => {
    let cookie = rememberPerson(room, null, 'person-0');
    const name = readDevice(cookie)?.name;
    for (let person = 1; person < 30; person += 1) cookie = rememberPerson(room, readDevice(cookie), `person-${person}`);
    expect(readDevice(cookie)?.name).toBe(name);
    expect(cookie.length).toBeLessThan(300);
    expect(deviceKnows(room, readDevice(cookie), 'person-29')).toBe(true);
  });

  test.each(['', 'short', `${'x'.repeat(22)}\n`, '../..'])('nonsense %j is no device', (cookie) => {
    expect(readDevice(cookie)).toBeNull();
  });
});

describe('a code of the app', () => {
  const secret = newSecret();

  test('counts once, and so does every earlier one', () => {
    const code = codeAt(secret, NOW);
    const step = stepOfCode(secret, code, NOW, 0);
    expect(step).toBe(stepAt(NOW));
    expect(stepOfCode(secret, code, NOW, step ?? 0)).toBeNull();
    expect(stepOfCode(secret, codeAt(secret, NOW.subtract({ seconds: 30 })), NOW, step ?? 0)).toBeNull();
    expect(stepOfCode(secret, codeAt(secret, NOW.add({ seconds: 30 })), NOW, step ?? 0)).toBe((step ?? 0) + 1);
  });

  test.each([
    [-90, false],
    [-60, false],
    [-30, true],
    [0, true],
    [30, true],
    [60, false],
    [90, false],
  ])('a phone %i seconds off is taken: %s', (seconds, taken) => {
    expect(stepOfCode(secret, codeAt(secret, NOW.add({ seconds })), NOW, 0) !== null).toBe(taken);
  });

  test('the vectors of RFC 6238 (SHA-1)', () => {
    const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(codeAt(rfc, Temporal.Instant.fromEpochMilliseconds(59_000))).toBe('287082');
    expect(codeAt(rfc, Temporal.Instant.fromEpochMilliseconds(1_111_111_109_000))).toBe('081804');
  });

  test('the QR code carries issuer, login and secret', () => {
    const address = new URL(setupAddress(secret, 'hoa.nguyen'));
    expect(address.protocol).toBe('otpauth:');
    expect(address.searchParams.get('secret')).toBe(secret);
    expect(address.searchParams.get('issuer')).toBe('Điểm Cầu');
    expect(decodeURIComponent(address.pathname)).toContain('hoa.nguyen');
  });
});

describe('a passkey challenge', () => {
  test('holds for its purpose and its time', () => {
    const challenge = newChallenge(room, 'sign-in', NOW);
    expect(challengeEnd(room, 'sign-in', challenge, NOW)?.toString()).toBe(NOW.add({ minutes: 15 }).toString());
    expect(challengeEnd(room, 'add:s', challenge, NOW)).toBeNull();
    expect(challengeEnd(otherRoom, 'sign-in', challenge, NOW)).toBeNull();
    expect(challengeEnd(room, 'sign-in', challenge, NOW.add({ minutes: 15 }))).toBeNull();
    for (const nonsense of ['', 'abc', challenge.slice(0, -4)]) expect(challengeEnd(room, 'sign-in', nonsense, NOW)).toBeNull();
  });
});

test.each([
  ['https://diemcau.example.vn', 'diemcau.example.vn'],
  ['http://localhost:3000', 'localhost'],
  ['http://192.168.1.5:3000', null],
  ['https://192.168.1.5', null],
  ['https://[::1]:3000', null],
  ['http://diemcau.example.vn', null],
])('passkeys at %s', (publicUrl, id) => {
  expect(relyingParty({ publicUrl })?.id ?? null).toBe(id);
});

describe('hashes', () => {
  test('a password is kept as argon2id at no less than what OWASP asks', async () => {
    const hash = await hashPassword('con trâu đi trước');
    expect(hash).toMatch(/^\$argon2id\$v=19\$/);
    expect(COST.memoryCost).toBeGreaterThanOrEqual(19_456);
    expect(COST.timeCost).toBeGreaterThanOrEqual(2);
    expect(await passwordFits(hash, 'con trâu đi trước')).toBe(true);
    expect(await passwordFits(hash, 'con trâu đi sau')).toBe(false);
    expect(await passwordFits(null, 'con trâu đi trước')).toBe(false);
  });

  test('tokens are long, different, and told apart from their hash', () => {
    expect(newToken()).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(newToken()).not.toBe(newToken());
    expect(tokenHash('x')).not.toBe('x');
    expect(same('ab', 'ab') && !same('ab', 'ac') && !same('ab', 'abc')).toBe(true);
    expect(keyedHash(room, 'device', 'x')).not.toBe(keyedHash(room, 'challenge', 'x'));
  });
});
