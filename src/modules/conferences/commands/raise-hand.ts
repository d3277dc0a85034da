import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, optionalId } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { refuse } from '#kernel/result.ts';
import { mayAskToSpeak } from '../policy.ts';
import type { Entry } from '../rules/session/events.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';
import { delegateAt, siteIn } from '../steps/in-conference.ts';

/** What a hand may be raised for; papers are registered before, invitations come from the chair. */
export const HAND_KINDS = ['hand', 'question', 'reply', 'order'] as const;

/** A site, or a delegate at it, asks to speak (xin phát biểu). */
export const raiseHand = command({
  name: 'conferences.raise-hand',
  input: z.object({
    ...hallInput,
    site: id('conferences.site'),
    delegate: optionalId('conferences.delegate'),
    kind: choice(HAND_KINDS),
  }),
  load: enter,
  may: (actor, entered, { site, delegate }) => mayAskToSpeak(asActor(entered, actor), site, delegate),
  run: async (work, entered, { site, delegate, kind }) => {
    const { conference } = entered.locked;
    const known = delegate === null ? siteIn(work.tx, conference, site) : delegateAt(work.tx, conference, site, delegate);
    if (!(await known)) return refuse('not-found');
    const entry: Entry = { id: newId(), kind, site, delegate, paper: null, at: work.now.epochMilliseconds, place: null };
    return happen(work, entered, [{ kind: 'queue.joined', entry }]);
  },
});
