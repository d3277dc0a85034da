import type { Same } from '#kernel/words.ts';
import type { viActs } from './words-acts.vi.ts';

export const enActs = {
  'act.org.add-household': 'Added a household',
  'act.org.add-person': 'Added a person',
  'act.org.appoint-person': 'Appointed to a post',
  'act.org.carry-out-import': 'Loaded a list from a file',
  'act.org.change-person': 'Changed a person',
  'act.org.close-body': 'Closed a body',
  'act.org.close-household': 'Closed a household',
  'act.org.correct-household': 'Corrected a household',
  'act.org.drop-import': 'Dropped a waiting file',
  'act.org.end-holding': 'Ended a post',
  'act.org.erase-person': 'Erased personal data',
  'act.org.extend-holding': 'Extended a post',
  'act.org.found-body': 'Added a body',
  'act.org.move-person': 'Moved a person’s record',
  'act.org.rename-body': 'Renamed a body',
  'act.org.start-import': 'Sent a file to be checked',
} satisfies Same<typeof viActs>;
