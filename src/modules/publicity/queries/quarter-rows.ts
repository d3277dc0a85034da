import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { canonicalJson } from '#kernel/canonical.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { publicationItem } from '#modules/law/index.ts';
import type { PublicationState } from '../rules/kinds.ts';
import type { Period } from '../rules/period.ts';
import { standingOn, type FrozenRow } from '../rules/quarter-rows.ts';
import { channelLines, type ChannelLine } from './channel-lines.ts';
import { belongsToSql } from './period-sql.ts';

/** Far more than a commune publishes in a quarter. */
const MOST = 5_000;

interface Found {
  readonly id: Id<'publicity.publication'>;
  readonly code: string;
  readonly item: string;
  readonly title: string;
  readonly documentNo: string | null;
  readonly legalRef: string;
  readonly aroseOn: Day;
  readonly dueOn: Day;
  readonly publishedOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly state: PublicationState;
}

/**
 * The quarterly register of a commune (Article 13(2)): what was due, made public or withdrawn in the quarter, and what was
 * still missing from before, as it stood on a day. Three queries.
 * @param asOf the last day of the quarter, or today while it runs
 */
export async function quarterRows(reader: Reader, unit: Id<'org.unit'>, period: Period, asOf: Day): Promise<FrozenRow[]> {
  const { rows } = await sql<Found>`
    select p.id, p.code, p.item, p.title, p.document_no as "documentNo", p.legal_ref as "legalRef", p.arose_on as "aroseOn",
      p.due_on as "dueOn", p.published_on as "publishedOn", p.withdrawn_on as "withdrawnOn", p.state
    from publicity.publication p
    where p.unit_id = ${unit} and p.body_id is null and p.arose_on <= ${asOf}::date and ${belongsToSql(period)}
    order by p.due_on, p.code limit ${MOST}`.execute(reader);
  const lines = await channelLines(
    reader,
    rows.map((row) => row.id),
    asOf,
  );
  return rows.map((row) => rowOf(row, lines.get(row.id) ?? [], asOf));
}

function rowOf(found: Found, lines: readonly ChannelLine[], asOf: Day): FrozenRow {
  const { code, item, title, documentNo, aroseOn, dueOn } = found;
  const { publishedOn, withdrawnOn, status, workingDays } = standingOn(found, asOf);
  const rule = publicationItem('commune', item, aroseOn);
  return {
    code,
    item,
    itemNumber: rule?.number ?? null,
    title,
    documentNo,
    legalRef: rule?.legalRef ?? found.legalRef,
    aroseOn,
    dueOn,
    publishedOn,
    withdrawnOn,
    status,
    workingDays,
    channels:
      publishedOn === null ? [] : lines.filter((line) => line.required || line.progress.startedOn !== null).map(channelOf),
  };
}

const channelOf = ({
  kind,
  placeKind,
  place,
  required,
  permanent,
  progress,
  takenDownOn,
}: ChannelLine): FrozenRow['channels'][number] => ({
  kind,
  placeKind,
  place,
  required,
  permanent,
  state: progress.state,
  days: progress.days,
  requiredDays: progress.required,
  startedOn: progress.startedOn,
  endsOn: progress.endsOn,
  takenDownOn,
});

/** SHA-256 over the rows together with whose quarter they are, in hex: the same text whatever order a database keeps keys in. */
export const quarterDigest = (unit: Id<'org.unit'>, { year, quarter }: Period, rows: readonly FrozenRow[]): string =>
  createHash('sha256').update(canonicalJson({ unit, year, quarter, rows })).digest('hex');
