import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { nameLines } from '../meeting-fields.ts';
import { mayHelpVillage } from '../policy.ts';
import { isOnTeam } from '../steps/check-procedure.ts';
import { lockDecision } from '../steps/lock-decision.ts';

const MOST_NAMES = 20;

/** Names the election team of a head (Tổ bầu cử): led by the Front board, and nobody on it may be a candidate. */
export const nameElectionTeam = command({
  name: 'decisions.name-election-team',
  input: z.object({ decision: id('decisions.decision'), leader: text(200), members: nameLines(MOST_NAMES) }),
  load: (tx, input, today) => lockDecision(tx, input.decision, today),
  may: (actor, { village }) => mayHelpVillage(actor, village),
  run: async ({ tx, record }, { row }, input) => {
    if (row.matter !== 'village-head' || row.election !== 'elect') return refuse('decisions.step.not-of-matter');
    if (row.state !== 'draft') return refuse('decisions.step.called');
    if (input.members.length === 0) return refuse('decisions.team.nobody');
    const names = [input.leader, ...input.members];
    const candidates = await tx
      .selectFrom('decisions.option as o')
      .innerJoin('decisions.round as r', 'r.id', 'o.round_id')
      .select('o.label')
      .where('r.decision_id', '=', row.id)
      .where('r.state', '<>', 'cancelled')
      .where('o.kind', '=', 'candidate')
      .execute();
    if (candidates.some(({ label }) => isOnTeam(names, label))) return refuse('decisions.procedure.team-candidate');
    const before = await tx.deleteFrom('decisions.election_team').where('decision_id', '=', row.id).returning('id').execute();
    const rows = names.map((name, at) => ({
      id: newId<'decisions.election_team'>(),
      decision_id: row.id,
      name,
      leader: at === 0,
    }));
    await tx.insertInto('decisions.election_team').values(rows).execute();
    await record({
      unit: row.unit_id,
      table: 'decisions.election_team',
      row: row.id,
      before: before.length === 0 ? null : { decision_id: row.id, people: before.length },
      after: { decision_id: row.id, people: rows.length },
    });
    return ok(null);
  },
});
