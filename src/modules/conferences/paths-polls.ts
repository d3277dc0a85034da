import type { Id } from '#kernel/id.ts';
import { paths } from './paths.ts';

type Conference = Id<'conferences.conference'> | ':conference';
type Poll = Id<'conferences.poll'> | ':poll';

const inMeeting = (conference: Conference): string => `/hoi-nghi/hop/${conference}/bieu-quyet`;

/** Addresses of votes. */
export const pollPaths = {
  /** All votes of a conference, for whoever prepares and keeps them. */
  list: (conference: Conference) => paths.workPart(conference, 'bieu-quyet'),
  /** One vote, for everybody in the meeting. */
  poll: (conference: Conference, poll: Poll) => `${inMeeting(conference)}/${poll}`,
  act: (conference: Conference, poll: Poll, act: string) => `${inMeeting(conference)}/${poll}/${act}`,
  /** The ballot of a delegate. */
  ballot: (conference: Conference, poll: Poll) => `${inMeeting(conference)}/${poll}/phieu`,
  /** Where one hall enters what it counted. */
  count: (conference: Conference, poll: Poll) => `${inMeeting(conference)}/${poll}/kiem`,
  /** What came out, for everybody who may follow the conference. */
  result: (code: string, no: number | ':no') => `${paths.conference(code)}/bieu-quyet/${no}`,
  receipts: (code: string, no: number | ':no') => `${paths.conference(code)}/bieu-quyet/${no}/ma-phieu.txt`,
};

/** Last parts of the addresses of forms. */
export const pollActs = { open: 'mo', close: 'dong', publish: 'cong-bo', cancel: 'huy', change: 'sua', remove: 'bo' } as const;
