import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { fold } from '#kernel/fold.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { procedureFacts, procedureMatterOf } from '../queries/procedure-facts.ts';
import { unlawfulCall } from '../rules/timeline.ts';
import type { DecisionRow } from './lock-decision.ts';
import { countPetition, findRelease } from './petition.ts';

export type ProcedureWhy =
  | 'decisions.procedure.step-missing'
  | 'decisions.procedure.step-late'
  | 'decisions.procedure.team-candidate'
  | 'decisions.release.no-ground'
  | 'decisions.release.too-few-signed';

/**
 * Whether a matter may be put at a meeting of that day: every step the law sets before it was done in time, no candidate sits on
 * the election team, and a release rests on a ground. A second going to the vote follows from the first, so it asks for nothing new.
 */
export async function checkProcedure(
  reader: Reader,
  row: DecisionRow,
  { on, today, candidates }: { readonly on: Day; readonly today: Day; readonly candidates: readonly (string | null)[] },
): Promise<Result<null, ProcedureWhy>> {
  const matter = procedureMatterOf(row);
  if (matter === null || row.state === 'no-result') return ok(null);
  const facts = await procedureFacts(reader, row);
  const broken = unlawfulCall(matter, { ...facts, ruleDay: today, starts: { ...facts.starts, meeting: on } }, today);
  if (broken !== null) {
    const { step, first, legalRef } = broken;
    return refuse(broken.missing ? 'decisions.procedure.step-missing' : 'decisions.procedure.step-late', {
      step,
      first,
      legalRef,
    });
  }
  const team = await electionTeamOf(reader, row.id);
  if (candidates.some((name) => isOnTeam(team, name))) return refuse('decisions.procedure.team-candidate');
  return matter.matter === 'village-head' && matter.election === 'release' ? checkRelease(reader, row) : ok(null);
}

async function checkRelease(reader: Reader, row: DecisionRow): Promise<Result<null, ProcedureWhy>> {
  const release = await findRelease(reader, row.id);
  if (release === null) return refuse('decisions.release.no-ground');
  const petition = await countPetition(reader, release);
  if (petition === null || petition.ready) return ok(null);
  const { signed, needed, households, rule } = petition;
  return refuse('decisions.release.too-few-signed', { signed, needed, households, legalRef: rule.legalRef });
}

const MOST = 50;

/** Names on the election team of a matter; none while it was not set up. */
export async function electionTeamOf(reader: Reader, decision: Id<'decisions.decision'>): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('decisions.election_team')
    .select('name')
    .where('decision_id', '=', decision)
    .limit(MOST)
    .execute();
  return rows.flatMap(({ name }) => name ?? []);
}

/** Names are the same when they differ only in capitals, marks or spaces: better asked once too often than a candidate counting. */
export const isOnTeam = (team: readonly string[], name: string | null): boolean =>
  name !== null && team.some((one) => fold(one) === fold(name));
