import { enMeetingActs } from './words-meeting-acts.en.ts';
import { viMeetingActs } from './words-meeting-acts.vi.ts';
import { enMeeting } from './words-meeting.en.ts';
import { viMeeting } from './words-meeting.vi.ts';
import { enRecord } from './words-record.en.ts';
import { viRecord } from './words-record.vi.ts';
import { enVillage } from './words-village.en.ts';
import { viVillage } from './words-village.vi.ts';

/** Words of the path of a matter by meeting. */
export const meetingWords = {
  vi: { ...viVillage, ...viMeeting, ...viRecord, ...viMeetingActs },
  en: { ...enVillage, ...enMeeting, ...enRecord, ...enMeetingActs },
};
