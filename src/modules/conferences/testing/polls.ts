import type { Actor } from '#kernel/actor.ts';
import { day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import type { TestRoom } from '#kernel/testing/room.ts';
import { hashToken } from '#kernel/short-code.ts';
import type { BoxKeys } from '#modules/decisions/index.ts';
import { memoryBoxKeys } from '#modules/decisions/testing/memory-box-keys.ts';
import { actorOf, makeHolder, makeUnit } from '#modules/org/testing/factories.ts';
import { draftPoll } from '../commands/draft-poll.ts';
import { openPoll } from '../commands/open-poll.ts';
import type { PollMethod } from '../rules/poll/kinds.ts';
import { makeConference, makeDelegate, makeSeat, makeSite, type ConferenceParts, type MadeSeat } from './factories.ts';

/** Digest of a seat's token, as `seatOf` makes it from the cookie. */
export const digestOf = ({ cookie }: MadeSeat): string => hashToken(cookie.slice(cookie.indexOf('=') + 1));

/** One of a list that has so many. */
export function nth<T>(items: readonly T[], at: number): T {
  const found = items[at];
  if (found === undefined) throw new RangeError(`There is no number ${at}`);
  return found;
}

/** A meeting that runs, with halls whose delegates all sit on seats of their own. */
export interface Meeting {
  readonly conference: Id<'conferences.conference'>;
  readonly unit: Id<'org.unit'>;
  readonly chair: Actor;
  readonly secretary: MadeSeat;
  readonly keys: BoxKeys<'conferences.poll'>;
  readonly sites: readonly { readonly id: Id<'conferences.site'>; readonly operator: MadeSeat }[];
  readonly delegates: readonly { readonly id: Id<'conferences.delegate'>; readonly seat: MadeSeat }[];
}

/** @param perSite delegates of each hall, all present, one vote each */
export async function makeMeeting(room: TestRoom, perSite: readonly number[], parts: ConferenceParts = {}): Promise<Meeting> {
  const { db } = room;
  const unit = await makeUnit(db, { level: 'province' });
  const conference = await makeConference(db, { state: 'open', unit, ...parts });
  const chair = await actorOf(
    db,
    await makeHolder(db, { unit, post: 'committee-chair', kind: 'peoples-committee' }),
    day('2026-11-21'),
  );
  const sites = [];
  const delegates = [];
  for (const [at, count] of perSite.entries()) {
    const id = await makeSite(db, conference, at === 0 ? { role: 'main' } : {});
    sites.push({ id, operator: await makeSeat(db, conference, 'operator', { site: id }) });
    for (let no = 0; no < count; no += 1) {
      const delegate = await makeDelegate(db, conference, { site: id, present: true, name: `Đại biểu ${at + 1}.${no + 1}` });
      delegates.push({ id: delegate, seat: await makeSeat(db, conference, 'delegate', { site: id, delegate }) });
    }
  }
  const secretary = await makeSeat(db, conference, 'secretary');
  return { conference, unit, chair, secretary, keys: memoryBoxKeys(), sites, delegates };
}

export const QUESTION = {
  question: 'Đồng chí có tán thành dự thảo Nghị quyết không?',
  item: '',
  shape: 'question',
  options: '',
  most: '',
  base: 'valid',
  numerator: '1',
  denominator: '2',
  share: 'more',
  ruleRef: 'khoản 2 Điều 9 Quy chế làm việc',
};

/** Drafts a vote and opens it, the way people do. */
export async function openVote(
  room: TestRoom,
  { conference, chair, keys }: Meeting,
  method: PollMethod,
  more: Partial<typeof QUESTION> = {},
): Promise<Id<'conferences.poll'>> {
  const { poll } = unwrap(await draftPoll(room, chair, { ...QUESTION, ...more, method, conference, seat: null }));
  unwrap(await openPoll(keys)(room, chair, { conference, poll, seat: null, few: 'on' }));
  return poll;
}
