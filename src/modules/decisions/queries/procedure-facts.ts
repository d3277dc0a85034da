import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { dayOf, type Day } from '#kernel/day.ts';
import type { Reader, Tables } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { MATTER_KEYS } from '#modules/law/index.ts';
import { procedureSteps, type ProcedureMatter } from '../rules/procedure-steps.ts';
import { timeline, type TimelineFacts, type TimelineStep } from '../rules/timeline.ts';

type Row = Selectable<Tables['decisions.decision']>;
type DecisionId = Id<'decisions.decision'>;
/** What is read of a decision to know its steps. */
export type ProcedureRow = Pick<
  Row,
  'id' | 'unit_id' | 'matter' | 'election' | 'state' | 'rule_day' | 'decided_on' | 'sent_on' | 'effective_on'
>;

const MOST = 50;

/** The matter of a decision, as its procedure asks for it; null where the key is none of the law's. */
export const procedureMatterOf = ({ matter, election }: Pick<Row, 'matter' | 'election'>): ProcedureMatter | null => {
  const key = MATTER_KEYS.find((one) => one === matter);
  return key === undefined ? null : { matter: key, election };
};

/** The steps of a decision as they stand on a day; none for matters without a procedure of their own. */
export async function findTimeline(reader: Reader, row: ProcedureRow, today: Day): Promise<readonly TimelineStep[]> {
  return (await findTimelines(reader, [row], today)).get(row.id) ?? [];
}

/** The same for many decisions. Five queries, whatever the number. */
export async function findTimelines(
  reader: Reader,
  rows: readonly ProcedureRow[],
  today: Day,
): Promise<ReadonlyMap<DecisionId, readonly TimelineStep[]>> {
  const own = rows.flatMap((row) => {
    const matter = procedureMatterOf(row);
    return matter === null || procedureSteps(matter).length === 0 ? [] : [{ row, matter }];
  });
  const facts = await factsOf(
    reader,
    own.map(({ row }) => row),
  );
  return new Map(own.map(({ row, matter }) => [row.id, timeline(matter, facts(row), today)]));
}

/** The days that steps run from, and the days they were done: what was noted, and what the program did itself. */
export const procedureFacts = async (reader: Reader, row: ProcedureRow): Promise<TimelineFacts> =>
  (await factsOf(reader, [row]))(row);

async function factsOf(reader: Reader, rows: readonly ProcedureRow[]): Promise<(row: ProcedureRow) => TimelineFacts> {
  const read = rows.length === 0 ? NOTHING : await readDays(reader, rows);
  return (row) => factsFrom(read, row);
}

/** Everything that is read, of all decisions together. */
interface Days {
  readonly meetings: Awaited<ReturnType<typeof lastMeetings>>;
  readonly rulings: readonly Ruled[];
  readonly steps: Awaited<ReturnType<typeof notedSteps>>;
  readonly heads: readonly ElectedHead[];
  readonly interims: Awaited<ReturnType<typeof interimDays>>;
}

const NOTHING: Days = { meetings: [], rulings: [], steps: [], heads: [], interims: [] };

async function readDays(reader: Reader, rows: readonly ProcedureRow[]): Promise<Days> {
  const ids = rows.map(({ id }) => id);
  const released = rows.filter(({ election }) => election === 'release').map(({ unit_id: unit }) => unit);
  return {
    meetings: await lastMeetings(reader, ids),
    rulings: await rulingDays(reader, ids),
    steps: await notedSteps(reader, ids),
    heads: await electedHeads(reader, released),
    interims: await interimDays(reader, released.length === 0 ? [] : ids),
  };
}

const own = <Of extends { readonly decision: DecisionId }>(all: readonly Of[], { id }: ProcedureRow): Of[] =>
  all.filter(({ decision }) => decision === id);

