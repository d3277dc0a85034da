import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, list } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { SITE_CHECKS } from '../rules/checklist.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { lockSite, mayPrepareLocked } from '../steps/lock-site.ts';

/** Ticks what was tried out in a hall (danh mục diễn tập): the list as it stands on the form replaces the one before. */
export const keepChecks = command({
  name: 'conferences.keep-checks',
  input: z.object({ site: id('conferences.site'), done: list(choice(SITE_CHECKS), SITE_CHECKS.length) }),
  load: (tx, { site }, today) => lockSite(tx, site, today),
  may: mayPrepareLocked,
  run: async ({ tx, now, record }, { row, site }, { done }) => {
    if (!isBeforeEnd(row)) return refuse('conferences.work.too-late');
    const gone = tx.deleteFrom('conferences.site_check').where('site_id', '=', site.id);
    const before = await (done.length === 0 ? gone : gone.where('item', 'not in', done)).returning('item').execute();
    if (done.length > 0)
      await tx
        .insertInto('conferences.site_check')
        .values([...new Set(done)].map((item) => ({ site_id: site.id, item, done_at: now })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    await record({
      unit: row.unit_id,
      table: 'conferences.site_check',
      row: site.id,
      before: { undone: before.length },
      after: { done: done.length },
    });
    return ok({ site: site.id });
  },
});
