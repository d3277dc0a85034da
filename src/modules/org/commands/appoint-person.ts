import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, day, id, optionalDay, optionalText, text } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayAppoint } from '../policy.ts';
import { dayAfter, liesWithin } from '../rules/holding-days.ts';
import { postsIn, POSTS } from '../rules/posts.ts';
import { loadBody } from './load-body.ts';
import { loadPerson } from './load-person.ts';
import { refusedBy } from './refused-by.ts';

/** Gives a person a post in a body for a period (bổ nhiệm, phân công, bầu). Their rights begin with its first day. */
export const appointPerson = command({
  name: 'org.appoint-person',
  input: z.object({
    body: id('org.body'),
    person: id('org.person'),
    post: choice(POSTS),
    title: text(200),
    decision: optionalText(200),
    from: day(),
    /** Last day; empty while no end is fixed. */
    until: optionalDay(),
  }),
  load: async (tx, input, today) => {
    const [body, person] = [await loadBody(tx, input.body, today), await loadPerson(tx, input.person, today)];
    return body && person && { row: body.row, body: body.place, person };
  },
  may: mayAppoint,
  run: async ({ tx, record }, { row: body, person }, input) => {
    const row = {
      id: newId<'org.holding'>(),
      person_id: person.person,
      body_id: body.id,
      post: input.post,
      title: input.title,
      decision: input.decision,
      valid_from: input.from,
      valid_to: dayAfter(input.until),
      end_reason: null,
    };
    if (!postsIn(body.kind).includes(input.post)) return refuse('org.holding.post-not-here');
    if (input.until !== null && input.until < input.from) return refuse('org.holding.ends-before-it-begins');
    if (!liesWithin({ ...row, valid_to: row.valid_to ?? body.valid_to }, body)) return refuse('org.holding.outside-body');
    const twice = await refusedBy({ one_post_at_a_time: 'org.holding.overlaps' }, () =>
      tx.insertInto('org.holding').values(row).execute(),
    );
    if (twice) return twice;
    await record({ unit: body.unit_id, table: 'org.holding', row: row.id, before: null, after: row });
    return ok<{ id: Id<'org.holding'> }>({ id: row.id });
  },
});
