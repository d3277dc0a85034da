import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, ticked } from '#kernel/fields.ts';
import { ok } from '#kernel/result.ts';
import { lockSite, mayPrepareLocked } from '../steps/lock-site.ts';
import { makeGuides } from '../steps/site-guides.ts';
import type { GuideSheet } from './make-site-codes.ts';

/** The code of one site, for the secretariat or the site's own officers. Only a digest is kept. */
export const makeSiteCode = command({
  name: 'conferences.make-site-code',
  shownOnce: true,
  input: z.object({ site: id('conferences.site'), again: ticked() }),
  load: (tx, { site }, today) => lockSite(tx, site, today),
  may: mayPrepareLocked,
  run: async (work, locked, { again }) => {
    const { row, site } = locked;
    const made = await makeGuides(work, locked, { sites: sql<boolean>`s.id = ${site.id}`, again });
    if (!made.ok) return made;
    await work.record({
      unit: row.unit_id,
      table: 'conferences.site',
      row: site.id,
      before: null,
      after: { conference_id: row.id },
    });
    return ok<GuideSheet>({ row, guides: made.value });
  },
});
