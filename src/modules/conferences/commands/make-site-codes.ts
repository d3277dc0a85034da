import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, optionalId, ticked } from '#kernel/fields.ts';
import { ok } from '#kernel/result.ts';
import { mayKeepAt } from '../policy.ts';
import { lockConference, type LockedConference } from '../steps/lock-conference.ts';
import { makeGuides } from '../steps/site-guides.ts';
import type { SiteGuide } from '../papers/site-guides.ts';

/** What is handed out once: the conference and a guide with a code for each site. */
export interface GuideSheet {
  readonly row: LockedConference['row'];
  readonly guides: readonly SiteGuide[];
}

/** Codes for the operators of all sites, or of one province and what lies below it. Only digests are kept. */
export const makeSiteCodes = command({
  name: 'conferences.make-site-codes',
  shownOnce: true,
  input: z.object({ conference: id('conferences.conference'), province: optionalId('conferences.site'), again: ticked() }),
  load: (tx, { conference }, today) => lockConference(tx, conference, today),
  may: (actor, { place }) => mayKeepAt(actor, place),
  run: async (work, locked, { province, again }) => {
    const { row } = locked;
    const sites = province === null ? sql<boolean>`true` : sql<boolean>`(s.id = ${province} or s.above_id = ${province})`;
    const made = await makeGuides(work, locked, { sites, again });
    if (!made.ok) return made;
    const after = { conference_id: row.id, sites: made.value.length };
    await work.record({ unit: row.unit_id, table: 'conferences.site', row: row.id, before: null, after });
    return ok<GuideSheet>({ row, guides: made.value });
  },
});
