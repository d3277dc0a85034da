import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { text } from '#kernel/fields.ts';
import { spendKey } from '#kernel/rate.ts';
import { ok } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { newToken } from '../crypto/keys.ts';
import { foldLogin } from '../rules/login-name.ts';
import { RESET_ANSWER_MS } from '../rules/times.ts';
import { parsed } from '../steps/browser.ts';
import { gate } from '../steps/gate.ts';
import { issueReset } from './issue-reset.ts';

/** Nobody's letter box is flooded, whoever asks. */
const MAILS = { name: 'identity.reset-mail', points: 3, seconds: 3600 };

/**
 * Asks for a link by mail (quên mật khẩu). Whether there is such an account, whether it has an address and whether the
 * limit is spent: the answer is the same, and comes after the same time.
 */
export const askReset = gate<null, never>('identity.ask-reset', async (room, actor, raw) => {
  const fields = parsed(z.object({ login: text(200) }), raw);
  if (!fields.ok) return fields;
  await Promise.all([sendIfThere(room, actor, foldLogin(fields.value.login)), pause(RESET_ANSWER_MS)]);
  return ok(null);
});

async function sendIfThere(room: Room, actor: Actor, login: string): Promise<void> {
  if ((await spendKey(room, MAILS, login)) > 0) return;
  const outcome = await issueReset(room, actor, { login, token: newToken() });
  if (!outcome.ok) room.log.info({ why: outcome.why }, 'no reset mail sent');
}
