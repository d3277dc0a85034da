import { z } from 'zod';
import { text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { parsed } from '../steps/browser.ts';
import { gate } from '../steps/gate.ts';
import { newRecoveryCodes, recoveryHashes } from '../steps/recovery-codes.ts';
import { confirmCodeApp } from './confirm-code-app.ts';

type Why = 'identity.code.wrong' | 'identity.code-app.already' | 'identity.proof.needed' | 'sign-in' | 'not-found';

/** Confirms the code app with its first code and gives the recovery codes, which are shown once and stored as hashes. */
export const finishCodeApp = gate<{ codes: readonly string[] }, Why>('identity.finish-code-app', async (room, actor, raw) => {
  const fields = parsed(z.object({ code: text(40) }), raw);
  if (!fields.ok) return fields;
  if (actor.person === null) return refuse('sign-in');
  const codes = newRecoveryCodes();
  const input = { person: actor.person, code: fields.value.code, recoveryHashes: recoveryHashes(room, actor.person, codes) };
  const confirmed = await confirmCodeApp(room, actor, input);
  return confirmed.ok ? ok({ codes }) : confirmed;
});
