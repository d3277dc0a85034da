import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, ticked } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepPerson } from '../policy.ts';
import { loadPerson } from './load-person.ts';

/**
 * Erases what all modules know of a person (xóa dữ liệu cá nhân, Luật 91/2025/QH15), each its own tables, in this one
 * transaction: an event could be handled after the address by which others find theirs is gone. A bare id stays, so that the posts they held
 * and the acts they did still add up. Somebody who holds a post cannot be erased: end the post first.
 */
export const erasePerson = command({
  name: 'org.erase-person',
  input: z.object({ person: id('org.person'), sure: ticked() }),
  load: (tx, input, today) => loadPerson(tx, input.person, today),
  may: mayKeepPerson,
  run: async ({ tx, room, record, now }, { row, home, posts }, { sure }) => {
    if (!sure) return refuse('org.person.not-sure');
    if (posts.length > 0) return refuse('org.person.holds-posts');
    for (const held of room.personalData) await held.erase(tx, row.id, now);
    const gone = { name: null, folded: null, email: null, phone: null, erased_at: now };
    await record({ unit: home.unit, table: 'org.person', row: row.id, before: row, after: { ...row, ...gone } });
    return ok({ unit: home.unit });
  },
});
