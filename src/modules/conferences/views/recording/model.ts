import type { Id } from '#kernel/id.ts';
import type { RecordedPart } from '../../media/program/recording-files.ts';
import type { ConferenceModel } from '../../queries/find-conference.ts';
import type { RecordingRow, RecordingView } from '../../queries/list-recordings.ts';

/** A recording and what lies of it on the disk. */
export type RecordingWithParts = RecordingRow & { readonly parts: readonly RecordedPart[] };

/** A part somebody opened, with the key that shows it to them. */
export interface OpenedPart {
  readonly recording: string;
  readonly part: number;
  readonly key: string;
}

export interface RecordingsModel {
  readonly conference: ConferenceModel;
  readonly recordings: readonly RecordingWithParts[];
  readonly views: readonly RecordingView[];
  readonly names: ReadonlyMap<Id<'org.person'>, string>;
  readonly opened: OpenedPart | null;
}

/** Rows with their files; what was deleted has none. */
export async function withParts(
  rows: readonly RecordingRow[],
  partsOf: (row: RecordingRow) => Promise<readonly RecordedPart[]>,
): Promise<readonly RecordingWithParts[]> {
  const all = [];
  for (const row of rows) all.push({ ...row, parts: row.deletedAt === null ? await partsOf(row) : [] });
  return all;
}
