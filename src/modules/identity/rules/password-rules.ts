import { fold } from '#kernel/fold.ts';
import { COMMON_WORDS, SEQUENCES, SITE_WORDS } from './common-passwords.ts';

/** Letters (code points). Long enough that no composition rule is needed; a sentence of four words passes easily. */
const SHORTEST = 12;
const LONGEST = 200;
/** What must remain when everything that can be guessed is taken out. */
const REST = 6;
const FEWEST_KINDS = 5;
/** Shorter names ("An") stand in too many ordinary words to be taken out. */
const SHORTEST_NAME = 3;

export type PasswordWhy =
  | 'identity.password.too-short'
  | 'identity.password.too-long'
  | 'identity.password.too-simple'
  | 'identity.password.too-common';

/** What belongs to the person and therefore makes a bad password. */
export interface Owner {
  readonly login: string;
  readonly name: string;
}

/** Composed form, so that every keyboard gives the same bytes; nothing is trimmed, a space at the end counts. */
export const passwordForm = (typed: string): string => typed.normalize('NFC');

/** What is wrong with a new password, or null when it may be used. @param typed in `passwordForm` */
export function passwordFault(typed: string, owner: Owner): PasswordWhy | null {
  const letters = Array.from(typed).length;
  if (letters < SHORTEST) return 'identity.password.too-short';
  if (letters > LONGEST) return 'identity.password.too-long';
  const bare = bareOf(typed);
  if (new Set(typed.toLowerCase()).size < FEWEST_KINDS || runsAlong(bare)) return 'identity.password.too-simple';
  // What folding leaves nothing of (other scripts, signs) holds no listed word either.
  if (bare.length >= REST && restOf(bare, owner).length < REST) return 'identity.password.too-common';
  return null;
}

const bareOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

const REVERSED = SEQUENCES.map((row) => Array.from(row).toReversed().join(''));
const runsAlong = (bare: string): boolean => bare !== '' && [...SEQUENCES, ...REVERSED].some((row) => row.includes(bare));

function restOf(bare: string, owner: Owner): string {
  const own = [owner.login, ...owner.login.split(/[._@-]/), owner.name, ...fold(owner.name).split(' ')].map(bareOf);
  const words = [...own.filter((word) => word.length >= SHORTEST_NAME), ...SITE_WORDS, ...COMMON_WORDS].sort(
    (a, b) => b.length - a.length,
  );
  const left = words.reduce((rest, word) => rest.replaceAll(word, ' '), bare);
  return left.replace(/\d{1,8}(?= |$)|(?<= |^)\d{1,8}/g, ' ').replaceAll(' ', '');
}
