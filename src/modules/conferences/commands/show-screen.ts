import { z } from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/db.ts';
import { id } from '#kernel/fields.ts';
import { upload } from '#kernel/files/field.ts';
import { dropFile, keepFile } from '#kernel/files/keep.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayShareScreen } from '../policy-slides.ts';
import { isTimeForSlide, MOST_SLIDES } from '../rules/slides.ts';
import { asActor, enter } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** The next page image of somebody's screen comes on the screens of all halls. */
export const showScreen = command({
  name: 'conferences.show-screen',
  input: z.object({
    conference: id('conferences.conference'),
    seat: z.string().nullable(),
    /** Whose screen it is; null: the secretariat's. */
    site: id('conferences.site').nullable(),
    image: upload(['image']),
  }),
  load: (tx, asked, today) => enter(tx, asked, today),
  may: (actor, entered, { site }) => mayShareScreen(asActor(entered, actor), site),
  run: async (work, entered, { conference, site, image }) => {
    const { tx, now } = work;
    const last = await lastSlide(tx, conference);
    if (!isTimeForSlide(last?.shown_at ?? null, now)) return refuse('conferences.slides.too-soon');
    const slide = newId<'conferences.slide'>();
    const no = (last?.no ?? 0) + 1;
    const file_id = await keepFile(tx, image);
    await tx
      .insertInto('conferences.slide')
      .values({ id: slide, conference_id: conference, site_id: site, no, file_id, shown_at: now })
      .execute();
    await dropOldest(tx, conference, no);
    const { width, height } = image;
    const shown = { kind: 'screen.shown' as const, slide, no, site, width: width ?? 1280, height: height ?? 720 };
    const happened = await happen(work, entered, [shown]);
    return happened.ok ? ok({ no }) : happened;
  },
});

const lastSlide = (tx: Tx, conference: Id<'conferences.conference'>) =>
  tx
    .selectFrom('conferences.slide')
    .select(['no', 'shown_at'])
    .where('conference_id', '=', conference)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The log still tells that there was a page; its picture is gone. */
async function dropOldest(tx: Tx, conference: Id<'conferences.conference'>, no: number): Promise<void> {
  const gone = await tx
    .deleteFrom('conferences.slide')
    .where('conference_id', '=', conference)
    .where('no', '<=', no - MOST_SLIDES)
    .returning('file_id')
    .execute();
  for (const { file_id } of gone) await dropFile(tx, file_id);
}
