import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, list } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunSite } from '../policy.ts';
import { DEVICE_CHECKS } from '../rules/checklist.ts';
import { atSite } from '../steps/at-site.ts';
import { isBeforeEnd } from '../steps/lock-conference.ts';
import { tickChecks } from '../steps/tick-checks.ts';

/** The operator of a site enters what the check of the computer found, without an account, into the checklist of the site. */
export const keepDeviceCheck = command({
  name: 'conferences.keep-device-check',
  input: z.object({
    conference: id('conferences.conference'),
    site: id('conferences.site'),
    seat: z.string().nullable(),
    done: list(choice(DEVICE_CHECKS), DEVICE_CHECKS.length),
  }),
  load: (tx, asked, today) => atSite(tx, asked, today),
  may: (actor, { standing, site }) => mayRunSite({ ...standing, actor }, site.id),
  run: async (work, { row, site }, { done }) => {
    if (!isBeforeEnd(row)) return refuse('conferences.work.too-late');
    await tickChecks(work, row.unit_id, { site: site.id, done, among: DEVICE_CHECKS });
    return ok({ conference: row.id });
  },
});
