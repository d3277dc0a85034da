import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { addDays, later, type Day } from '#kernel/day.ts';
import { day, id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepOrganisation } from '../policy.ts';
import { loadBody } from './load-body.ts';
import { leavesNoAdministrator } from './leaves-no-administrator.ts';

type Loaded = NonNullable<Awaited<ReturnType<typeof loadBody>>>;

/** Ends a body with a last day (giải thể, kết thúc hoạt động); every post in it ends with it. */
export const closeBody = command({
  name: 'org.close-body',
  input: z.object({ body: id('org.body'), last: day() }),
  load: (tx, input, today) => loadBody(tx, input.body, today),
  may: (actor, subject) => mayKeepOrganisation(actor, subject.place),
  run: async (work, subject, { last }) => {
    const { row, place } = subject;
    const end = addDays(last, 1);
    if (last < row.valid_from) return refuse('org.body.closes-before-it-began');
    if (row.valid_to !== null && row.valid_to <= end) return refuse('org.body.closed-already');
    const ended = await endHoldings(work, subject, end);
    if (await leavesNoAdministrator(work.tx, place, ended, end, work.today)) return refuse('org.holding.last-administrator');
    await work.tx.updateTable('org.body').set({ valid_to: end }).where('id', '=', row.id).execute();
    await work.record({ unit: place.unit, table: 'org.body', row: row.id, before: row, after: { ...row, valid_to: end } });
    return ok({ id: row.id, ended: ended.length });
  },
});

/** Posts that would outlive the body end with it; those that were only to come are withdrawn. */
async function endHoldings({ tx, record }: Work, { row, place }: Loaded, end: Day) {
  const holdings = await tx
    .selectFrom('org.holding')
    .select(['id', 'person_id', 'body_id', 'post', 'title', 'decision', 'valid_from', 'valid_to', 'end_reason'])
    .where('body_id', '=', row.id)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', end)]))
    .forUpdate()
    .execute();
  for (const holding of holdings) {
    const change = { valid_to: later(holding.valid_from, end), end_reason: 'body-closed' as const };
    await tx.updateTable('org.holding').set(change).where('id', '=', holding.id).execute();
    await record({ unit: place.unit, table: 'org.holding', row: holding.id, before: holding, after: { ...holding, ...change } });
  }
  return holdings;
}
