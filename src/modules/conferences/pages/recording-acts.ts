import type { Site } from '#kernel/http/site.ts';
import { startRecordingWith } from '../commands/start-recording.ts';
import { stopRecording } from '../commands/stop-recording.ts';
import type { MediaLink } from '../media-link.ts';
import { hallPaths } from '../paths-run.ts';
import { paths } from '../paths.ts';
import type { Hindrance } from '../rules/recording.ts';
import { hallFields } from '../steps/enter.ts';
import { TOLD } from './hall-acts.ts';
import type { HallParams } from './hall-model.ts';
import { chairPage, secretaryPage } from './preside.tsx';

/** Why it cannot be recorded now is said on the page it was pressed on. */
const HINDERED: Readonly<Record<Hindrance | 'conferences.recording.too-many', string>> = {
  'conferences.recording.media-off': '',
  'conferences.recording.media-elsewhere': '',
  'conferences.recording.media-away': '',
  'conferences.recording.no-ffmpeg': '',
  'conferences.recording.too-many': '',
};

/** Recording begins at the secretary's, and ends there or at the chair's. */
export function registerRecordingActs(site: Site, media: MediaLink): void {
  const done =
    (role: 'chu-tri' | 'thu-ky') =>
    (_value: unknown, _visit: unknown, _reply: unknown, { conference }: HallParams): string => {
      media.recorded(conference);
      return paths.hall(conference, role);
    };
  site.form({
    page: secretaryPage,
    path: hallPaths.act(':conference', 'thu-ky', 'ghi-hinh'),
    command: startRecordingWith(() => media.hindrance()),
    input: hallFields,
    refusalAt: { ...TOLD, ...HINDERED },
    done: done('thu-ky'),
  });
  const stop = { command: stopRecording, input: hallFields, refusalAt: TOLD };
  site.form({ ...stop, page: secretaryPage, path: hallPaths.act(':conference', 'thu-ky', 'dung-ghi'), done: done('thu-ky') });
  site.form({ ...stop, page: chairPage, path: hallPaths.act(':conference', 'chu-tri', 'dung-ghi'), done: done('chu-tri') });
}