function factsFrom(days: Days, row: ProcedureRow): TimelineFacts {
  const [meeting] = own(days.meetings, row);
  const [interim] = own(days.interims, row);
  const ruled = own(days.rulings, row);
  const recognised = ruled.find(({ kind }) => kind !== 'refused')?.on ?? null;
  return {
    ruleDay: row.rule_day,
    starts: {
      meeting: meeting === undefined ? null : dayOf(meeting.at),
      decided: row.state === 'failed' ? null : row.decided_on,
      sent: row.sent_on,
      recognised,
      interim: recognised === null || interim === undefined ? null : interim.from,
    },
    done: {
      ...Object.fromEntries(own(days.steps, row).map(({ key, on }) => [key, on])),
      notice: meeting?.notice ?? null,
      send: row.sent_on,
      answer: ruled.find(({ kind }) => kind !== 'released')?.on ?? null,
      ...(recognised === null ? {} : afterRelease(days.heads, row, recognised)),
    },
  };
}

/** The election that followed a release, and when the new head was recognised. */
function afterRelease(
  heads: readonly ElectedHead[],
  { unit_id: village, election }: ProcedureRow,
  since: Day,
): TimelineFacts['done'] {
  if (election !== 'release') return {};
  const next = heads.find(({ unit, decided }) => unit === village && decided !== null && decided >= since);
  return { reelect: next?.decided ?? null, interim: next?.effective ?? null };
}

/** The meeting of the last going to the vote that had one. */
const lastMeetings = (reader: Reader, ids: readonly DecisionId[]) =>
  reader
    .selectFrom('decisions.round as r')
    .innerJoin('decisions.meeting as m', 'm.id', 'r.meeting_id')
    .distinctOn('r.decision_id')
    .select(['r.decision_id as decision', 'm.starts_at as at', 'r.notice_on as notice'])
    .where('r.decision_id', 'in', ids)
    .where('r.state', '<>', 'cancelled')
    .orderBy('r.decision_id')
    .orderBy('r.no', 'desc')
    .execute();

interface Ruled {
  readonly decision: DecisionId;
  /** `released`: the meeting could not agree, and the People's Committee decided with the Front. */
  readonly kind: 'recognised' | 'refused' | 'released';
  readonly on: Day;
}

async function rulingDays(reader: Reader, ids: readonly DecisionId[]): Promise<readonly Ruled[]> {
  const { rows } = await sql<Ruled>`
    select decision_id as decision, kind, on_day as on from decisions.ruling
    where decision_id = any(${[...ids]}::uuid[]) and kind in ('recognised', 'refused')
    union all
    select decision_id, outcome, on_day from decisions.release_ruling
    where decision_id = any(${[...ids]}::uuid[]) and outcome = 'released'
    order by 3 limit ${ids.length * MOST}`.execute(reader);
  return rows;
}

const notedSteps = (reader: Reader, ids: readonly DecisionId[]) =>
  reader
    .selectFrom('decisions.step')
    .select(['decision_id as decision', 'key', 'done_on as on'])
    .where('decision_id', 'in', ids)
    .limit(ids.length * MOST)
    .execute();

interface ElectedHead {
  readonly unit: Id<'org.unit'>;
  readonly decided: Day | null;
  readonly effective: Day | null;
}

/** Elections of heads that were won: which one follows a release, and when the new head was recognised. */
async function electedHeads(reader: Reader, villages: readonly Id<'org.unit'>[]): Promise<readonly ElectedHead[]> {
  if (villages.length === 0) return [];
  return reader
    .selectFrom('decisions.decision')
    .select(['unit_id as unit', 'decided_on as decided', 'effective_on as effective'])
    .where('unit_id', 'in', villages)
    .where('matter', '=', 'village-head')
    .where('election', '=', 'elect')
    .where('state', 'in', ['passed', 'sent', 'recognised'])
    .orderBy('decided_on')
    .limit(villages.length * MOST)
    .execute();
}

async function interimDays(reader: Reader, ids: readonly DecisionId[]) {
  if (ids.length === 0) return [];
  return reader
    .selectFrom('decisions.interim')
    .select(['decision_id as decision', 'from_day as from'])
    .where('decision_id', 'in', ids)
    .execute();
}
