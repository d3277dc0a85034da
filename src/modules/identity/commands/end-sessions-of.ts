import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, type Result } from '#kernel/result.ts';
import { mayKeepAccount } from '../policy.ts';
import { loadKeptAccount } from '../steps/load-kept-account.ts';
import { endSessions } from '../steps/sessions.ts';

/** An administrator signs somebody out everywhere (đăng xuất hộ): a phone was lost, a post was left. */
export const endSessionsOf = command({
  name: 'identity.end-sessions-of',
  input: z.object({ person: id('org.person') }),
  load: (tx, { person }, today) => loadKeptAccount(tx, person, today),
  may: mayKeepAccount,
  run: async ({ tx, now, record }, { person, home, account }): Promise<Result<{ ended: number }, never>> => {
    const ended = await endSessions(tx, now, person);
    await record({ unit: home.unit, table: 'identity.account', row: person, before: account, after: account });
    return ok({ ended });
  },
});
