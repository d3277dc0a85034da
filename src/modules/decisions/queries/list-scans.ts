import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { StoredFile } from '#kernel/files/send.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf } from '#modules/org/index.ts';

export interface ScanView {
  readonly id: Id<'decisions.scan'>;
  readonly paper: 'decision' | 'count';
  /** Number of the counted vote. */
  readonly round: number | null;
  readonly addedOn: Day;
  readonly mime: string;
  readonly size: number;
  /** Everybody may see it. */
  readonly shown: boolean;
}

const MOST = 50;

/** Scans of the signed papers of a decision, the decision itself first. */
export async function listScans(reader: Reader, decision: Id<'decisions.decision'>): Promise<readonly ScanView[]> {
  const rows = await reader
    .selectFrom('decisions.scan as s')
    .innerJoin('kernel.file as f', 'f.id', 's.file_id')
    .leftJoin('decisions.round as r', 'r.id', 's.round_id')
    .select(['s.id', 's.paper', 'r.no as round', 's.added_on as addedOn', 'f.mime', 'f.size', 's.cleared_on as clearedOn'])
    .where('s.decision_id', '=', decision)
    .orderBy('s.paper', 'desc')
    .orderBy('r.no')
    .orderBy('s.added_on')
    .orderBy('s.id')
    .limit(MOST)
    .execute();
  return rows.map(({ clearedOn, ...scan }) => ({ ...scan, shown: clearedOn !== null }));
}

/** The file of a scan; the village for the policy, and whether everybody may see it. */
export async function findScanFile(
  reader: Reader,
  id: Id<'decisions.scan'>,
  today: Day,
): Promise<{ readonly file: StoredFile; readonly place: Place; readonly shown: boolean } | null> {
  const row = await reader
    .selectFrom('decisions.scan as s')
    .innerJoin('kernel.file as f', 'f.id', 's.file_id')
    .innerJoin('decisions.decision as d', 'd.id', 's.decision_id')
    .select(['f.sha256', 'f.size', 'f.mime', 'f.name', 'f.thumbnail_sha256', 'd.unit_id', 's.cleared_on'])
    .where('s.id', '=', id)
    .executeTakeFirst();
  const place = row === undefined ? null : await placeOf(reader, row.unit_id, today);
  return row === undefined || place === null ? null : { file: row, place, shown: row.cleared_on !== null };
}
