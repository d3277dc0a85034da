import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { newToken, tokenHash } from '../crypto/keys.ts';
import { hashPassword } from '../crypto/password-hash.ts';
import { browserField, parsed, passwordField } from '../steps/browser.ts';
import { gate } from '../steps/gate.ts';
import { newPasswordFault, type NewPasswordWhy } from '../steps/set-password.ts';
import { replaceOneTimePassword } from './replace-one-time-password.ts';
import type { Entered } from './sign-in.ts';

const input = z.object({ password: passwordField(), again: passwordField(), browser: browserField() });

/** After a one-time password: holds the new one against the rules, then lets in. */
export const chooseFirstPassword = gate<Entered, NewPasswordWhy | 'identity.pending.ended'>(
  'identity.choose-first-password',
  async (room, actor, raw) => {
    const fields = parsed(input, raw);
    if (!fields.ok) return fields;
    const { password, browser } = fields.value;
    const pending = tokenHash(browser.pending ?? '');
    const owner = await ownerOf(room, pending);
    if (owner === null) return refuse('identity.pending.ended');
    const fault = newPasswordFault(fields.value, owner);
    if (fault !== null) return fault;
    const token = newToken();
    const outcome = await replaceOneTimePassword(room, actor, {
      pending,
      passwordHash: await hashPassword(password),
      hash: tokenHash(token),
      browser,
    });
    if (!outcome.ok) return outcome.why === 'not-found' ? refuse('identity.pending.ended') : outcome;
    return ok({ person: owner.person, next: outcome.value, token });
  },
);

async function ownerOf(room: Room, pending: string) {
  const row = await room.db
    .selectFrom('identity.pending_sign_in as h')
    .innerJoin('identity.account as a', 'a.person_id', 'h.person_id')
    .innerJoin('org.person as p', 'p.id', 'h.person_id')
    .select(['h.person_id as person', 'a.login', 'p.name'])
    .where('h.token_hash', '=', pending)
    .where('h.wants', '=', 'new-password')
    .executeTakeFirst();
  return row === undefined ? null : { ...row, name: row.name ?? '' };
}
