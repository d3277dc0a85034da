import { ok } from '#kernel/result.ts';
import { newToken, tokenHash } from '../crypto/keys.ts';
import { gate } from '../steps/gate.ts';
import { issueResetLink } from './issue-reset-link.ts';

/** Makes the link an administrator hands over; it is shown once. */
export const newResetLink = gate<{ token: string }, never>('identity.new-reset-link', async (room, actor, raw) => {
  const token = newToken();
  const issued = await issueResetLink(room, actor, { ...(raw as object), hash: tokenHash(token) });
  return issued.ok ? ok({ token }) : issued;
});
