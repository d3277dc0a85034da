import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { parsed, passwordField } from '../steps/browser.ts';
import { gate } from '../steps/gate.ts';
import { provenOwner, type OwnPasswordWhy } from '../steps/own-password.ts';
import { noteProof } from './note-proof.ts';

/** "Your password again", before a way to sign in is added or removed: a phone left lying open must not be enough. */
export const prove = gate<null, OwnPasswordWhy>('identity.prove', async (room, actor, raw) => {
  const fields = parsed(z.object({ password: passwordField() }), raw);
  if (!fields.ok) return fields;
  const proven = await provenOwner(room, actor, fields.value.password);
  if (!proven.ok) return proven;
  const noted = await noteProof(room, actor, { session: actor.session });
  return noted.ok ? ok(null) : noted;
});
