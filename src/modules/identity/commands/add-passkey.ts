import { z } from 'zod';
import { isPerson } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { challengeIn, checkAdded, readAddAnswer } from '../crypto/passkey-answer.ts';
import { relyingParty } from '../crypto/relying-party.ts';
import { paths } from '../paths.ts';
import { hasFreshProof } from '../steps/fresh-proof.ts';
import { lockAccount } from '../steps/lock-account.ts';
import { spendChallenge } from '../steps/spend-challenge.ts';
import { tellPerson } from '../steps/tell-person.ts';

const MOST = 10;

/** Adds a passkey the browser has just made (thêm khóa truy cập). */
export const addPasskey = command({
  name: 'identity.add-passkey',
  input: z.object({ person: id('org.person'), session: id('identity.session'), name: text(60), answer: text(50_000) }),
  load: (tx, { person }) => lockAccount(tx, person),
  may: (actor, account) => isPerson(actor, account.person_id),
  run: async (work, { person_id: person }, input) => {
    const { tx, now, room } = work;
    if (!(await hasFreshProof(tx, work.actor, now))) return refuse('identity.proof.needed');
    const party = relyingParty(room);
    const answer = readAddAnswer(input.answer);
    if (party === null || answer === null) return refuse('identity.passkey.not-accepted');
    const challenge = challengeIn(answer);
    if (!(await spendChallenge(work, `add:${input.session}`, challenge))) return refuse('identity.passkey.stale');
    const key = await checkAdded(party, answer, challenge);
    if (key === null) return refuse('identity.passkey.not-accepted');
    const there = await tx
      .selectFrom('identity.passkey')
      .select(['credential_id', 'person_id'])
      .where((eb) => eb.or([eb('person_id', '=', person), eb('credential_id', '=', key.credentialId)]))
      .execute();
    if (there.some((other) => other.credential_id === key.credentialId)) return refuse('identity.passkey.already');
    if (there.length >= MOST) return refuse('identity.passkey.too-many', { most: MOST });
    const facts = { id: newId<'identity.passkey'>(), person_id: person, created_at: now };
    const secret = {
      credential_id: key.credentialId,
      public_key: key.publicKey,
      counter: key.counter,
      transports: [...key.transports],
    };
    await tx
      .insertInto('identity.passkey')
      .values({ ...facts, ...secret, name: input.name, last_used_at: null })
      .execute();
    await tellPerson(tx, person, { kind: 'second-factor-changed', values: { link: `${room.publicUrl}${paths.me}` } });
    await work.record({ unit: null, table: 'identity.passkey', row: facts.id, before: null, after: facts });
    return ok({ id: facts.id });
  },
});
