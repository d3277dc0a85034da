import type { Selectable } from 'kysely';
import { dayOf, type Day } from '#kernel/day.ts';
import type { Reader, Tables } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { MATTER_KEYS } from '#modules/law/index.ts';
import { procedureSteps, type ProcedureMatter } from '../rules/procedure-steps.ts';
import { timeline, type TimelineFacts, type TimelineStep } from '../rules/timeline.ts';

type Row = Selectable<Tables['decisions.decision']>;

const MOST = 50;

/** The matter of a decision, as its procedure asks for it; null where the key is none of the law's. */
export const procedureMatterOf = ({ matter, election }: Pick<Row, 'matter' | 'election'>): ProcedureMatter | null => {
  const key = MATTER_KEYS.find((one) => one === matter);
  return key === undefined ? null : { matter: key, election };
};

/** The steps of a decision as they stand on a day; none for matters without a procedure of their own. */
export async function findTimeline(reader: Reader, row: Row, today: Day): Promise<readonly TimelineStep[]> {
  const matter = procedureMatterOf(row);
  if (matter === null || procedureSteps(matter).length === 0) return [];
  return timeline(matter, await procedureFacts(reader, row), today);
}

/** The days that steps run from, and the days they were done: what was noted, and what the program did itself. */
export async function procedureFacts(reader: Reader, row: Row): Promise<TimelineFacts> {
  const meeting = await lastMeeting(reader, row.id);
  const rulings = await rulingDays(reader, row.id);
  const recognised = rulings.find(({ kind }) => kind === 'recognised')?.on_day ?? null;
  const after = row.election === 'release' ? await afterRelease(reader, row, recognised) : NOTHING_AFTER;
  return {
    ruleDay: row.rule_day,
    starts: {
      meeting: meeting === null ? null : dayOf(meeting.starts_at),
      decided: row.state === 'failed' ? null : row.decided_on,
      sent: row.sent_on,
      recognised,
      interim: after.interim,
    },
    done: {
      ...(await notedDays(reader, row.id)),
      notice: meeting?.notice_on ?? null,
      send: row.sent_on,
      answer: rulings[0]?.on_day ?? null,
      reelect: after.elected,
      interim: after.inOffice,
    },
  };
}

interface AfterRelease {
  /** From when an interim head leads the village. */
  readonly interim: Day | null;
  /** When the next head was elected, and when recognised. */
  readonly elected: Day | null;
  readonly inOffice: Day | null;
}

const NOTHING_AFTER: AfterRelease = { interim: null, elected: null, inOffice: null };

async function afterRelease(reader: Reader, row: Row, recognised: Day | null): Promise<AfterRelease> {
  if (recognised === null) return NOTHING_AFTER;
  const next = await nextHead(reader, row, recognised);
  return {
    interim: await interimFrom(reader, row.id),
    elected: next?.decided_on ?? null,
    inOffice: next?.effective_on ?? null,
  };
}

const lastMeeting = async (reader: Reader, decision: Id<'decisions.decision'>) =>
  (await reader
    .selectFrom('decisions.round as r')
    .innerJoin('decisions.meeting as m', 'm.id', 'r.meeting_id')
    .select(['m.starts_at', 'r.notice_on'])
    .where('r.decision_id', '=', decision)
    .where('r.state', '<>', 'cancelled')
    .orderBy('r.no', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null;

const rulingDays = (reader: Reader, decision: Id<'decisions.decision'>) =>
  reader
    .selectFrom('decisions.ruling')
    .select(['kind', 'on_day'])
    .where('decision_id', '=', decision)
    .where('kind', 'in', ['recognised', 'refused'])
    .orderBy('on_day')
    .limit(MOST)
    .execute();

async function notedDays(reader: Reader, decision: Id<'decisions.decision'>): Promise<Readonly<Record<string, Day | null>>> {
  const rows = await reader
    .selectFrom('decisions.step')
    .select(['key', 'done_on'])
    .where('decision_id', '=', decision)
    .limit(MOST)
    .execute();
  return Object.fromEntries(rows.map(({ key, done_on: on }) => [key, on]));
}

/** The election after a release: when it was decided, and when the new head was recognised. */
const nextHead = async (reader: Reader, { unit_id: village }: Row, since: Day) =>
  (await reader
    .selectFrom('decisions.decision')
    .select(['decided_on', 'effective_on'])
    .where('unit_id', '=', village)
    .where('matter', '=', 'village-head')
    .where('election', '=', 'elect')
    .where('state', 'in', ['passed', 'sent', 'recognised'])
    .where('decided_on', '>=', since)
    .orderBy('decided_on')
    .limit(1)
    .executeTakeFirst()) ?? null;

const interimFrom = async (reader: Reader, decision: Id<'decisions.decision'>): Promise<Day | null> =>
  (await reader.selectFrom('decisions.interim').select('from_day').where('decision_id', '=', decision).executeTakeFirst())
    ?.from_day ?? null;
