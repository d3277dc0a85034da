import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { sendFile } from '#kernel/files/send.ts';
import type { Site } from '#kernel/http/site.ts';
import { ballotActs, paths } from '../paths.ts';
import { mayHelpVillage } from '../policy.ts';
import { findStackPhoto } from '../queries/find-stack-photo.ts';

/** Photos of slips are for those who count: handwriting can give a household away. */
export function registerStackPhoto(site: Site): void {
  site.document({
    path: `${paths.roundAct(':round', ballotActs.photo)}/:batch`,
    params: z.object({ batch: id('decisions.batch') }),
    load: (visit, { batch }) => findStackPhoto(visit.reader, batch, visit.today),
    may: (actor, photo) => mayHelpVillage(actor, photo.place),
    send: ({ file }, { room }, reply) => sendFile(reply, room.files, file, { inline: true }),
  });
}
