import type { Id } from '#kernel/id.ts';
import { paths } from './paths.ts';

type Conference = Id<'conferences.conference'> | ':conference';

/** Addresses of what is told and counted after a conference. */
export const afterPaths = {
  figures: (code: string) => `${paths.conference(code)}/so-lieu`,
  speechCsv: (code: string) => `${paths.conference(code)}/so-lieu/phat-bieu.csv`,
  open: (code: string) => `/api/hoi-nghi/${code}`,
  /** The report, for everybody once it is published. */
  press: (code: string) => `${paths.conference(code)}/dua-tin`,
  photo: (photo: Id<'conferences.press_photo'> | ':photo') => `/hoi-nghi/anh/${photo}`,
  /** Where it is written. */
  pressWork: (conference: Conference) => paths.workPart(conference, 'dua-tin'),
  pressAct: (conference: Conference, act: string) => `${paths.workPart(conference, 'dua-tin')}/${act}`,
};
