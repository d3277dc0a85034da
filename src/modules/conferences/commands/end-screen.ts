import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayShareScreen } from '../policy-slides.ts';
import { screenOf } from '../rules/session/state.ts';
import { asActor, enter } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** Whoever shared a screen stops: its page leaves the screens, unless something else stands there by now. */
export const endScreen = command({
  name: 'conferences.end-screen',
  input: z.object({
    conference: id('conferences.conference'),
    seat: z.string().nullable(),
    site: id('conferences.site').nullable(),
  }),
  load: (tx, asked, today) => enter(tx, asked, today),
  may: (actor, entered, { site }) => mayShareScreen(asActor(entered, actor), site),
  run: async (work, entered, { site }) => {
    const shown = screenOf(entered.locked.state);
    if (shown === null || shown.site !== site) return refuse('conferences.session.already-so');
    const happened = await happen(work, entered, [{ kind: 'slide.hidden' }]);
    return happened.ok ? ok({ no: null }) : happened;
  },
});
