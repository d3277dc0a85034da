import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { optionalId, text } from '#kernel/fields.ts';
import { refuse } from '#kernel/result.ts';
import { mayRecord } from '../policy.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';
import { siteIn } from '../steps/in-conference.ts';

/** A message of the secretariat on the screens of all sites, or to one site alone. It takes the place of the one before. */
export const sendMessage = command({
  name: 'conferences.send-message',
  input: z.object({ ...hallInput, text: text(300), to: optionalId('conferences.site') }),
  load: enter,
  may: (actor, entered) => mayRecord(asActor(entered, actor)),
  run: async (work, entered, { text: message, to }) =>
    to !== null && !(await siteIn(work.tx, entered.locked.conference, to))
      ? refuse('not-found')
      : happen(work, entered, [{ kind: 'message.sent', text: message, to }]),
});
