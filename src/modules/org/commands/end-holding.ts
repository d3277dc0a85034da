import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { addDays, type Day } from '#kernel/day.ts';
import { choice, id, optionalDay, optionalText } from '#kernel/fields.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { END_REASONS, type EndReason } from '../rules/posts.ts';
import { leavesNoAdministrator } from './leaves-no-administrator.ts';
import { loadHolding, type LoadedHolding } from './load-body.ts';

/** Ends a post with a reason and a last day (thôi giữ chức danh). Rights go with the end of that day; a mistake never held. */
export const endHolding = command({
  name: 'org.end-holding',
  input: z.object({
    holding: id('org.holding'),
    reason: choice(END_REASONS),
    last: optionalDay(),
    decision: optionalText(200),
  }),
  load: (tx, input, today) => loadHolding(tx, input.holding, today),
  may: (actor, subject) => mayKeepOrganisation(actor, subject.place),
  run: async ({ tx, record, today }, { row, place }, input) => {
    const end = endOf(row, input.reason, input.last, today);
    if (!end.ok) return end;
    if (await leavesNoAdministrator(tx, place, [row], end.value, today)) return refuse('org.holding.last-administrator');
    const change = { valid_to: end.value, end_reason: input.reason, end_decision: input.decision };
    await tx.updateTable('org.holding').set(change).where('id', '=', row.id).execute();
    await record({ unit: place.unit, table: 'org.holding', row: row.id, before: row, after: { ...row, ...change } });
    return ok({ id: row.id, body: row.body_id });
  },
});

type Why = 'org.holding.last-missing' | 'org.holding.over' | 'org.holding.ends-before-it-begins' | 'org.holding.ends-later';

/** The first day it no longer holds. */
function endOf(row: LoadedHolding['row'], reason: EndReason, last: Day | null, today: Day): Result<Day, Why> {
  if (reason === 'mistake') return ok(row.valid_from);
  if (row.valid_to !== null && row.valid_to <= today) return refuse('org.holding.over');
  if (last === null) return refuse('org.holding.last-missing');
  if (last < row.valid_from) return refuse('org.holding.ends-before-it-begins');
  const end = addDays(last, 1);
  return row.valid_to !== null && end > row.valid_to ? refuse('org.holding.ends-later') : ok(end);
}
