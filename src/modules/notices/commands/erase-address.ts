import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { email } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { ok } from '#kernel/result.ts';
import { forgetAddress } from '../forget-address.ts';
import { mayEraseAddress } from '../policy.ts';

/**
 * Forgets an address at the wish of its owner (xóa địa chỉ thư), where no link of a mail is at hand. Mails that still wait
 * for it are not sent. The record says that an address was erased, by whom and when, but not which.
 */
export const eraseAddress = command({
  name: 'notices.erase-address',
  input: z.object({ email: email() }),
  load: async () => ({}),
  may: mayEraseAddress,
  run: async ({ tx, record, now }, _subject, input) => {
    const rows = await forgetAddress(tx, input.email, now);
    await record({ unit: null, table: 'notices.follower', row: newId(), before: null, after: null });
    return ok({ rows });
  },
});
