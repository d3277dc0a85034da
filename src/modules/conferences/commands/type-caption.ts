import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { text } from '#kernel/fields.ts';
import { mayRecord } from '../policy.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** A line of what is being said, for whoever hears badly or has no sound (phụ đề). */
export const typeCaption = command({
  name: 'conferences.type-caption',
  input: z.object({ ...hallInput, text: text(300) }),
  load: enter,
  may: (actor, entered) => mayRecord(asActor(entered, actor)),
  run: (work, entered, { text: line }) => happen(work, entered, [{ kind: 'caption.typed', text: line }]),
});
