import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import { tokenHash } from '../crypto/keys.ts';
import { hashPassword } from '../crypto/password-hash.ts';
import { findReset } from '../queries/find-reset.ts';
import { parsed, passwordField } from '../steps/browser.ts';
import { gate } from '../steps/gate.ts';
import { newPasswordFault, type NewPasswordWhy } from '../steps/set-password.ts';
import { useReset } from './use-reset.ts';

const input = z.object({ token: z.string().max(100), password: passwordField(), again: passwordField() });

/** Sets a new password by a link from a mail or from an administrator (đặt lại mật khẩu). Signing in comes after it. */
export const resetPassword = gate<null, NewPasswordWhy | 'identity.reset.ended'>(
  'identity.reset-password',
  async (room, actor, raw) => {
    const fields = parsed(input, raw);
    if (!fields.ok) return fields;
    const reset = tokenHash(fields.value.token);
    const owner = await findReset(room.db, reset, room.now());
    if (owner === null) return refuse('identity.reset.ended');
    const fault = newPasswordFault(fields.value, owner);
    if (fault !== null) return fault;
    const used = await useReset(room, actor, { reset, passwordHash: await hashPassword(fields.value.password) });
    if (used.ok) return ok(null);
    return used.why === 'not-found' ? refuse('identity.reset.ended') : used;
  },
);
