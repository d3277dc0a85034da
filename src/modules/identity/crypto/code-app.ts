import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;
/** The clock of a phone may be one step ahead or behind. */
const WINDOW = 1;
const SECRET_BYTES = 20;
const ISSUER = 'Điểm Cầu';

/** A new secret in base 32, as people type it into their app. */
export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

const totp = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: ISSUER, label, algorithm: 'SHA1', digits: 6, period: PERIOD, secret: Secret.fromBase32(secret) });

/** What the QR code says. */
export const setupAddress = (secret: string, login: string): string => totp(secret, login).toString();

/** Number of the 30-second step at an instant. */
export const stepAt = (now: Temporal.Instant): number => Math.floor(now.epochMilliseconds / 1000 / PERIOD);

/**
 * The step a code belongs to, or null when it is wrong or was used: a code counts once, and so does every earlier one.
 * @param lastStep the step of the last code that was taken; 0 when none was
 */
export function stepOfCode(secret: string, code: string, now: Temporal.Instant, lastStep: number): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now.epochMilliseconds, window: WINDOW });
  if (delta === null) return null;
  const step = stepAt(now) + delta;
  return step > lastStep ? step : null;
}

/** The code of an instant, for tests and for nobody else. */
export const codeAt = (secret: string, now: Temporal.Instant): string =>
  totp(secret).generate({ timestamp: now.epochMilliseconds });
