import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, type Result } from '#kernel/result.ts';
import { mayKeepAccount } from '../policy.ts';
import { RESET_BY_HAND } from '../rules/times.ts';
import { loadKeptAccount } from '../steps/load-kept-account.ts';

/**
 * An administrator makes a link by which the person sets a new password (đặt lại mật khẩu hộ). The old password holds
 * until the link is used; earlier links are void. Reached through `newResetLink`.
 */
export const issueResetLink = command({
  name: 'identity.issue-reset-link',
  input: z.object({ person: id('org.person'), hash: z.string() }),
  load: (tx, { person }, today) => loadKeptAccount(tx, person, today),
  may: mayKeepAccount,
  run: async ({ tx, now, record }, { person, home }, { hash }): Promise<Result<null, never>> => {
    const expires = now.add({ seconds: RESET_BY_HAND });
    await tx
      .updateTable('identity.reset')
      .set({ used_at: now })
      .where('person_id', '=', person)
      .where('used_at', 'is', null)
      .execute();
    await tx
      .insertInto('identity.reset')
      .values({ token_hash: hash, person_id: person, expires_at: expires, used_at: null })
      .execute();
    await record({
      unit: home.unit,
      table: 'identity.reset',
      row: person,
      before: null,
      after: { person_id: person, expires_at: expires },
    });
    return ok(null);
  },
});
