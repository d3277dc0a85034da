import { z } from 'zod';
import { isPerson } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok } from '#kernel/result.ts';
import { lockAccount } from '../steps/lock-account.ts';
import { endSessions } from '../steps/sessions.ts';

/** Signs oneself out everywhere, here included (đăng xuất khắp nơi): what one does when a phone was lost. */
export const endOwnSessions = command({
  name: 'identity.end-own-sessions',
  input: z.object({ person: id('org.person') }),
  load: (tx, { person }) => lockAccount(tx, person),
  may: (actor, account) => isPerson(actor, account.person_id),
  run: async ({ tx, now, record }, account) => {
    const ended = await endSessions(tx, now, account.person_id);
    await record({ unit: null, table: 'identity.account', row: account.person_id, before: account, after: account });
    return ok({ ended });
  },
});
