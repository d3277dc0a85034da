import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { sendFile } from '#kernel/files/send.ts';
import type { Site } from '#kernel/http/site.ts';
import { preparePaths } from '../paths-prepare.ts';
import { maySeeDocument, maySeePaper } from '../policy-prepare.ts';
import { findDocumentFile, findPaperFile } from '../queries/find-files.ts';

/** Documents and papers as files, each under its own policy. */
export function registerFiles(site: Site): void {
  site.document({
    path: preparePaths.document(':document'),
    params: z.object({ document: id('conferences.document') }),
    load: (visit, { document }) => findDocumentFile(visit, document),
    may: (actor, { standing, facts }) => maySeeDocument({ ...standing, actor }, facts),
    send: ({ file }, { room }, reply) => sendFile(reply, room.files, file, { inline: true }),
  });
  site.document({
    path: preparePaths.paper(':paper'),
    params: z.object({ paper: id('conferences.paper') }),
    load: (visit, { paper }) => findPaperFile(visit, paper),
    may: (actor, { standing, facts }) => maySeePaper({ ...standing, actor }, facts),
    send: ({ file }, { room }, reply) => sendFile(reply, room.files, file, { inline: true }),
  });
}
