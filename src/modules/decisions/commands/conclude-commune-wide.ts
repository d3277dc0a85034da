import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, optionalDay } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayPutCommuneWide } from '../policy.ts';
import { findCommuneWide } from '../queries/find-commune-wide.ts';

/**
 * Adds up the villages (Article 21): passed when the share of all villages the law asks for has passed it, each by its own
 * rule. Only possible once no village still open could change it; the People's Committee sets the day it takes effect.
 */
export const concludeCommuneWide = command({
  name: 'decisions.conclude-commune-wide',
  input: z.object({ wide: id('decisions.commune_wide'), effectiveOn: optionalDay() }),
  load: async (tx, input, today) => {
    await tx.selectFrom('decisions.commune_wide').select('id').where('id', '=', input.wide).forUpdate().execute();
    return findCommuneWide(tx, input.wide, today);
  },
  may: (actor, { place }) => mayPutCommuneWide(actor, place),
  run: async ({ tx, record, today }, { row, synthesis }, { effectiveOn }) => {
    if (row.state !== 'open') return refuse('decisions.wide.concluded');
    const { outcome } = synthesis;
    if (outcome === 'open')
      return refuse('decisions.wide.still-open', { open: synthesis.open, passed: synthesis.passed, needed: synthesis.needed });
    if (outcome === 'passed' && effectiveOn === null) return refuse('decisions.wide.no-effective-day');
    if (effectiveOn !== null && effectiveOn < today) return refuse('decisions.wide.effective-in-past');
    const after = await tx
      .updateTable('decisions.commune_wide')
      .set({ state: outcome, concluded_on: today, effective_on: outcome === 'passed' ? effectiveOn : null })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: row.unit_id, table: 'decisions.commune_wide', row: row.id, before: row, after });
    return ok<{ id: Id<'decisions.commune_wide'> }>({ id: row.id });
  },
});
