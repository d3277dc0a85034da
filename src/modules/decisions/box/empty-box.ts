import { randomInt } from 'node:crypto';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { merkleRoot } from '../rules/merkle.ts';
import { openerOf, type OpenBallot } from './seal.ts';

/** A ballot as it will lie in the open: what was chosen (null: spoiled), and its receipt where the vote was open. */
export interface CountedBallot {
  readonly choices: readonly number[] | null;
  readonly receipt: string | null;
}

/** Opens every sealed ballot of a round. @param privateKey null when no ballot came by phone */
export async function readSealed(
  tx: Tx,
  round: Id<'decisions.round'>,
  privateKey: string | null,
): Promise<readonly OpenBallot[]> {
  const rows = await tx.selectFrom('decisions.sealed_ballot').select('sealed').where('round_id', '=', round).execute();
  if (rows.length === 0) return [];
  if (privateKey === null) throw new Error(`Round ${round} has ${rows.length} sealed ballots and no key to open them`);
  const open = await openerOf(privateKey);
  return Promise.all(rows.map(({ sealed }) => open(sealed)));
}

/**
 * Writes all ballots of a round in one go and in random order, with the receipts apart, and clears away everything that
 * could lead from a household to a ballot. Returns the Merkle root over the published list.
 */
export async function layOut(
  tx: Tx,
  round: Id<'decisions.round'>,
  ballots: readonly CountedBallot[],
  receipts: readonly string[],
): Promise<string> {
  const rows = shuffled(ballots).map(({ choices, receipt }) => ({
    round_id: round,
    choices: choices === null ? null : [...choices],
    receipt,
  }));
  for (const part of chunks(rows)) await tx.insertInto('decisions.ballot').values(part).execute();
  const codes = receipts.toSorted().map((code) => ({ round_id: round, code }));
  for (const part of chunks(codes)) await tx.insertInto('decisions.receipt').values(part).execute();
  await tx.deleteFrom('decisions.sealed_ballot').where('round_id', '=', round).execute();
  await tx.deleteFrom('decisions.named_slip').where('round_id', '=', round).execute();
  await tx
    .updateTable('decisions.roll')
    .set({ attempt: null, code_hash: null, votable: false })
    .where('round_id', '=', round)
    .execute();
  return merkleRoot(publishedList(ballots, receipts));
}

/**
 * The list everybody may fetch, sorted by code: in a secret vote the receipts alone, in an open one each with its choice.
 */
export const publishedList = (ballots: readonly CountedBallot[], receipts: readonly string[]): readonly string[] => {
  const open = ballots.flatMap(({ choices, receipt }) => (receipt === null ? [] : [`${receipt} ${sayChoices(choices)}`]));
  return [...open, ...receipts].toSorted();
};

const sayChoices = (choices: readonly number[] | null): string => {
  if (choices === null) return 'spoiled';
  return choices.length === 0 ? 'blank' : choices.join('+');
};

/** Fisher and Yates, with numbers nobody can foresee. */
export const shuffled = <T>(items: readonly T[]): readonly T[] => {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const pick = randomInt(last + 1);
    const [a, b] = [mixed[last], mixed[pick]];
    if (a !== undefined && b !== undefined) [mixed[last], mixed[pick]] = [b, a];
  }
  return mixed;
};

const CHUNK = 500;
const chunks = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) => items.slice(at * CHUNK, (at + 1) * CHUNK));
