import { enHistory } from './words-history.en.ts';
import { enChanges } from './words-changes.en.ts';
import type { Same } from '#kernel/words.ts';
import { enLists } from './words-lists.en.ts';
import type { viUnits } from './words-units.vi.ts';

export const enUnits = {
  'org.country': 'Việt Nam',
  'org.head.since': 'Since',
  'org.head.made-of': 'made of',
  'org.head.more': (v) => `${v.count} more`,
  'org.head.history': 'History of the unit',
  'org.head.villages': (v) => (v.count === 1 ? '1 village' : `${v.count} villages`),
  'org.head.households': (v) => `${v.count} households`,
  ...enChanges,
  ...enHistory,
  ...enLists,
} satisfies Same<typeof viUnits>;
