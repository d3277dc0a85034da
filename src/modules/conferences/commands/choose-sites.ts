import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, list, ticked } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { insertSites } from '../steps/insert-sites.ts';
import { isOpenForWork, lockConference } from '../steps/lock-conference.ts';

/** Everything of one level below the convening unit in one act, or units one by one. */
export const SITE_CHOICES = ['provinces', 'provinces-and-communes', 'communes', 'units'] as const;
export type SiteChoice = (typeof SITE_CHOICES)[number];

const MOST_UNITS = 100;

/**
 * Chooses the sites from the tree of the conference's day (chọn điểm cầu) in one act and one statement, however many there are.
 * Units that are sites already stay what they are.
 */
export const chooseSites = command({
  name: 'conferences.choose-sites',
  input: z.object({
    conference: id('conferences.conference'),
    choice: choice(SITE_CHOICES),
    units: list(id('org.unit'), MOST_UNITS),
    /** With single units: all communes below them too. */
    withCommunes: ticked(),
  }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async ({ tx, record }, { row }, input) => {
    if (!isOpenForWork(row)) return refuse('conferences.work.too-late');
    if (input.choice === 'units' && input.units.length === 0) return refuse('conferences.sites.no-unit');
    const added = await insertSites(tx, row, input);
    if (added === 0) return refuse('conferences.sites.none-new');
    const after = { conference_id: row.id, choice: input.choice, added };
    await record({ unit: row.unit_id, table: 'conferences.site', row: row.id, before: null, after });
    return ok({ conference: row.id, added });
  },
});
