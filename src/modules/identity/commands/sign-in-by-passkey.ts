import { z } from 'zod';
import { text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { newToken, tokenHash } from '../crypto/keys.ts';
import { browserField, parsed } from '../steps/browser.ts';
import { gate } from '../steps/gate.ts';
import { enterByPasskey } from './enter-by-passkey.ts';
import type { Entered } from './sign-in.ts';

type Why = 'identity.passkey.stale' | 'identity.passkey.not-accepted';

/** Signs in with what the browser's passkey answered. A key we do not know is refused like one that answered wrongly. */
export const signInByPasskey = gate<Entered, Why>('identity.sign-in-by-passkey', async (room, actor, raw) => {
  const fields = parsed(z.object({ answer: text(50_000), browser: browserField() }), raw);
  if (!fields.ok) return fields;
  const token = newToken();
  const entered = await enterByPasskey(room, actor, { ...fields.value, hash: tokenHash(token) });
  if (entered.ok) return ok({ ...entered.value, token });
  return entered.why === 'not-found' ? refuse('identity.passkey.not-accepted') : entered;
});
