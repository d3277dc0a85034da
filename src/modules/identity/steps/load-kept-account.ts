import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { findPerson, type FoundPerson } from '#modules/org/index.ts';
import { lockAccount, type AccountFacts } from './lock-account.ts';

/** Somebody's account for the administrator's commands, locked; null when there is no such person or no account. */
export async function loadKeptAccount(
  tx: Tx,
  person: Id<'org.person'>,
  today: Day,
): Promise<(FoundPerson & { readonly account: AccountFacts }) | null> {
  const account = await lockAccount(tx, person);
  const holder = account === null ? null : await findPerson(tx, person, today);
  return account === null || holder === null ? null : { ...holder, account };
}
