import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { makeVoterCode, receiptFrom, voterCodeHash } from '../rules/voter-code.ts';

/** What is printed for one household, and can never be read again. */
export interface HouseholdCode {
  readonly household: Id<'org.household'>;
  /** Code of the household in the village's list. */
  readonly listCode: string;
  readonly address: string;
  readonly code: string;
  /** Receipt of a slip of paper, for the part the household keeps. */
  readonly receipt: string;
}

/**
 * The receipt of a household's slip of paper: made from the digest of its code, so that it is known at the count for every slip
 * that came back and kept nowhere until then. The slip in the box bears neither.
 */
export const paperReceipt = (secret: string, round: Id<'decisions.round'>, codeHash: Buffer): string =>
  receiptFrom(secret, `paper:${round}:${codeHash.toString('hex')}`);

/**
 * Gives households of a round fresh codes, in the order of their list; whatever codes they had are void from now on. The roll
 * keeps only a keyed digest of each.
 * @param only these households, or all that have not voted
 */
export async function issueCodes(
  tx: Tx,
  secret: string,
  round: Id<'decisions.round'>,
  only: readonly Id<'org.household'>[] | null = null,
): Promise<readonly HouseholdCode[]> {
  const households = await tx
    .selectFrom('decisions.roll as r')
    .innerJoin('org.household as h', 'h.id', 'r.household_id')
    .select(['h.id', 'h.code', 'h.address'])
    .where('r.round_id', '=', round)
    .where('r.voted', 'is', null)
    .$if(only !== null, (query) => query.where('h.id', 'in', only ?? []))
    .orderBy('h.code')
    .execute();
  const made = households.map(({ id, code, address }) => ({ household: id, listCode: code, address, code: makeVoterCode() }));
  const hashes = made.map((one) => voterCodeHash(secret, one.code));
  await sql`
    update decisions.roll r set code_hash = fresh.hash, issued = false
    from unnest(${made.map((one) => one.household)}::uuid[], ${hashes}::bytea[]) as fresh (household, hash)
    where r.round_id = ${round} and r.household_id = fresh.household and r.voted is null`.execute(tx);
  return made.map((one, at) => ({ ...one, receipt: paperReceipt(secret, round, hashes[at] ?? Buffer.alloc(0)) }));
}
