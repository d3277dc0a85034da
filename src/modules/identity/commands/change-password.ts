import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { newToken, tokenHash } from '../crypto/keys.ts';
import { hashPassword } from '../crypto/password-hash.ts';
import { parsed, passwordField } from '../steps/browser.ts';
import { gate } from '../steps/gate.ts';
import { provenOwner, type OwnPasswordWhy } from '../steps/own-password.ts';
import { newPasswordFault, type NewPasswordWhy } from '../steps/set-password.ts';
import { replacePassword } from './replace-password.ts';

const input = z.object({ current: passwordField(), password: passwordField(), again: passwordField() });

/** Changes one's own password (đổi mật khẩu): the present one first, then the new one twice. Gives the session's new token. */
export const changePassword = gate<{ token: string }, OwnPasswordWhy | NewPasswordWhy>(
  'identity.change-password',
  async (room, actor, raw) => {
    const fields = parsed(input, raw);
    if (!fields.ok) return fields;
    const proven = await provenOwner(room, actor, fields.value.current);
    if (!proven.ok) return proven;
    const fault = newPasswordFault(fields.value, proven.owner);
    if (fault !== null) return fault;
    const token = newToken();
    const passwordHash = await hashPassword(fields.value.password);
    const replaced = await replacePassword(room, actor, {
      person: actor.person,
      session: actor.session,
      passwordHash,
      hash: tokenHash(token),
    });
    return replaced.ok ? ok({ token }) : replaced;
  },
);
