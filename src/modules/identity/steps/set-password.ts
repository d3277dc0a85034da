import type { Work } from '#kernel/command.ts';
import type { Id } from '#kernel/id.ts';
import { refuse, type Refusal } from '#kernel/result.ts';
import { passwordFault, type Owner, type PasswordWhy } from '../rules/password-rules.ts';

export type NewPasswordWhy = PasswordWhy | 'identity.password.not-the-same';

/** Where the errors of a new password are shown in the form. */
export const newPasswordRefusals: Readonly<Record<NewPasswordWhy, string>> = {
  'identity.password.too-short': 'password',
  'identity.password.too-long': 'password',
  'identity.password.too-simple': 'password',
  'identity.password.too-common': 'password',
  'identity.password.not-the-same': 'again',
};

/** What is wrong with a new password typed twice, or null. */
export function newPasswordFault(
  typed: { readonly password: string; readonly again: string },
  owner: Owner,
): Refusal<NewPasswordWhy> | null {
  const fault = passwordFault(typed.password, owner);
  if (fault !== null) return refuse<NewPasswordWhy>(fault);
  return typed.password === typed.again ? null : refuse<NewPasswordWhy>('identity.password.not-the-same');
}

/** Puts a new password in place: links for setting one that are still about are void from then on. */
export async function setPassword({ tx, now }: Pick<Work, 'tx' | 'now'>, person: Id<'org.person'>, hash: string): Promise<void> {
  await tx
    .updateTable('identity.account')
    .set({ password_hash: hash, must_change: false, password_set_at: now })
    .where('person_id', '=', person)
    .execute();
  await tx
    .updateTable('identity.reset')
    .set({ used_at: now })
    .where('person_id', '=', person)
    .where('used_at', 'is', null)
    .execute();
}
