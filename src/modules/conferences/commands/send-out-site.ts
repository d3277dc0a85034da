import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { refuse } from '#kernel/result.ts';
import { mayRecord } from '../policy.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';
import { roleIn } from '../steps/in-conference.ts';

/**
 * Switches picture and sound of a site off (đưa ra khỏi cầu truyền hình), whoever has the floor. Its seat, its hands and its votes stay.
 * The chair's own site cannot be sent out: nobody would be left to be heard.
 */
export const sendOutSite = command({
  name: 'conferences.send-out-site',
  input: z.object({ ...hallInput, site: id('conferences.site') }),
  load: enter,
  may: (actor, entered) => mayRecord(asActor(entered, actor)),
  run: async (work, entered, { site }) => {
    const role = await roleIn(work.tx, entered.locked.conference, site);
    if (role === null) return refuse('not-found');
    if (role === 'main') return refuse('conferences.session.main-site');
    return happen(work, entered, [{ kind: 'site.sent-out', site }]);
  },
});
