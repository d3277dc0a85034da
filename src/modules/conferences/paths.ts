import type { Id } from '#kernel/id.ts';

type Conference = Id<'conferences.conference'> | ':conference';
type Unit = Id<'org.unit'> | ':unit';

/** Addresses of this module. Views and other modules never type one. */
export const paths = {
  /** Conferences that come, run and were, for everybody. */
  list: () => '/hoi-nghi',
  /** One conference for everybody. */
  conference: (code: string) => `/hoi-nghi/${code}`,
  /** Follows it live, for everybody where it is open to the public. */
  follow: (code: string) => `/hoi-nghi/${code}/theo-doi`,

  /** Working pages of the convening unit's officers. */
  ofUnit: (unit: Unit) => `/hoi-nghi/cua/${unit}`,
  work: (conference: Conference) => `/hoi-nghi/lam/${conference}`,
  workPart: (conference: Conference, part: string) => `/hoi-nghi/lam/${conference}/${part}`,

  /** Where a code printed on a guide or an invitation leads. */
  door: (code: string) => `/vao-hop/${code}`,

  /** In the meeting: one page for each role. */
  hall: (conference: Conference, role: 'chu-tri' | 'thu-ky' | 'diem-cau' | 'dai-bieu' | 'man-hinh') =>
    `/hoi-nghi/hop/${conference}/${role}`,
  act: (conference: Conference, act: string) => `/hoi-nghi/hop/${conference}/viec/${act}`,
  /** What an open page of the meeting follows. */
  board: (conference: Conference) => `/hoi-nghi/hop/${conference}/song`,
};
