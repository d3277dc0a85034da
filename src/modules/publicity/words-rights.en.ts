import type { Same } from '#kernel/words.ts';
import type { viRights } from './words-rights.vi.ts';

export const enRights = {
  'publicity.field.personal-data':
    'Everybody can read this line at once, and it seems to hold personal data (a paper number, a telephone, a day of birth). Please write it without.',
  'publicity.right.prepare': 'prepare, publish, amend and withdraw in the register of the commune',
  'publicity.right.prepare-body': 'prepare, publish, amend and withdraw in the register of your body',
  'publicity.right.report': 'report postings and announcements in your village',
  'publicity.right.follow': 'see the work of publishing and who is responsible, in your unit and below',
} satisfies Same<typeof viRights>;
