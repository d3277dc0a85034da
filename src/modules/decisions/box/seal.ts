import { isLineKey, lineOpener, makeLineKeys, sealInLine } from './seal-line.ts';
import { rsaOpener, sealWithRsa } from './seal-rsa.ts';

/** What a ballot says, and the receipt its voter was given. */
export interface OpenBallot {
  /** Numbers of the options chosen, ascending; empty for a blank ballot. */
  readonly choices: readonly number[];
  readonly receipt: string;
}

/** The two halves of a box's key, as texts that begin with the way of sealing. */
export interface BoxPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Opens one sealed ballot. @throws when it was sealed with another key or was changed since */
export type Opener = (sealed: Buffer) => Promise<OpenBallot>;

/** A fresh pair for one round. */
export const makeBoxKeys = (): BoxPair => makeLineKeys();

/** Seals a ballot; all sealed ballots of a box have the same length, whatever was chosen. @param boxKey the public half, as text */
export const seal = (boxKey: string, ballot: OpenBallot): Buffer => {
  const text = `${ballot.choices.join(',')}|${ballot.receipt}`;
  return isLineKey(boxKey) ? sealInLine(boxKey, text) : sealWithRsa(boxKey, text);
};

/** @param privateKey the other half, as text */
export async function openerOf(privateKey: string): Promise<Opener> {
  const open = isLineKey(privateKey) ? lineOpener(privateKey) : await rsaOpener(privateKey);
  return async (sealed) => {
    const [choices = '', receipt = ''] = (await open(sealed)).split('|');
    return { choices: choices === '' ? [] : choices.split(',').map(Number), receipt };
  };
}
