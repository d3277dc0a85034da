import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { sendFile } from '#kernel/files/send.ts';
import type { Site } from '#kernel/http/site.ts';
import { paths } from '../paths.ts';
import { maySeeVillageWork } from '../policy-meeting.ts';
import { findReleaseFile } from '../queries/find-step-file.ts';

/** The paper of the commune's own decision on a release is for those who work on the matter: signatures stand in it. */
export function registerReleaseFile(site: Site): void {
  site.document({
    path: paths.releaseFile(':decision'),
    params: z.object({ decision: id('decisions.decision') }),
    load: (visit, { decision }) => findReleaseFile(visit.reader, decision, visit.today),
    may: (actor, { place }) => maySeeVillageWork(actor, place),
    send: ({ file }, { room }, reply) => sendFile(reply, room.files, file, { inline: true }),
  });
}
