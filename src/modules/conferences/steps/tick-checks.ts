import type { Work } from '#kernel/command.ts';
import type { Id } from '#kernel/id.ts';
import type { SITE_CHECKS } from '../rules/checklist.ts';

export type SiteCheck = (typeof SITE_CHECKS)[number];

interface Ticks {
  readonly site: Id<'conferences.site'>;
  readonly done: readonly SiteCheck[];
  /** What the form asked about; ticks of anything else stay as they are. */
  readonly among: readonly SiteCheck[];
}

/** Ticks what was tried out in a hall and takes back what was not, and leaves the record of it. */
export async function tickChecks({ tx, now, record }: Work, unit: Id<'org.unit'>, { site, done, among }: Ticks): Promise<void> {
  const undone = among.filter((item) => !done.includes(item));
  const before =
    undone.length === 0
      ? []
      : await tx
          .deleteFrom('conferences.site_check')
          .where('site_id', '=', site)
          .where('item', 'in', undone)
          .returning('item')
          .execute();
  if (done.length > 0)
    await tx
      .insertInto('conferences.site_check')
      .values([...new Set(done)].map((item) => ({ site_id: site, item, done_at: now })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await record({
    unit,
    table: 'conferences.site_check',
    row: site,
    before: { undone: before.length },
    after: { done: done.length },
  });
}
