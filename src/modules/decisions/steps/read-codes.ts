import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { readVoterCode, voterCodeHash } from '../rules/voter-code.ts';
import { paperReceipt, type HouseholdCode } from './issue-codes.ts';

/**
 * The households whose codes these are, in the order of their list, with what was printed for them: codes live nowhere but on the
 * page that shows them once, so whoever sends them back has that page before them.
 * @returns null when one is not a code of this round any more
 */
export async function readCodes(
  tx: Tx,
  secret: string,
  round: Id<'decisions.round'>,
  typed: readonly string[],
): Promise<readonly HouseholdCode[] | null> {
  const codes = typed.flatMap((one) => readVoterCode(one) ?? []);
  if (codes.length !== typed.length) return null;
  const byHash = new Map(codes.map((code) => [voterCodeHash(secret, code).toString('hex'), code]));
  const rows = await tx
    .selectFrom('decisions.roll as r')
    .innerJoin('org.household as h', 'h.id', 'r.household_id')
    .select(['h.id', 'h.code', 'h.address', 'r.code_hash as hash'])
    .where('r.round_id', '=', round)
    .where(
      'r.code_hash',
      'in',
      codes.map((code) => voterCodeHash(secret, code)),
    )
    .orderBy('h.code')
    .execute();
  const found = rows.flatMap(({ id, code: listCode, address, hash }) => {
    const code = hash === null ? undefined : byHash.get(hash.toString('hex'));
    return hash === null || code === undefined
      ? []
      : [{ household: id, listCode, address, code, receipt: paperReceipt(secret, round, hash) }];
  });
  return found.length === byHash.size ? found : null;
}
