import { ok, refuse } from '#kernel/result.ts';
import { gate } from '../steps/gate.ts';
import { newRecoveryCodes, recoveryHashes } from '../steps/recovery-codes.ts';
import { replaceRecoveryCodes } from './replace-recovery-codes.ts';

/** Gives a new set of recovery codes, shown once (cấp lại mã dự phòng). */
export const renewRecoveryCodes = gate<{ codes: readonly string[] }, 'identity.proof.needed' | 'sign-in' | 'not-found'>(
  'identity.renew-recovery-codes',
  async (room, actor) => {
    if (actor.person === null) return refuse('sign-in');
    const codes = newRecoveryCodes();
    const replaced = await replaceRecoveryCodes(room, actor, {
      person: actor.person,
      recoveryHashes: recoveryHashes(room, actor.person, codes),
    });
    return replaced.ok ? ok({ codes }) : replaced;
  },
);
