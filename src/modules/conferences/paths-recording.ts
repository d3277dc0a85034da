import type { Id } from '#kernel/id.ts';
import { paths } from './paths.ts';

type Conference = Id<'conferences.conference'> | ':conference';
type Recording = Id<'conferences.recording'> | ':recording';

/** Addresses of recordings. */
export const recordingPaths = {
  /** For those who keep a conference or its log. */
  list: (conference: Conference) => paths.workPart(conference, 'ghi-hinh'),
  act: (conference: Conference, act: string) => `${paths.workPart(conference, 'ghi-hinh')}/${act}`,
  /** One file of a recording. */
  part: (recording: Recording, part: number | ':part') => `/hoi-nghi/ghi-hinh/${recording}/${part}`,
  /** Where everybody's opening of a released one is counted. */
  openReleased: (code: string) => `${paths.conference(code)}/xem-ghi-hinh`,
};
