import { z } from 'zod';
import type { Actor, Verdict } from '#kernel/actor.ts';
import { id } from '#kernel/fields.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { mayAttend } from '../policy.ts';
import { findConference, type ConferenceModel } from '../queries/find-conference.ts';
import { findShownPoll, type ShownPoll } from '../queries/find-shown-poll.ts';

export const pollParams = z.object({ conference: id('conferences.conference'), poll: id('conferences.poll') });
export type PollParams = z.infer<typeof pollParams>;

/** What every page of one vote has. */
export interface PollModel {
  readonly conference: ConferenceModel;
  readonly poll: ShownPoll;
}

/** A vote with its conference, for whoever is in the meeting; null where they do not belong together. */
export async function loadPoll(
  visit: Visit,
  asked: { readonly conference: Id<'conferences.conference'>; readonly poll: Id<'conferences.poll'> },
): Promise<PollModel | null> {
  const conference = await findConference(visit, asked.conference);
  const poll = conference === null ? null : await findShownPoll(visit.reader, asked.poll);
  return conference === null || poll === null || poll.conference !== conference.id ? null : { conference, poll };
}

/** Whoever is in the meeting. */
export const mayAttendPoll = (actor: Actor, { conference }: Pick<PollModel, 'conference'>): Verdict =>
  mayAttend({ ...conference.standing, actor });
