import type { Db } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import type { PollMethod } from '../rules/poll/kinds.ts';
import { resultOf, type PollOption } from '../rules/poll/result.ts';
import { tallyVotes } from '../rules/poll/tally.ts';

/** Rows of votes for tests and for the demonstration: plain inserts. */
export interface PollParts {
  readonly conference: Id<'conferences.conference'>;
  readonly question: string;
  readonly method: PollMethod;
  readonly state: 'draft' | 'open' | 'published';
  /** Votes for yes, no and no opinion. */
  readonly votes?: readonly [number, number, number];
  readonly item?: Id<'conferences.agenda_item'>;
  readonly at?: Temporal.Instant;
}

const AT = Temporal.Instant.from('2026-11-21T09:30:00+07:00');
const OPTIONS: readonly PollOption[] = (['yes', 'no', 'abstain'] as const).map((kind, at) => ({ no: at + 1, kind, label: null }));
const RULE = {
  share: { numerator: 1, denominator: 2, strict: true },
  base: 'valid',
  ruleRef: 'khoản 2 Điều 9 Quy chế làm việc',
} as const;

/** A question of more than half of the valid votes, with the halls of its conference as its electorate. */
export async function makePoll(
  db: Db,
  parts: PollParts,
): Promise<{ readonly poll: Id<'conferences.poll'>; readonly no: number }> {
  const { conference, question, method, state, votes = [45, 3, 2], item, at = AT } = parts;
  const poll = newId<'conferences.poll'>();
  const { last } = await db
    .selectFrom('conferences.poll')
    .select((eb) => eb.fn.coalesce(eb.fn.max('no'), eb.lit(0)).as('last'))
    .where('conference_id', '=', conference)
    .executeTakeFirstOrThrow();
  const opened = state === 'draft' ? null : at;
  const done = state === 'published' ? at.add({ minutes: 5 }) : null;
  const quorum = { of: 'delegates', entitled: 60, present: 52, needed: 40, met: true, ref: 'khoản 1 Điều 9 Quy chế làm việc' };
  await db
    .insertInto('conferences.poll')
    .values({
      id: poll,
      conference_id: conference,
      no: last + 1,
      item_id: item ?? null,
      question,
      method,
      shape: 'question',
      base: RULE.base,
      numerator: RULE.share.numerator,
      denominator: RULE.share.denominator,
      strict: RULE.share.strict,
      rule_ref: RULE.ruleRef,
      state,
      created_at: at,
      opened_at: opened,
      closed_at: done,
      published_at: done,
      quorum: opened === null ? null : JSON.stringify(quorum),
      result: done === null ? null : JSON.stringify(resultFor(votes)),
      merkle_root: done === null || method !== 'secret' ? null : '0'.repeat(64),
    })
    .execute();
  await db
    .insertInto('conferences.poll_option')
    .values(OPTIONS.map((option) => ({ poll_id: poll, ...option })))
    .execute();
  if (opened !== null) await freezeHalls(db, poll, conference);
  return { poll, no: last + 1 };
}

const resultFor = (votes: readonly number[]) => {
  const cast = votes.flatMap((count, at) => Array.from({ length: count }, () => ({ choices: [at + 1], weight: 1 })));
  const tally = tallyVotes(OPTIONS, cast, { present: 52, entitled: 60 });
  return resultOf(tally, { ...RULE, shape: 'question', options: OPTIONS, most: 1 });
};

async function freezeHalls(db: Db, poll: Id<'conferences.poll'>, conference: Id<'conferences.conference'>): Promise<void> {
  const halls = await db.selectFrom('conferences.site').select('id').where('conference_id', '=', conference).execute();
  if (halls.length === 0) return;
  await db
    .insertInto('conferences.poll_site')
    .values(halls.map(({ id }) => ({ poll_id: poll, site_id: id, entitled: 30, present: 26 })))
    .execute();
}
