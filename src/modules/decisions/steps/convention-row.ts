import type { Selectable } from 'kysely';
import type { Reader, Tables } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { missingPapers } from '../rules/convention.ts';
import type { DecisionRow } from './lock-decision.ts';

export type ConventionRow = Selectable<Tables['decisions.convention']>;
export type ConventionActRow = Selectable<Tables['decisions.convention_act']>;

export const findConventionRow = async (reader: Reader, decision: Id<'decisions.decision'>): Promise<ConventionRow | null> =>
  (await reader.selectFrom('decisions.convention').selectAll().where('decision_id', '=', decision).executeTakeFirst()) ?? null;

export type DraftingRow = Selectable<Tables['decisions.drafting']>;
export type ConventionReportRow = Selectable<Tables['decisions.convention_report']>;

/** Who drafts a convention: what was confirmed about the team; null while there is none. */
export const findDrafting = async (reader: Reader, decision: Id<'decisions.decision'>): Promise<DraftingRow | null> =>
  (await reader.selectFrom('decisions.drafting').selectAll().where('decision_id', '=', decision).executeTakeFirst()) ?? null;

const MOST = 50;

/** Written reports on a convention that nobody has answered or acted on, oldest first. */
export const openReports = (reader: Reader, decision: Id<'decisions.decision'>): Promise<readonly ConventionReportRow[]> =>
  reader
    .selectFrom('decisions.convention_report')
    .selectAll()
    .where('decision_id', '=', decision)
    .where('settled', 'is', null)
    .orderBy('reported_on')
    .orderBy('id')
    .limit(MOST)
    .execute();

/** What the People's Committee did with a convention, oldest first. */
export const listConventionActs = (reader: Reader, decision: Id<'decisions.decision'>): Promise<readonly ConventionActRow[]> =>
  reader
    .selectFrom('decisions.convention_act')
    .selectAll()
    .where('decision_id', '=', decision)
    .orderBy('on_day')
    .orderBy('created_at')
    .limit(MOST)
    .execute();

/** Whether the dossier of a convention is full, so that it may be sent; other matters have none. */
export async function checkDossier(
  reader: Reader,
  row: DecisionRow,
  signedOn: string | null,
): Promise<Result<null, 'decisions.convention.dossier-missing'>> {
  if (row.matter !== 'convention') return ok(null);
  const kept = await findConventionRow(reader, row.id);
  const missing = missingPapers({ requestNo: kept?.request_no ?? null, signedOn, adopted: kept?.adopted ?? '' });
  return missing.length === 0 ? ok(null) : refuse('decisions.convention.dossier-missing', { papers: missing.join(' ') });
}
