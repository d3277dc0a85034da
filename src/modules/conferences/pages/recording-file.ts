import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { id } from '#kernel/fields.ts';
import { disposition } from '#kernel/files/send.ts';
import type { Site } from '#kernel/http/site.ts';
import { Moved } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { byteRange } from '../media/program/byte-range.ts';
import { hasPart, readPart, recordingFolder } from '../media/program/recording-files.ts';
import { recordingPaths } from '../paths-recording.ts';
import { mayWatch, type Openness } from '../policy-recording.ts';
import { mayRecord, type Standing } from '../policy.ts';
import { findRecording, type RecordingModel } from '../queries/find-recording.ts';
import { opensPart } from '../rules/recording-link.ts';

const params = z.object({ recording: id('conferences.recording'), part: z.coerce.number().int().min(1).max(999) });

interface PartModel extends Openness {
  readonly recording: RecordingModel;
  readonly part: number;
  readonly folder: string;
}

/** Who opens a part, as its link knows them: the account, otherwise the seat of the browser. */
export const viewerOf = ({ actor, seat }: Standing): string => actor.person ?? seat?.id ?? '';

/** The files of recordings. Whoever may watch and has not pressed "open" is led to where that is noted. */
export function registerRecordingFile(site: Site, dataDir: string): void {
  site.document({
    path: recordingPaths.part(':recording', ':part'),
    params,
    query: z.object({ khoa: z.string().max(100).default('') }),
    load: (visit, asked, { khoa }) => loadPart(visit, asked, khoa, dataDir),
    may: (actor, { recording, ...openness }) => mayWatch({ ...recording.standing, actor }, openness),
    send: sendPart,
  });
}

async function loadPart(
  visit: Visit,
  { recording: asked, part }: z.infer<typeof params>,
  key: string,
  dataDir: string,
): Promise<PartModel | Moved | null> {
  const recording = await findRecording(visit, asked);
  if (recording === null) return null;
  const { standing, conference, released } = recording;
  const opened = opensPart(
    visit.room.secret,
    { recording: recording.id, part, viewer: viewerOf(standing) },
    key,
    visit.now.epochMilliseconds,
  );
  const forAll = released && standing.openToPublic;
  if (!forAll && !opened && mayRecord(standing).may) return new Moved(recordingPaths.list(conference));
  const folder = recordingFolder(dataDir, conference, recording.id);
  return (await hasPart(folder, part)) ? { recording, part, folder, released, opened } : null;
}

async function sendPart({ recording, part, folder }: PartModel, _visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { range } = reply.request.headers;
  const file = await readPart(folder, part, (size) => byteRange(range, size), reply.request.method === 'HEAD');
  // Deleted between the policy and here.
  if (file === null) return reply.code(404).send();
  const { size, wanted, stream } = file;
  void reply.headers({
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'content-disposition': disposition(`ghi-hinh-${recording.code}-${recording.no}-${part}.webm`, true),
  });
  if (wanted === null) return reply.code(416).header('content-range', `bytes */${size}`).send();
  if (range !== undefined) void reply.code(206).header('content-range', `bytes ${wanted.from}-${wanted.to}/${size}`);
  return reply
    .header('content-length', wanted.to - wanted.from + 1)
    .type('video/webm')
    .send(stream);
}
