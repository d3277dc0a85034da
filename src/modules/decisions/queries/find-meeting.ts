import type { Place } from '#kernel/actor.ts';
import { dayOf, type Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import { placesOf, unitNames, type UnitName } from '#modules/org/index.ts';
import { addUp, type PartCount } from '../rules/hand-counts.ts';
import type { MeetingCount } from '../rules/arrange-ballots.ts';
import { lawOfMatter, type LawOfMatter } from '../rules/law-of-matter.ts';
import type { DecisionState, MeetingState } from '../rules/states.ts';
import { needed, reaches } from '../rules/threshold.ts';
import { countHouseholds } from '../steps/count-households.ts';
import { countPresent, type Present } from '../steps/count-present.ts';
import { holdingCounts, readCounts } from '../steps/read-counts.ts';
import { findRounds, type RoundView } from './find-rounds.ts';

export interface ClusterView {
  readonly no: number;
  readonly name: string;
  readonly place: string;
  readonly startsAt: Temporal.Instant;
  readonly chair: string;
}

/** A matter on the agenda, with where it stands at this moment. */
export interface AgendaItem {
  readonly decision: Id<'decisions.decision'>;
  readonly code: string;
  readonly title: string;
  readonly content: string;
  readonly election: 'elect' | 'release' | null;
  readonly state: DecisionState;
  readonly law: LawOfMatter;
  readonly round: RoundView;
  /** Households needed, of those of the village. */
  readonly needed: number;
  /** Fewer came than votes are needed, or than the quorum asks for: ballots to the households are the way on. */
  readonly tooFew: boolean;
  /** Of each part of the village the count that holds, and all countings there were. */
  readonly parts: readonly PartCount[];
  readonly countings: number;
  readonly sum: MeetingCount;
  readonly board: { readonly counters: readonly string[]; readonly witnesses: readonly string[] };
}

export interface MeetingModel {
  readonly id: Id<'decisions.meeting'>;
  readonly code: string;
  readonly unit: UnitName;
  readonly village: Place;
  readonly kind: 'community' | 'annual';
  readonly state: MeetingState;
  readonly startsAt: Temporal.Instant;
  readonly on: Day;
  readonly place: string;
  readonly chair: string;
  readonly secretary: string | null;
  readonly secretaryVotes: number | null;
  readonly noticeOn: Day | null;
  /** N: frozen by the notice, and what it would be today before that. */
  readonly households: number;
  readonly minutes: string;
  readonly scattered: boolean;
  readonly clusterDocument: string | null;
  readonly clusters: readonly ClusterView[];
  readonly present: Present;
  /** Households with an invitation that was printed. */
  readonly invited: number;
  readonly agenda: readonly AgendaItem[];
}

const MOST = 50;

/** A meeting with its agenda, who has come and what was counted; the number of queries does not grow with it. */
export async function findMeeting(reader: Reader, id: Id<'decisions.meeting'>, today: Day): Promise<MeetingModel | null> {
  const row = await reader.selectFrom('decisions.meeting').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const unit = (await unitNames(reader, [row.unit_id], today)).get(row.unit_id);
  const village = (await placesOf(reader, [row.unit_id], today)).get(row.unit_id);
  if (unit === undefined || village === undefined) return null;
  const clusters = await reader
    .selectFrom('decisions.cluster')
    .select(['no', 'name', 'place', 'starts_at as startsAt', 'chair'])
    .where('meeting_id', '=', id)
    .orderBy('no')
    .limit(MOST)
    .execute();
  const present = await countPresent(reader, id);
  const households = row.households ?? (await countHouseholds(reader, row.unit_id, today));
  return {
    id,
    code: row.code,
    unit,
    village,
    kind: row.kind,
    state: row.state,
    startsAt: row.starts_at,
    on: dayOf(row.starts_at),
    place: row.place,
    chair: row.chair,
    secretary: row.secretary,
    secretaryVotes: row.secretary_votes,
    noticeOn: row.notice_on,
    households,
    minutes: row.minutes,
    scattered: row.scattered,
    clusterDocument: row.cluster_document,
    clusters,
    present,
    invited: await countInvited(reader, id),
    agenda: await agendaOf(reader, id, households, present.all),
  };
}

async function countInvited(reader: Reader, meeting: Id<'decisions.meeting'>): Promise<number> {
  const { count } = await reader
    .selectFrom('decisions.invitation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('meeting_id', '=', meeting)
    .executeTakeFirstOrThrow();
  return count;
}

async function agendaOf(
  reader: Reader,
  meeting: Id<'decisions.meeting'>,
  households: number,
  present: number,
): Promise<AgendaItem[]> {
  const decisions = await reader
    .selectFrom('decisions.decision as d')
    .innerJoin('decisions.round as r', 'r.decision_id', 'd.id')
    .select(['d.id', 'd.code', 'd.title', 'd.content', 'd.election', 'd.state', 'd.matter', 'd.rule_day', 'r.id as round'])
    .where('r.meeting_id', '=', meeting)
    .where('r.state', '<>', 'cancelled')
    .orderBy('d.created_at')
    .orderBy('d.id')
    .limit(MOST)
    .execute();
  const rounds = await findRounds(
    reader,
    decisions.map(({ id }) => id),
  );
  const roundIds = decisions.map(({ round }) => round);
  const counts = await readCounts(reader, roundIds);
  const boards = await boardsOf(reader, roundIds);
  return decisions.flatMap((row) => {
    const round = rounds.find(({ id }) => id === row.round);
    if (round === undefined) return [];
    const law = unwrap(lawOfMatter(row.matter, row.rule_day));
    const all = Math.max(1, round.households ?? households);
    const votes = needed(all, law.pass.share);
    const parts = holdingCounts(counts, row.round);
    return [
      {
        decision: row.id,
        code: row.code,
        title: row.title,
        content: row.content,
        election: row.election,
        state: row.state,
        law,
        round,
        needed: votes,
        tooFew: present < votes || (law.quorum !== null && !reaches(present, all, law.quorum.share)),
        parts,
        countings: counts.filter((one) => one.round === row.round).length,
        sum: addUp(parts),
        board: boards(row.round),
      },
    ];
  });
}

async function boardsOf(reader: Reader, rounds: readonly Id<'decisions.round'>[]) {
  const rows =
    rounds.length === 0
      ? []
      : await reader
          .selectFrom('decisions.team_member')
          .select(['round_id', 'role', 'name'])
          .where('round_id', 'in', rounds)
          .orderBy('id')
          .limit(MOST * MOST)
          .execute();
  const named = (round: Id<'decisions.round'>, wanted: string): string[] =>
    rows.flatMap(({ round_id: of, role, name }) => (of === round && role === wanted && name !== null ? [name] : []));
  return (round: Id<'decisions.round'>) => ({ counters: named(round, 'counter'), witnesses: named(round, 'witness') });
}
