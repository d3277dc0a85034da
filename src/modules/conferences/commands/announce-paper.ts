import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, optionalDay, optionalId, optionalText, text, wholeNumber } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { listPapers, MOST_PAPERS } from '../queries/list-papers.ts';
import { itemOf } from '../steps/item-of.ts';
import { isBeforeEnd, lockConference } from '../steps/lock-conference.ts';

const MOST_MINUTES = 120;

/** Registers a paper that a site will read (đăng ký tham luận): what about, who, how long, and until when its text is sent in. */
export const announcePaper = command({
  name: 'conferences.announce-paper',
  input: z.object({
    conference: id('conferences.conference'),
    /** Number of the site in its list. */
    siteNo: wholeNumber(1, 20_000),
    item: optionalId('conferences.agenda_item'),
    title: text(300),
    speaker: optionalText(200),
    speakerTitle: optionalText(300),
    minutes: wholeNumber(1, MOST_MINUTES),
    dueOn: optionalDay(),
  }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, record }, { row }, input) => {
    if (!isBeforeEnd(row)) return refuse('conferences.work.too-late');
    const site = await tx
      .selectFrom('conferences.site')
      .select('id')
      .where('no', '=', input.siteNo)
      .where('conference_id', '=', row.id)
      .executeTakeFirst();
    if (site === undefined) return refuse('conferences.papers.no-site');
    if (!(await itemOf(tx, row.id, input.item))) return refuse('conferences.work.gone');
    const there = await listPapers(tx, row.id);
    if (there.length >= MOST_PAPERS) return refuse('conferences.papers.full');
    const after = {
      id: newId<'conferences.paper'>(),
      conference_id: row.id,
      site_id: site.id,
      item_id: input.item,
      place: there.length + 1,
      title: input.title,
      speaker: input.speaker,
      speaker_title: input.speakerTitle,
      minutes: input.minutes,
      due_on: input.dueOn,
      state: 'announced' as const,
    };
    await tx.insertInto('conferences.paper').values(after).execute();
    await record({ unit: row.unit_id, table: 'conferences.paper', row: after.id, before: null, after });
    return ok({ conference: row.id });
  },
});
