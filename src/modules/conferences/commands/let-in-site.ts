import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { mayRecord } from '../policy.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** Picture and sound of a site that was sent out are switched on again (cho vào lại); its machine connects by itself. */
export const letInSite = command({
  name: 'conferences.let-in-site',
  input: z.object({ ...hallInput, site: id('conferences.site') }),
  load: enter,
  may: (actor, entered) => mayRecord(asActor(entered, actor)),
  run: (work, entered, { site }) => happen(work, entered, [{ kind: 'site.let-in', site }]),
});
