import { ok } from '#kernel/result.ts';
import { newToken, tokenHash } from '../crypto/keys.ts';
import { gate } from '../steps/gate.ts';
import { createAccount } from './create-account.ts';

type Why = 'identity.login.not-valid' | 'identity.login.taken' | 'identity.account.already';

/** Makes an account and the link by which the person sets their password; the link is shown once. */
export const newAccount = gate<{ token: string }, Why>('identity.new-account', async (room, actor, raw) => {
  const token = newToken();
  const created = await createAccount(room, actor, { ...(raw as object), hash: tokenHash(token) });
  return created.ok ? ok({ token }) : created;
});
