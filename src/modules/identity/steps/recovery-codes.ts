import { randomBytes } from 'node:crypto';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Room } from '#kernel/room.ts';
import { keyedHash } from '../crypto/keys.ts';
import { codeFrom, CODES_GIVEN } from '../rules/recovery-codes.ts';

/** A fresh set of codes, to be shown once. */
export const newRecoveryCodes = (): readonly string[] => Array.from({ length: CODES_GIVEN }, () => codeFrom(randomBytes(40)));

export const recoveryHashes = (room: Pick<Room, 'secret'>, person: string, codes: readonly string[]): string[] =>
  codes.map((code) => keyedHash(room, 'recovery-code', person, code));

/** Puts a set in the place of all earlier codes of the person. */
export async function keepRecoveryCodes(tx: Tx, person: Id<'org.person'>, hashes: readonly string[]): Promise<void> {
  await tx.deleteFrom('identity.recovery_code').where('person_id', '=', person).execute();
  await tx
    .insertInto('identity.recovery_code')
    .values(hashes.map((hash) => ({ person_id: person, code_hash: hash, used_at: null })))
    .execute();
}
