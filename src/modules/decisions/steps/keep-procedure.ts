import type { Work } from '#kernel/command.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayProceed, type ProcedureRefusal } from '../rules/procedure.ts';
import type { MeetingGround } from './lock-meeting.ts';
import { readCounts } from './read-counts.ts';
import type { RoundRow } from './lock-decision.ts';

/** How many hands were raised, and how many were present at that moment. */
interface Raised {
  readonly votes: number;
  readonly present: number;
}

/** Writes down whom the meeting chose as its secretary: more than half of those present. */
export async function keepSecretary(
  { tx, record, today }: Work,
  { row }: MeetingGround,
  { name, votes, present }: Raised & { readonly name: string },
): Promise<Result<null, ProcedureRefusal | 'decisions.state.changed'>> {
  if (row.state !== 'open') return refuse('decisions.state.changed');
  const agreed = mayProceed(votes, present, today);
  if (!agreed.ok) return agreed;
  const after = await tx
    .updateTable('decisions.meeting')
    .set({ secretary: name, secretary_votes: votes })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await record({ unit: row.unit_id, table: 'decisions.meeting', row: row.id, before: row, after });
  return ok(null);
}

/** Writes down how the meeting chose to vote on one matter; not once something was counted. */
export async function keepMethod(
  { tx, record, today }: Work,
  { row, matters }: MeetingGround,
  { round: id, method, votes, present }: Raised & Pick<RoundRow, 'method'> & { readonly round: Id<'decisions.round'> },
): Promise<Result<null, ProcedureRefusal | 'decisions.state.changed' | 'decisions.method.counted'>> {
  const matter = matters.find(({ round }) => round.id === id);
  if (matter === undefined || matter.round.state !== 'open') return refuse('decisions.state.changed');
  if ((await readCounts(tx, [id])).length > 0) return refuse('decisions.method.counted');
  const agreed = mayProceed(votes, present, today);
  if (!agreed.ok) return agreed;
  const after = await tx
    .updateTable('decisions.round')
    .set({ method, method_votes: votes })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await record({ unit: row.unit_id, table: 'decisions.round', row: id, before: matter.round, after });
  return ok(null);
}
