import type { Id } from '#kernel/id.ts';
import { paths } from './paths.ts';

type Conference = Id<'conferences.conference'> | ':conference';

/** Pages of the meeting, as they stand in addresses. */
export const HALL_ROLES = ['chu-tri', 'thu-ky', 'diem-cau', 'dai-bieu', 'man-hinh'] as const;
export type HallRole = (typeof HALL_ROLES)[number];

/** Whose page a seat leads to. */
export const HALL_OF: Readonly<Record<'chair' | 'secretary' | 'operator' | 'delegate' | 'screen', HallRole>> = {
  chair: 'chu-tri',
  secretary: 'thu-ky',
  operator: 'diem-cau',
  delegate: 'dai-bieu',
  screen: 'man-hinh',
};

/** Addresses of the meeting itself. */
export const hallPaths = {
  /** Where what is pressed on the page of a role is sent: if it cannot be done, that page says so. */
  act: (conference: Conference, role: HallRole, act: string) => `${paths.hall(conference, role)}/${act}`,
  /** Everything that happened, and who spoke how long. */
  log: (conference: Conference) => `/hoi-nghi/hop/${conference}/dien-bien`,
  /** What an open page of one of the audiences follows. */
  stream: (conference: Conference, audience: string) => `${paths.board(conference)}?vai=${audience}`,
  /** Where an open page of an operator says that it is there. */
  beat: (conference: Conference) => `/hoi-nghi/hop/${conference}/nhip`,
  /** Where a code is typed in. */
  door: () => '/vao-hop',
  leave: () => '/vao-hop/roi-cho',
};
