import { z } from 'zod';
import { text } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { deviceKnows } from '../crypto/device-cookie.ts';
import { newToken, tokenHash } from '../crypto/keys.ts';
import { codeKey } from '../rules/attempt-keys.ts';
import { claimAttempt, forgiveAttempts } from '../steps/attempts.ts';
import { browserField, parsed } from '../steps/browser.ts';
import { gate } from '../steps/gate.ts';
import { checkCode } from './check-code.ts';
import type { Entered } from './sign-in.ts';

const input = z.object({ code: text(40), browser: browserField() });

type Why = 'identity.code.wrong' | 'identity.code.wait' | 'identity.pending.ended';

/** Counts the try, then checks the code of the second step. */
export const giveCode = gate<Entered, Why>('identity.give-code', async (room, actor, raw) => {
  const fields = parsed(input, raw);
  if (!fields.ok) return fields;
  const { code, browser } = fields.value;
  const pending = tokenHash(browser.pending ?? '');
  const person = await personOf(room, pending);
  if (person === null) return refuse('identity.pending.ended');
  const key = codeKey(
    person,
    { network: browser.network, device: browser.device?.name ?? null },
    deviceKnows(room, browser.device, person),
  );
  const wait = await claimAttempt(room, key);
  if (wait > 0) return refuse('identity.code.wait', { seconds: wait });
  const token = newToken();
  const checked = await checkCode(room, actor, { pending, code, hash: tokenHash(token), browser });
  if (!checked.ok) return checked.why === 'not-found' ? refuse('identity.pending.ended') : checked;
  await forgiveAttempts(room, key);
  return ok({ person, next: checked.value, token });
});

async function personOf(room: Room, pending: string): Promise<Id<'org.person'> | null> {
  const row = await room.db
    .selectFrom('identity.pending_sign_in')
    .select('person_id')
    .where('token_hash', '=', pending)
    .where('wants', '=', 'code')
    .executeTakeFirst();
  return row?.person_id ?? null;
}
