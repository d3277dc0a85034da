import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { sendFile } from '#kernel/files/send.ts';
import { openToAll, type Site } from '#kernel/http/site.ts';
import type { DocumentSpec } from '#kernel/http/spec.ts';
import { paths } from '../paths.ts';
import { maySeeContent, maySeeEvidence } from '../policy.ts';
import { amendmentFile, evidenceFile, planFile, publicationFile, type GuardedFile } from '../queries/find-file.ts';

const shown = {
  send: async ({ file }, { room }, reply) => sendFile(reply, room.files, file, { inline: true }),
} satisfies Pick<DocumentSpec<object, object, GuardedFile>, 'send'>;

/** `?nho=1` asks for the small variant of a photo. */
const photoQuery = z.object({ nho: z.string().optional() });

/** Documents and proofs, each by the policy of the publication it belongs to. */
export function registerFiles(site: Site): void {
  site.document({
    ...shown,
    path: paths.file(':publication'),
    params: z.object({ publication: id('publicity.publication') }),
    load: (visit, { publication }) => publicationFile(visit.reader, publication, visit.today),
    may: (actor, { publication }) => maySeeContent(actor, publication),
  });
  site.document({
    ...shown,
    path: paths.amendmentFile(':amendment'),
    params: z.object({ amendment: id('publicity.amendment') }),
    load: (visit, { amendment }) => amendmentFile(visit.reader, amendment, visit.today),
    may: (actor, { publication }) => maySeeContent(actor, publication),
  });
  site.document({
    path: paths.evidence(':display'),
    params: z.object({ display: id('publicity.display') }),
    query: photoQuery,
    load: async (visit, { display }, { nho }) => {
      const found = await evidenceFile(visit.reader, display, visit.today);
      return found === null ? null : { ...found, small: nho !== undefined };
    },
    may: (actor, { publication }) => maySeeEvidence(actor, publication),
    send: async ({ file, small }, { room }, reply) => sendFile(reply, room.files, file, { inline: true, thumbnail: small }),
  });
  site.document({
    path: paths.planFile(':plan'),
    params: z.object({ plan: id('publicity.plan') }),
    load: (visit, { plan }) => planFile(visit.reader, plan),
    may: openToAll,
    send: async (file, { room }, reply) => sendFile(reply, room.files, file, { inline: true }),
  });
}
