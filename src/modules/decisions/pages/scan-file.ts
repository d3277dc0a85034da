import { z } from 'zod';
import { everyone } from '#kernel/actor.ts';
import { id } from '#kernel/fields.ts';
import { sendFile } from '#kernel/files/send.ts';
import type { Site } from '#kernel/http/site.ts';
import { paperPaths } from '../paths-papers.ts';
import { maySeeScan } from '../policy-papers.ts';
import { findScanFile } from '../queries/list-scans.ts';

/** Scans of signed papers: for everybody once the commune has looked at them, before that for those who follow the work. */
export function registerScanFile(site: Site): void {
  site.document({
    path: paperPaths.scan(':scan'),
    params: z.object({ scan: id('decisions.scan') }),
    load: (visit, { scan }) => findScanFile(visit.reader, scan, visit.today),
    may: (actor, { place, shown }) => (shown ? everyone : maySeeScan(actor, place)),
    send: ({ file }, { room }, reply) => sendFile(reply, room.files, file, { inline: true }),
  });
}
