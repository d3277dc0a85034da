import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { id, ticked } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Refusal, type Result } from '#kernel/result.ts';
import { makeBoxKeys, type BoxKeys } from '#modules/decisions/index.ts';
import { mayPreside } from '../policy.ts';
import { presenceNow } from '../queries/count-attendance.ts';
import { quorumRuleOf } from '../queries/find-conference.ts';
import type { Electorate } from '../rules/poll/electorate.ts';
import { countsBySite, FEW } from '../rules/poll/kinds.ts';
import { freezeQuorum, type FrozenQuorum } from '../rules/poll/quorum.ts';
import { quorumOf } from '../rules/quorum.ts';
import type { HappenRefusal } from '../rules/session/may-happen.ts';
import { append } from '../steps/append.ts';
import { hallInput } from '../steps/enter.ts';
import { freezeElectorate } from '../steps/freeze-electorate.ts';
import { lockPoll, standingAs, type LockedPoll, type PollRow } from '../steps/lock-poll.ts';

export type OpenRefusal =
  | HappenRefusal
  | 'conferences.poll.not-draft'
  | 'conferences.poll.no-quorum'
  | 'conferences.poll.no-voters'
  | 'conferences.poll.few-voters';

export const onePoll = { conference: hallInput.conference, seat: hallInput.seat, poll: id('conferences.poll') };

/** Where the keys of secret votes live while they are open. */
export type PollKeys = BoxKeys<'conferences.poll'>;

/**
 * Opens a vote: from now on it is fixed who may vote, with how many votes and by whom, and whether enough are there. Not opened where
 * the rule asks for more than are there. A secret vote gets a box with a key of its own, which is safe before anybody can vote.
 */
export const openPoll = (keys: PollKeys) =>
  command({
    name: 'conferences.open-poll',
    input: z.object({ ...onePoll, few: ticked() }),
    load: (tx, typed, today) => lockPoll(tx, typed, today),
    may: (actor, ground) => mayPreside(standingAs(ground, actor)),
    run: async (work, ground, { few }): Promise<Result<{ poll: Id<'conferences.poll'> }, OpenRefusal>> => {
      const { poll, conference, session, standing } = ground;
      if (poll.state !== 'draft') return refuse('conferences.poll.not-draft');
      if (session === null) return refuse('conferences.session.not-running');
      const { electorate, presence } = await presenceNow(work.tx, conference.id);
      const quorum = freezeQuorum(quorumOf(quorumRuleOf(conference), presence), presence, conference.quorum_ref);
      const refusal = whyNotOpen(poll, electorate, quorum, few);
      if (refusal !== null) return refusal;
      const { present, entitled, met } = quorum;
      const told = await append(
        work,
        session,
        [
          { kind: 'quorum.noted', present, entitled, met },
          { kind: 'poll.opened', poll: poll.id },
        ],
        standing,
      );
      if (!told.ok) return told;
      await freezeElectorate(work.tx, poll.id, electorate, !countsBySite(poll.method));
      await open(work, ground, quorum, keys);
      return ok({ poll: poll.id });
    },
  });

function whyNotOpen(
  { method }: PollRow,
  { voters, sites }: Electorate,
  quorum: FrozenQuorum,
  few: boolean,
): Refusal<OpenRefusal> | null {
  if (!quorum.met) return refuse('conferences.poll.no-quorum', { present: quorum.present, needed: quorum.needed });
  const able = countsBySite(method) ? sites.reduce((sum, { entitled }) => sum + entitled, 0) : voters.length;
  if (able === 0) return refuse('conferences.poll.no-voters');
  if (method === 'secret' && able < FEW && !few) return refuse('conferences.poll.few-voters', { voters: able, few: FEW });
  return null;
}

async function open(
  { tx, now, record }: Work,
  { poll, conference }: LockedPoll,
  quorum: FrozenQuorum,
  keys: PollKeys,
): Promise<void> {
  const boxKey = poll.method === 'secret' ? await keepNewKey(keys, poll.id) : null;
  const after = await tx
    .updateTable('conferences.poll')
    .set({ state: 'open', opened_at: now, quorum: JSON.stringify(quorum), box_key: boxKey })
    .where('id', '=', poll.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await record({ unit: conference.unit_id, table: 'conferences.poll', row: poll.id, before: poll, after });
}

async function keepNewKey(keys: PollKeys, poll: Id<'conferences.poll'>): Promise<string> {
  const { publicKey, privateKey } = makeBoxKeys();
  await keys.keep(poll, privateKey);
  return publicKey;
}
