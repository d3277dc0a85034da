import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, list } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { SITE_CHECKS } from '../rules/checklist.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { lockSite, mayPrepareLocked } from '../steps/lock-site.ts';
import { tickChecks } from '../steps/tick-checks.ts';

/** Ticks what was tried out in a hall (danh mục diễn tập): the list as it stands on the form replaces the one before. */
export const keepChecks = command({
  name: 'conferences.keep-checks',
  input: z.object({ site: id('conferences.site'), done: list(choice(SITE_CHECKS), SITE_CHECKS.length) }),
  load: (tx, { site }, today) => lockSite(tx, site, today),
  may: mayPrepareLocked,
  run: async (work, { row, site }, { done }) => {
    if (!isBeforeEnd(row)) return refuse('conferences.work.too-late');
    await tickChecks(work, row.unit_id, { site: site.id, done, among: SITE_CHECKS });
    return ok({ site: site.id });
  },
});
