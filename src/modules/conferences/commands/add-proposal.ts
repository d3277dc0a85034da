import { z } from 'zod';
import { anyOf } from '#kernel/actor.ts';
import { command } from '#kernel/command.ts';
import { id, optionalDay, text } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayRecord, mayRunSite } from '../policy.ts';
import { hallInput } from '../steps/enter.ts';
import { meetingGround, standingAs } from '../steps/lock-poll.ts';

const MOST = 2_000;

export type ProposalRefusal = 'conferences.proposal.unknown-site' | 'conferences.proposal.too-many' | 'conferences.proposal.over';

/** Takes what a hall proposes, with who must answer (kiến nghị của điểm cầu); before, during and after the meeting until it is concluded. */
export const addProposal = command({
  name: 'conferences.add-proposal',
  input: z.object({
    conference: hallInput.conference,
    seat: hallInput.seat,
    site: id('conferences.site'),
    text: text(2000),
    asked: text(300),
    dueOn: optionalDay(),
  }),
  load: (tx, typed, today) => meetingGround(tx, typed, today),
  may: (actor, ground, { site }) => {
    const standing = standingAs(ground, actor);
    return anyOf(mayRecord(standing), mayRunSite(standing, site));
  },
  run: async (
    { tx, now, record },
    { conference },
    { site, text: words, asked, dueOn },
  ): Promise<Result<{ proposal: Id<'conferences.proposal'> }, ProposalRefusal>> => {
    if (!['called', 'open', 'closed'].includes(conference.state)) return refuse('conferences.proposal.over');
    await tx.selectFrom('conferences.conference').select('id').where('id', '=', conference.id).forNoKeyUpdate().execute();
    const own = await tx
      .selectFrom('conferences.site')
      .select('id')
      .where('id', '=', site)
      .where('conference_id', '=', conference.id)
      .executeTakeFirst();
    if (own === undefined) return refuse('conferences.proposal.unknown-site');
    const { last } = await tx
      .selectFrom('conferences.proposal')
      .select((eb) => eb.fn.coalesce(eb.fn.max('no'), eb.lit(0)).as('last'))
      .where('conference_id', '=', conference.id)
      .executeTakeFirstOrThrow();
    if (last >= MOST) return refuse('conferences.proposal.too-many');
    const after = await tx
      .insertInto('conferences.proposal')
      .values({
        id: newId(),
        conference_id: conference.id,
        no: last + 1,
        site_id: site,
        text: words,
        asked,
        due_on: dueOn,
        made_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: conference.unit_id, table: 'conferences.proposal', row: after.id, before: null, after });
    return ok({ proposal: after.id });
  },
});
