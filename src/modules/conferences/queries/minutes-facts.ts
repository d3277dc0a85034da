import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { PollMethod } from '../rules/poll/kinds.ts';
import { readPollResult, type PollOption, type PollResult } from '../rules/poll/result.ts';

/** A vote as minutes tell it. */
export interface MinutedPoll {
  readonly id: Id<'conferences.poll'>;
  readonly no: number;
  readonly question: string;
  readonly method: PollMethod;
  readonly options: readonly PollOption[];
  readonly result: PollResult | null;
  readonly cancelReason: string | null;
  /** Halls that reported after the closing. */
  readonly afterwards: number;
}

export interface MinutedConclusion {
  readonly id: Id<'conferences.conclusion'>;
  readonly no: number;
  readonly text: string;
  readonly who: string | null;
  readonly measure: string;
  readonly dueOn: Day;
}

export interface MinutedAttendance {
  readonly sites: number;
  readonly joined: number;
  readonly delegates: number;
  readonly present: number;
  readonly absent: number;
}

export interface MinutedProposal {
  readonly no: number;
  readonly site: string;
  readonly text: string;
  readonly asked: string;
}

/** What the lines of the log only point to. */
export interface MinutesFacts {
  readonly attendance: MinutedAttendance;
  readonly polls: readonly MinutedPoll[];
  readonly conclusions: readonly MinutedConclusion[];
  readonly proposals: readonly MinutedProposal[];
}

const MOST = 500;

/** Four queries, however long the meeting was. */
export async function minutesFacts(reader: Reader, conference: Id<'conferences.conference'>): Promise<MinutesFacts> {
  const { rows: attendance } = await sql<MinutedAttendance>`
    select (select count(*)::int from conferences.site where conference_id = ${conference}) as sites,
      (select count(distinct payload ->> 'site')::int from conferences.meeting_event
        where conference_id = ${conference} and kind = 'site.joined') as joined,
      count(*)::int as delegates, count(*) filter (where presence = 'present')::int as present,
      count(*) filter (where presence = 'absent')::int as absent
    from conferences.delegate where conference_id = ${conference}`.execute(reader);
  const { rows: polls } = await sql<Omit<MinutedPoll, 'result'> & { result: unknown }>`
    select p.id, p.no, p.question, p.method, p.result, p.cancel_reason as "cancelReason",
      (select count(distinct c.site_id)::int from conferences.site_count c where c.poll_id = p.id and c.afterwards) as afterwards,
      coalesce((select jsonb_agg(jsonb_build_object('no', o.no, 'kind', o.kind, 'label', o.label) order by o.no)
        from conferences.poll_option o where o.poll_id = p.id), '[]'::jsonb) as options
    from conferences.poll p where p.conference_id = ${conference} and p.state in ('published', 'cancelled')
    order by p.no limit ${MOST}`.execute(reader);
  const { rows: conclusions } = await sql<MinutedConclusion>`
    select c.id, c.no, c.text, s.name as who, c.measure, c.due_on as "dueOn" from conferences.conclusion c
    left join conferences.site s on s.id = c.site_id where c.conference_id = ${conference} order by c.no limit ${MOST}`.execute(
    reader,
  );
  const { rows: proposals } = await sql<MinutedProposal>`
    select p.no, s.name as site, p.text, p.asked from conferences.proposal p join conferences.site s on s.id = p.site_id
    where p.conference_id = ${conference} order by p.no limit ${MOST}`.execute(reader);
  return {
    attendance: attendance[0] ?? { sites: 0, joined: 0, delegates: 0, present: 0, absent: 0 },
    polls: polls.map((poll) => ({ ...poll, result: poll.result === null ? null : readPollResult(poll.result) })),
    conclusions,
    proposals,
  };
}
