import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, optionalDay, optionalText } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { dayAfter, liesWithin } from '../rules/holding-days.ts';
import { loadHolding } from './load-body.ts';
import { refusedBy } from './refused-by.ts';

/** Lets a post go on longer than was fixed (kéo dài thời gian giữ chức danh), to a later day or without a fixed end. */
export const extendHolding = command({
  name: 'org.extend-holding',
  input: z.object({ holding: id('org.holding'), until: optionalDay(), decision: optionalText(200) }),
  load: (tx, input, today) => loadHolding(tx, input.holding, today),
  may: (actor, subject) => mayKeepOrganisation(actor, subject.place),
  run: async ({ tx, record, today }, { row, body, place }, input) => {
    const end = dayAfter(input.until);
    if (row.valid_to === null) return refuse('org.holding.has-no-end');
    if (row.valid_to <= today) return refuse('org.holding.over');
    if (end !== null && end <= row.valid_to) return refuse('org.holding.ends-earlier');
    if (!liesWithin({ ...row, valid_to: end ?? body.valid_to }, body)) return refuse('org.holding.outside-body');
    const change = { valid_to: end, end_reason: null, end_decision: null, decision: input.decision ?? row.decision };
    const twice = await refusedBy({ one_post_at_a_time: 'org.holding.overlaps' }, () =>
      tx.updateTable('org.holding').set(change).where('id', '=', row.id).execute(),
    );
    if (twice) return twice;
    await record({ unit: place.unit, table: 'org.holding', row: row.id, before: row, after: { ...row, ...change } });
    return ok({ id: row.id, body: row.body_id });
  },
});
