import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { SlipEntry } from '../rules/named-slips.ts';
import { paperReceipt } from './issue-codes.ts';

/** A slip that came back, with what was keyed in from it so far. */
export interface ReturnedSlip {
  readonly household: Id<'org.household'>;
  /** Code of the household in the village's list. */
  readonly listCode: string;
  readonly address: string;
  readonly receipt: string;
}

const MOST = 10_000;

/** The named slips that came back, in the order of the village's list; and every entry, first the one made first. Two queries. */
export async function namedSlips(
  reader: Reader,
  secret: string,
  round: Id<'decisions.round'>,
): Promise<{ readonly slips: readonly ReturnedSlip[]; readonly entries: readonly SlipEntry[] }> {
  const [returned, entries] = await Promise.all([
    reader
      .selectFrom('decisions.roll as r')
      .innerJoin('org.household as h', 'h.id', 'r.household_id')
      .select(['h.id as household', 'h.code as listCode', 'h.address', 'r.code_hash as hash'])
      .where('r.round_id', '=', round)
      .where('r.voted', '=', 'paper')
      .where('r.code_hash', 'is not', null)
      .orderBy('h.code')
      .limit(MOST)
      .execute(),
    reader
      .selectFrom('decisions.named_slip')
      .select(['receipt', 'entered_by as by', 'choices'])
      .where('round_id', '=', round)
      .orderBy('receipt')
      .orderBy('entered_by')
      .limit(2 * MOST)
      .execute(),
  ]);
  const slips = returned.flatMap(({ hash, ...slip }) =>
    hash === null ? [] : [{ ...slip, receipt: paperReceipt(secret, round, hash) }],
  );
  return { slips, entries };
}
