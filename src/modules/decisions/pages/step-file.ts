import { z } from 'zod';
import { choice, id } from '#kernel/fields.ts';
import { sendFile } from '#kernel/files/send.ts';
import type { Site } from '#kernel/http/site.ts';
import { paths } from '../paths.ts';
import { maySeeVillageWork } from '../policy-meeting.ts';
import { findStepFile } from '../queries/find-step-file.ts';
import { NOTED_STEPS } from '../rules/procedure-steps.ts';

/** Documents of steps are for those who work on the matter: names and signatures stand in them. */
export function registerStepFile(site: Site): void {
  site.document({
    path: paths.stepFile(':decision', ':step'),
    params: z.object({ decision: id('decisions.decision'), step: choice(NOTED_STEPS) }),
    load: (visit, asked) => findStepFile(visit.reader, asked, visit.today),
    may: (actor, { place }) => maySeeVillageWork(actor, place),
    send: ({ file }, { room }, reply) => sendFile(reply, room.files, file, { inline: true }),
  });
}
