import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, wholeNumber } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { refuse } from '#kernel/result.ts';
import { mayPreside } from '../policy.ts';
import { COURSE, SPEAKER } from '../rules/session/conflicts.ts';
import type { Entry } from '../rules/session/events.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';
import { siteIn } from '../steps/in-conference.ts';

/** The chair asks a site to speak that did not raise its hand. */
export const inviteSite = command({
  name: 'conferences.invite-site',
  input: z.object({ ...hallInput, site: id('conferences.site'), minutes: wholeNumber(0, 120) }),
  load: enter,
  may: (actor, entered) => mayPreside(asActor(entered, actor)),
  run: async (work, entered, { site, minutes, rev }) => {
    if (!(await siteIn(work.tx, entered.locked.conference, site))) return refuse('not-found');
    const at = work.now.epochMilliseconds;
    const entry: Entry = { id: newId(), kind: 'invited', site, delegate: null, paper: null, at, place: null };
    const seconds = minutes === 0 ? null : minutes * 60;
    return happen(work, entered, [{ kind: 'floor.given', entry, seconds }], { rev, unless: [...SPEAKER, ...COURSE] });
  },
});
