import { z } from 'zod';
import { text } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { spendKey } from '#kernel/rate.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { deviceKnows } from '../crypto/device-cookie.ts';
import { newToken, tokenHash } from '../crypto/keys.ts';
import { passwordFits } from '../crypto/password-hash.ts';
import { passwordKey, type AttemptKey } from '../rules/attempt-keys.ts';
import { foldLogin } from '../rules/login-name.ts';
import { claimAttempt, forgiveAttempts } from '../steps/attempts.ts';
import { browserField, parsed, passwordField, type Browser } from '../steps/browser.ts';
import { gate } from '../steps/gate.ts';
import type { Next } from '../steps/step-in.ts';
import { enter } from './enter.ts';

/** Tries of unknown devices of one network, over all accounts: a whole office behind one address can still sign in. */
const NETWORK_LIMIT = { name: 'identity.network', points: 60, seconds: 600 };

const input = z.object({ login: text(200), password: passwordField(), browser: browserField() });

export interface Entered {
  readonly person: Id<'org.person'>;
  readonly next: Next;
  /** For the cookie of the session or of the step in between. */
  readonly token: string;
}

/**
 * Signs in with login name and password. Unknown account, account without a password and wrong password look the same:
 * the same words, the same work, the same counters.
 */
export const signIn = gate<Entered, 'identity.sign-in.wrong' | 'identity.sign-in.wait'>(
  'identity.sign-in',
  async (room, actor, raw) => {
    const fields = parsed(input, raw);
    if (!fields.ok) return fields;
    const { password, browser } = fields.value;
    const login = foldLogin(fields.value.login);
    const account = await accountOf(room, login);
    const known = account !== null && deviceKnows(room, browser.device, account.person);
    const key = passwordKey(login, { network: browser.network, device: browser.device?.name ?? null }, known);
    const wait = await waitFor(room, key, browser, known);
    if (wait > 0) return refuse('identity.sign-in.wait', { seconds: wait });
    const fits = await passwordFits(account?.hash ?? null, password);
    if (account?.hash == null || !fits) return refuse('identity.sign-in.wrong');
    await forgiveAttempts(room, key);
    const token = newToken();
    const entered = await enter(room, actor, {
      person: account.person,
      passwordHash: account.hash,
      hash: tokenHash(token),
      browser,
    });
    return entered.ok ? ok({ person: account.person, next: entered.value, token }) : refuse('identity.sign-in.wrong');
  },
);

async function waitFor(room: Room, key: AttemptKey, browser: Browser, known: boolean): Promise<number> {
  const own = await claimAttempt(room, key);
  return own > 0 || known ? own : spendKey(room, NETWORK_LIMIT, browser.network);
}

async function accountOf(room: Room, login: string): Promise<{ person: Id<'org.person'>; hash: string | null } | null> {
  const row = await room.db
    .selectFrom('identity.account')
    .select(['person_id as person', 'password_hash as hash'])
    .where('login', '=', login)
    .executeTakeFirst();
  return row ?? null;
}
