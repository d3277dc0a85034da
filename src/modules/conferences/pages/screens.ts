import { z } from 'zod';
import { anyOf, type Verdict } from '#kernel/actor.ts';
import type { Outcome } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { sendFile, type StoredFile } from '#kernel/files/send.ts';
import { say } from '#kernel/http/say.ts';
import type { Site } from '#kernel/http/site.ts';
import type { Visit } from '#kernel/http/visit.ts';
import type { Id } from '#kernel/id.ts';
import { endScreen } from '../commands/end-screen.ts';
import { showScreen } from '../commands/show-screen.ts';
import { acceptSlide, MOST_SLIDE_BYTES } from '../media/slides.ts';
import { slidePaths } from '../paths-slides.ts';
import { mayAttend, mayFollow, type Standing } from '../policy.ts';
import { mayShareScreen } from '../policy-slides.ts';
import { findSlideFile, lastSlideAt } from '../queries/find-slide.ts';
import { standingOf } from '../queries/standing-of.ts';
import { isTimeForSlide } from '../rules/slides.ts';
import { seatOf } from '../seat-cookie.ts';
import { words } from '../words.ts';

const inConference = z.object({ conference: id('conferences.conference') });
/** Base64 takes four signs for three bytes; the rest of the JSON is short. */
const MOST_SIGNS = Math.ceil(MOST_SLIDE_BYTES / 3) * 4;
const ask = z.discriminatedUnion('do', [
  z.object({ do: z.literal('page'), image: z.base64().max(MOST_SIGNS) }),
  z.object({ do: z.literal('end') }),
]);

interface ShareModel {
  readonly conference: Id<'conferences.conference'>;
  readonly site: Id<'conferences.site'> | null;
  readonly standing: Standing;
  /** When the last page of this conference came. */
  readonly last: Temporal.Instant | null;
}

/** Shared screens: what the script of whoever shares one sends, and the pages as pictures for all who follow the meeting. */
export function registerScreens(site: Site): void {
  site.exchange<z.infer<typeof inConference>, { readonly diem?: Id<'conferences.site'> | undefined }, ShareModel>({
    path: slidePaths.share(':conference'),
    params: inConference,
    query: z.object({ diem: id('conferences.site').optional() }),
    load: async (visit, { conference }, { diem }) => {
      const standing = await standingIn(visit, conference);
      const last = standing === null ? null : await lastSlideAt(visit.reader, conference);
      return standing === null ? null : { conference, site: diem ?? null, standing, last };
    },
    may: (_actor, { standing, site: from }) => mayShareScreen(standing, from),
    mostBytes: MOST_SIGNS + 1000,
    answer: async (model, body, visit) => told(await take(model, body, visit), visit),
  });
  site.document<{ conference: Id<'conferences.conference'>; slide: Id<'conferences.slide'> }, unknown, SlideModel>({
    path: slidePaths.slide(':conference', ':slide'),
    params: inConference.extend({ slide: id('conferences.slide') }),
    load: async (visit, { conference, slide }) => {
      const [standing, file] = await Promise.all([standingIn(visit, conference), findSlideFile(visit.reader, conference, slide)]);
      return standing === null || file === null ? null : { standing, file };
    },
    may: (_actor, { standing }) => mayWatch(standing),
    // A page never changes: it is fetched once, by whoever may see it.
    send: ({ file }, { room }, reply) =>
      sendFile(reply.header('cache-control', 'private, max-age=31536000, immutable'), room.files, file, { inline: true }),
  });
}

interface SlideModel {
  readonly standing: Standing;
  readonly file: StoredFile;
}

const mayWatch = (standing: Standing): Verdict => anyOf(mayFollow(standing), mayAttend(standing));

const standingIn = (visit: Visit, conference: Id<'conferences.conference'>): Promise<Standing | null> =>
  standingOf(visit.reader, { conference, actor: visit.actor, seat: seatOf(visit), now: visit.now });

/** @property no the number of the page; null when sharing ended */
type Taken = Outcome<{ readonly no: number | null }>;

/** What comes too fast is refused before anything is stored; the command asks again under the lock of the meeting. */
async function take({ conference, site, last }: ShareModel, body: unknown, visit: Visit): Promise<Taken> {
  const { room, actor, now } = visit;
  const asked = ask.safeParse(body);
  if (!asked.success) return { ok: false, why: 'conferences.media.slides.not-picture', details: {} };
  const input = { conference, seat: seatOf(visit), site };
  if (asked.data.do === 'end') return endScreen(room, actor, input);
  if (!isTimeForSlide(last, now)) return { ok: false, why: 'conferences.slides.too-soon', details: {} };
  const image = await acceptSlide(room.files, Buffer.from(asked.data.image, 'base64'));
  return image.ok ? showScreen(room, actor, { ...input, image: image.value }) : image;
}

/** For the script: the number of the page, or why not in words to be shown as they are. */
function told(outcome: Taken, { lang }: Visit) {
  if (outcome.ok) return { ok: true, no: outcome.value.no };
  if (!('details' in outcome)) return { ok: false, why: outcome.why, said: say(words, lang, 'kernel.field.not-valid') };
  const common = outcome.why === 'forbidden' || outcome.why === 'sign-in' || outcome.why === 'not-found';
  const code = common ? 'kernel.refusal.forbidden' : outcome.why;
  return { ok: false, why: outcome.why, said: say(words, lang, code, outcome.details) };
}
