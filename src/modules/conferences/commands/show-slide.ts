import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, wholeNumber } from '#kernel/fields.ts';
import { refuse } from '#kernel/result.ts';
import { mayShowDocument } from '../policy-prepare.ts';
import { mayRecord } from '../policy.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** A page of a document comes on the screens of all sites, if everybody there may read it by now. */
export const showSlide = command({
  name: 'conferences.show-slide',
  input: z.object({ ...hallInput, document: id('conferences.document'), page: wholeNumber(1, 2000) }),
  load: enter,
  may: (actor, entered) => mayRecord(asActor(entered, actor)),
  run: async (work, entered, { document, page }) => {
    const found = await work.tx
      .selectFrom('conferences.document')
      .select(['audience', 'embargo_until as embargo'])
      .where('id', '=', document)
      .where('conference_id', '=', entered.locked.conference)
      .executeTakeFirst();
    if (found === undefined) return refuse('conferences.session.not-released');
    const released = found.embargo === null || Temporal.Instant.compare(found.embargo, work.now) <= 0;
    const verdict = mayShowDocument(entered.standing, { audience: found.audience, released });
    if (!verdict.may) return refuse('conferences.session.not-released');
    return happen(work, entered, [{ kind: 'slide.shown', document, page }]);
  },
});
