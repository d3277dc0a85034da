import type { Actor } from '#kernel/actor.ts';
import { isId } from '#kernel/id.ts';
import { queryText, type Query } from '#kernel/html/table-state.ts';
import type { Site } from '#kernel/http/site.ts';
import type { PageSpec } from '#kernel/http/spec.ts';
import type { Visit } from '#kernel/http/visit.ts';
import { personNames } from '#modules/org/index.ts';
import { deleteRecordingIn } from '../commands/delete-recording.ts';
import { openRecording } from '../commands/open-recording.ts';
import { releaseRecording } from '../commands/release-recording.ts';
import { takeBackRecording } from '../commands/take-back-recording.ts';
import { listParts, recordingFolder } from '../media/program/recording-files.ts';
import { recordingPaths } from '../paths-recording.ts';
import { mayRecord } from '../policy.ts';
import { findConference, type ConferenceModel } from '../queries/find-conference.ts';
import { listRecordings, listRecordingViews } from '../queries/list-recordings.ts';
import { opensPart, recordingKey } from '../rules/recording-link.ts';
import { hallFields } from '../steps/enter.ts';
import { withParts, type OpenedPart, type RecordingsModel } from '../views/recording/model.ts';
import { recordingsView } from '../views/recording/recordings-view.tsx';
import { viewerOf } from './recording-file.ts';
import { anyQuery, conferenceParams, type ConferenceParams, type WorkModel } from './work-page.ts';

const NONE = { recordings: [], views: [], names: new Map(), opened: null } as const;
const SHOWN = { 'conferences.recording.running': '', 'conferences.recording.gone': '' } as const;

/** Recordings of a conference: their files, who opened them, release and deletion. */
export function registerRecordings(site: Site, dataDir: string): void {
  const page: PageSpec<ConferenceParams, Query, RecordingsModel> = {
    path: recordingPaths.list(':conference'),
    params: conferenceParams,
    query: anyQuery,
    load: (visit, params, query) => load(visit, params, query, dataDir),
    may: (actor: Actor, { conference }: WorkModel) => mayRecord({ ...conference.standing, actor }),
    view: recordingsView,
  };
  const done = ({ conference }: ConferenceParams): string => recordingPaths.list(conference);
  const at = (act: string) => ({ page, path: recordingPaths.act(':conference', act) });
  site.page(page);
  site.form({
    ...at('mo'),
    command: openRecording,
    input: hallFields,
    refusalAt: SHOWN,
    done: ({ conference, ...opened }, { room, now }) => {
      const key = recordingKey(room.secret, opened, now.epochMilliseconds);
      return `${recordingPaths.list(conference)}?mo=${opened.recording}.${opened.part}&khoa=${key}#xem`;
    },
  });
  site.form({
    ...at('cong-khai'),
    command: releaseRecording,
    done,
    refusalAt: { ...SHOWN, 'conferences.recording.not-public': '' },
  });
  site.form({ ...at('thoi-cong-khai'), command: takeBackRecording, done });
  site.form({ ...at('xoa'), command: deleteRecordingIn(dataDir), done, refusalAt: SHOWN });
}

async function load(visit: Visit, params: ConferenceParams, query: Query, dataDir: string): Promise<RecordingsModel | null> {
  const conference = await findConference(visit, params.conference);
  if (conference === null) return null;
  if (!mayRecord(conference.standing).may) return { conference, ...NONE };
  const [rows, views] = await Promise.all([
    listRecordings(visit.reader, conference.id),
    listRecordingViews(visit.reader, conference.id),
  ]);
  const recordings = await withParts(rows, ({ id }) => listParts(recordingFolder(dataDir, conference.id, id)));
  const people = views.flatMap(({ person }) => person ?? []);
  const names = await personNames(visit.reader, people);
  return { conference, recordings, views, names, opened: openedIn(visit, conference, query) };
}

/** The part that was opened a moment ago, by a key that opens it for whoever asks. */
function openedIn({ room, now }: Visit, { standing }: ConferenceModel, query: Query): OpenedPart | null {
  const [recording = '', number = ''] = queryText(query, 'mo').split('.');
  const part = Number(number);
  const key = queryText(query, 'khoa');
  const viewer = viewerOf(standing);
  const opens = isId(recording) && opensPart(room.secret, { recording, part, viewer }, key, now.epochMilliseconds);
  return opens ? { recording, part, key } : null;
}
