import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import type { Site } from '#kernel/http/site.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { anyOf, denied, type Verdict } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { answerMedia } from '../media/answer.ts';
import { hlsFile } from '../media/program/serve-hls.ts';
import type { Pass } from '../media/token.ts';
import { sayEngine } from '../media/words.ts';
import type { MediaLink } from '../media-link.ts';
import { mediaPaths } from '../paths-media.ts';
import { mayAttend, mayFollow, mayRecord, type Standing } from '../policy.ts';
import { listSiteNames } from '../queries/list-site-names.ts';
import { standingOf } from '../queries/standing-of.ts';
import { seatOf } from '../seat-cookie.ts';

/** What a page is to picture and sound: a hall with a camera, a wall of small pictures, or a screen that only shows. */
export const MEDIA_PARTS = ['site', 'control', 'screen'] as const;
export type MediaPart = (typeof MEDIA_PARTS)[number];

const MOST_BYTES = 300_000;
const params = z.object({ conference: id('conferences.conference') });
const ask = z.looseObject({ do: z.string(), rung: z.string().optional() });
/** Those who watch the stream over HTTP, with and without picture (`media/ladder.ts`). */
const OVER_HTTP: readonly (string | undefined)[] = ['D', 'E'];

interface MediaModel {
  readonly conference: Id<'conferences.conference'>;
  readonly standing: Standing;
  readonly part: MediaPart;
}

/** Picture and sound of a meeting: what its pages' script asks, and the files of the stream for weak lines. */
export function registerLiveMedia(site: Site, link: MediaLink): void {
  site.exchange<z.infer<typeof params>, { readonly vai: MediaPart }, MediaModel>({
    path: mediaPaths.exchange(':conference'),
    params,
    query: z.object({ vai: z.enum(MEDIA_PARTS) }),
    load: async (visit, { conference }, { vai: part }) => {
      const standing = await standingIn(visit, conference);
      return standing === null ? null : { conference, standing, part };
    },
    may: (_actor, { standing, part }) => mayTakePart(standing, part),
    mostBytes: MOST_BYTES,
    answer: (model, body, visit) => answer(link, model, body, visit),
  });
  site.document({
    path: mediaPaths.stream(':conference', ':file'),
    params: params.extend({ file: z.string().max(60) }),
    load: async (visit, { conference, file }) => {
      const standing = await standingIn(visit, conference);
      const found = standing === null ? null : await hlsFile(link.hlsFolder(conference), file);
      return standing === null || found === null ? null : { standing, found };
    },
    may: (actor, { standing }) => anyOf(mayFollow({ ...standing, actor }), mayAttend({ ...standing, actor })),
    send: ({ found, standing }, _visit, reply) =>
      reply
        .header('cache-control', `${standing.openToPublic ? 'public' : 'private'}, ${found.cacheControl}`)
        .header('content-length', found.size)
        .type(found.type)
        .send(found.stream),
  });
}

const standingIn = (visit: Visit, conference: Id<'conferences.conference'>): Promise<Standing | null> =>
  standingOf(visit.reader, { conference, actor: visit.actor, seat: seatOf(visit), now: visit.now });

/** Only the operator's seat sends; the wall is for those who run the meeting. */
function mayTakePart(standing: Standing, part: MediaPart): Verdict {
  if (part === 'control') return mayRecord(standing);
  if (part === 'site') return standing.seat?.role === 'operator' ? mayAttend(standing) : denied;
  return mayAttend(standing);
}

function passOf({ conference, standing, part }: MediaModel): Pass {
  const own = standing.seat?.site ?? '';
  return part === 'site'
    ? { room: conference, publishes: own, viewer: { role: 'site', site: own } }
    : { room: conference, publishes: null, viewer: { role: part } };
}

async function answer(link: MediaLink, model: MediaModel, body: unknown, visit: Visit): Promise<unknown> {
  const now = visit.now.epochMilliseconds;
  const pass = passOf(model);
  await link.asked(model.conference);
  const asked = ask.safeParse(body).data;
  if (OVER_HTTP.includes(asked?.rung)) await link.watches(model.conference);
  if (asked?.do !== 'config') return answerMedia(link.desk, body, now, pass);
  const health = await link.desk.health();
  const kind = health?.kind ?? 'off';
  return {
    ok: true,
    value: {
      token: link.desk.pass(pass, now),
      iceServers: link.desk.iceServers(now),
      layers: kind === 'janus' ? 'simulcast' : 'tracks',
      engine: kind,
      said: health === null ? '' : sayEngine(health, visit.lang),
      external: health?.external ?? null,
      names: await listSiteNames(visit.reader, model.conference),
    },
  };
}
