import { z } from 'zod';
import { anyOf } from '#kernel/actor.ts';
import { command, type Work } from '#kernel/command.ts';
import { id, optionalText, wholeNumber } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayRecord, mayRunSite } from '../policy.ts';
import { countsBySite } from '../rules/poll/kinds.ts';
import { whyNoCount, type CountRefusal, type SiteCount } from '../rules/poll/tally.ts';
import { optionsOf } from '../steps/gather-votes.ts';
import { sharePoll, standingAs, type PollGround } from '../steps/lock-poll.ts';
import { onePoll } from './open-poll.ts';

const MOST_VOTES = 100_000;
const MOST_COUNTS = 100;
/** Fields of the form are `votes-1`, `votes-2` ...: one for each option. */
const FIELD = /^votes-(\d{1,2})$/;
const votes = wholeNumber(0, MOST_VOTES);
const none = z.preprocess((value) => (value === undefined || value === '' ? '0' : value), votes);

const input = z
  .looseObject({ ...onePoll, site: id('conferences.site'), ballots: none, spoiled: none, reason: optionalText(500) })
  .transform(({ conference, seat, poll, site, ballots, spoiled, reason, ...rest }, context) => {
    const counts: Record<string, number> = {};
    for (const [name, typed] of Object.entries(rest)) {
      const option = FIELD.exec(name)?.[1];
      if (option === undefined) continue;
      const read = votes.safeParse(typed);
      if (read.success) counts[Number(option)] = read.data;
      else
        context.addIssue({ code: 'custom', path: [name], message: read.error.issues[0]?.message ?? 'kernel.field.not-a-number' });
    }
    return { conference, seat, poll, site, reason, counts, ballots, spoiled };
  });

export type SiteCountRefusal =
  | CountRefusal
  | 'conferences.poll.not-counting'
  | 'conferences.poll.unknown-site'
  | 'conferences.poll.reason-needed'
  | 'conferences.poll.counted-too-often'
  | 'conferences.poll.unknown-choice';

/**
 * Enters what one hall counted, hands or slips. The last entry holds; every later one says why. Also after the vote was closed, for
 * halls outside the net, as long as the result is not published: then it is marked as entered afterwards.
 */
export const countSite = command({
  name: 'conferences.count-site',
  input,
  load: (tx, typed, today) => sharePoll(tx, typed, today),
  may: (actor, ground, { site }) => {
    const standing = standingAs(ground, actor);
    return anyOf(mayRecord(standing), mayRunSite(standing, site));
  },
  run: async (work, ground, typed): Promise<Result<{ count: Id<'conferences.site_count'> }, SiteCountRefusal>> => {
    const { poll } = ground;
    if (!countsBySite(poll.method) || (poll.state !== 'open' && poll.state !== 'closed'))
      return refuse('conferences.poll.not-counting');
    const counted = await checked(work, ground, typed);
    return counted.ok ? enter(work, ground, { ...typed, ...counted.value }) : counted;
  },
});

interface Typed {
  readonly site: Id<'conferences.site'>;
  readonly counts: Readonly<Record<string, number>>;
  readonly ballots: number;
  readonly spoiled: number;
  readonly reason: string | null;
}

/** Against what was frozen for this hall, whose row is locked: two who enter at once come one after the other. */
async function checked({ tx }: Work, { poll }: PollGround, typed: Typed): Promise<Result<SiteCount, SiteCountRefusal>> {
  const hall = await tx
    .selectFrom('conferences.poll_site')
    .select('entitled')
    .where('poll_id', '=', poll.id)
    .where('site_id', '=', typed.site)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (hall === undefined) return refuse('conferences.poll.unknown-site');
  const options = await optionsOf(tx, poll.id);
  if (Object.keys(typed.counts).some((no) => !options.some((option) => String(option.no) === no)))
    return refuse('conferences.poll.unknown-choice');
  const counts = Object.fromEntries(options.map(({ no }) => [no, typed.counts[no] ?? 0]));
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const count = {
    counts,
    ballots: poll.shape === 'question' ? all : typed.ballots,
    spoiled: poll.method === 'slips' ? typed.spoiled : 0,
  };
  const { entitled } = hall;
  const refusal = whyNoCount(count, { entitled, shape: poll.shape, most: poll.most_choices });
  return refusal === null ? ok(count) : refuse(refusal, { entitled });
}

async function enter(
  { tx, now, record }: Work,
  { poll, conference, standing }: PollGround,
  typed: Typed,
): Promise<Result<{ count: Id<'conferences.site_count'> }, SiteCountRefusal>> {
  const { last } = await tx
    .selectFrom('conferences.site_count')
    .select((eb) => eb.fn.coalesce(eb.fn.max('no'), eb.lit(0)).as('last'))
    .where('poll_id', '=', poll.id)
    .where('site_id', '=', typed.site)
    .executeTakeFirstOrThrow();
  if (last > 0 && typed.reason === null) return refuse('conferences.poll.reason-needed');
  if (last >= MOST_COUNTS) return refuse('conferences.poll.counted-too-often');
  const after = await tx
    .insertInto('conferences.site_count')
    .values({
      id: newId(),
      poll_id: poll.id,
      site_id: typed.site,
      no: last + 1,
      counts: JSON.stringify(typed.counts),
      ballots: typed.ballots,
      spoiled: typed.spoiled,
      at: now,
      afterwards: poll.state === 'closed',
      reason: last > 0 ? typed.reason : null,
      seat_id: standing.seat?.id ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await record({ unit: conference.unit_id, table: 'conferences.site_count', row: after.id, before: null, after });
  return ok({ count: after.id });
}
