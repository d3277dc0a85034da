import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import type { BoardSource, BoardSpec } from '#kernel/live/index.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { liveTopic } from '../live-topic.ts';
import { paths } from '../paths.ts';
import { mayAttend, mayFollow, mayPreside, mayRecord, mayRunSite, type Standing } from '../policy.ts';
import { findHall, type Hall } from '../queries/find-hall.ts';
import { standingOf } from '../queries/standing-of.ts';
import { seatOf } from '../seat-cookie.ts';
import { AUDIENCES, type Audience } from '../views/hall/hall-context.ts';
import { drawRegions } from '../views/hall/regions.tsx';
import { readersOf, type HallParams } from './hall-model.ts';

/** A document is released at a minute that nobody tells: looked at again then, unless it is far off. */
const LONGEST_WAIT_MS = 20 * 60_000;
/** How far an open vote has come is looked at so often. */
const COUNT_AGAIN_MS = 2000;

interface BoardModel {
  readonly standing: Standing;
  readonly conference: HallParams['conference'];
  readonly audience: Audience;
}

/** What an open page of a meeting follows. */
export const boardStream: BoardSpec<HallParams, { readonly vai: Audience }, BoardModel> = {
  path: paths.board(':conference'),
  params: z.object({ conference: id('conferences.conference') }),
  query: z.object({ vai: z.enum(AUDIENCES) }),
  load: async (visit, { conference }, { vai: audience }) => {
    const standing = await standingOf(visit.reader, { conference, actor: visit.actor, seat: seatOf(visit), now: visit.now });
    return standing === null ? null : { standing, conference, audience };
  },
  may: (_actor, { standing, audience }) => {
    const site = standing.seat?.site ?? null;
    if (audience === 'public') return mayFollow(standing);
    if (audience === 'chair') return mayPreside(standing);
    if (audience === 'secretariat') return mayRecord(standing);
    return audience === 'site' && site !== null ? mayRunSite(standing, site) : mayAttend(standing);
  },
  source: ({ conference, audience }, visit) => boardSource(visit, conference, audience),
  tag: ({ standing, audience }) => (audience === 'site' ? (standing.seat?.site ?? null) : (standing.seat?.delegate ?? null)),
  unknown: ({ standing }) => standing.seat === null && standing.actor.kind === 'anonymous',
};

function boardSource({ room, lang }: Visit, conference: HallParams['conference'], audience: Audience): BoardSource {
  return {
    key: `${conference}:${audience}:${lang}`,
    topic: liveTopic(conference),
    read: async (nowMs) => {
      const now = Temporal.Instant.fromEpochMilliseconds(nowMs);
      const hall = await findHall(room.reader, conference, readersOf(audience), now);
      if (hall === null) throw new Error('The meeting is gone');
      return {
        rev: hall.rev,
        ...drawRegions(hall, audience, lang),
        againMs: lookAgainMs(hall, nowMs),
      };
    },
  };
}

/** Votes come in too fast for each to be told; a document is released at a minute that nobody tells. */
function lookAgainMs({ nextRelease, poll }: Hall, now: number): number | undefined {
  const waits = [
    ...(poll?.state === 'open' ? [COUNT_AGAIN_MS] : []),
    ...(nextRelease === null ? [] : [Math.max(0, nextRelease.epochMilliseconds - now)]),
  ].filter((ms) => ms < LONGEST_WAIT_MS);
  return waits.length === 0 ? undefined : Math.min(...waits);
}
