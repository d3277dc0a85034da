import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, wholeNumber } from '#kernel/fields.ts';
import { refuse } from '#kernel/result.ts';
import { mayRecord } from '../policy.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** A page of a document that was released comes on the screens of all sites. */
export const showSlide = command({
  name: 'conferences.show-slide',
  input: z.object({ ...hallInput, document: id('conferences.document'), page: wholeNumber(1, 2000) }),
  load: enter,
  may: (actor, entered) => mayRecord(asActor(entered, actor)),
  run: async (work, entered, { document, page }) => {
    const released = await work.tx
      .selectFrom('conferences.document')
      .select('id')
      .where('id', '=', document)
      .where('conference_id', '=', entered.locked.conference)
      .where('audience', '<>', 'secretariat')
      .where((eb) => eb.or([eb('embargo_until', 'is', null), eb('embargo_until', '<=', work.now)]))
      .executeTakeFirst();
    if (released === undefined) return refuse('conferences.session.not-released');
    return happen(work, entered, [{ kind: 'slide.shown', document, page }]);
  },
});
