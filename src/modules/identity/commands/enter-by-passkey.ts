import { z } from 'zod';
import { everyone } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { challengeIn, checkSignIn, readSignInAnswer } from '../crypto/passkey-answer.ts';
import { relyingParty } from '../crypto/relying-party.ts';
import { browserField } from '../steps/browser.ts';
import { spendChallenge } from '../steps/spend-challenge.ts';
import { stepIn, type Next } from '../steps/step-in.ts';

/** Lets in by a passkey (khóa truy cập): two factors in one, so no code is asked for. Reached through `signInByPasskey`. */
export const enterByPasskey = command({
  name: 'identity.enter-by-passkey',
  input: z.object({ answer: z.string().max(50_000), hash: z.string(), browser: browserField() }),
  load: async (tx, input) => {
    const answer = readSignInAnswer(input.answer);
    if (answer === null) return null;
    const row = await tx
      .selectFrom('identity.passkey')
      .select(['id', 'person_id as person', 'credential_id as credentialId', 'public_key as publicKey', 'counter'])
      .where('credential_id', '=', answer.id)
      .forUpdate()
      .executeTakeFirst();
    return row === undefined ? null : { answer, ...row };
  },
  may: () => everyone,
  run: async (work, { answer, ...key }, { hash, browser }) => {
    const party = relyingParty(work.room);
    const challenge = challengeIn(answer);
    if (party === null || !(await spendChallenge(work, 'sign-in', challenge))) return refuse('identity.passkey.stale');
    const counter = await checkSignIn(party, answer, challenge, key);
    if (counter === null) return refuse('identity.passkey.not-accepted');
    await work.tx.updateTable('identity.passkey').set({ counter, last_used_at: work.now }).where('id', '=', key.id).execute();
    const next = await stepIn(work, { person: key.person, secondFactor: true, hash, browser });
    return ok<{ person: Id<'org.person'>; next: Next }>({ person: key.person, next });
  },
});
