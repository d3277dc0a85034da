import type { Same } from '#kernel/words.ts';
import type { vi } from './words-mend.vi.ts';

export const en = {
  'conferences.poll.change': 'Change this vote',
  'conferences.poll.remove': 'Remove this vote',
  'conferences.poll.remove-lead': 'It was never opened, so it can be removed and leaves nothing in the list.',
  'conferences.poll.remove-do': 'Remove it',

  'conferences.proposal.change': 'Change the proposal',
  'conferences.proposal.change-do': 'Save the proposal',
  'conferences.proposal.is-answered': 'This proposal was answered and can no longer be changed; send another one if needed.',

  'conferences.site-choice.find': 'Find a site',
  'conferences.site-choice.find-hint': (v) =>
    `The lists of sites show ${v.shown} of ${v.all}. Type a number or a name, with or without accents, to choose another.`,
  'conferences.site-choice.find-do': 'Find',
  'conferences.site-choice.none': 'There is no such site; the lists are as they were.',

  'conferences.conclusion.counted-by': 'How working days are counted:',

  'conferences.door.checks-in': 'From the day of the meeting on, taking this seat also checks you in.',

  'conferences.attend.self': 'You are not checked in yet',
  'conferences.attend.self-do': 'I am here',
  'conferences.attend.self-not':
    'This changed nothing: you are checked in already, the hall has written you down as absent, or it is not the day yet. If that is wrong, tell whoever keeps the list in the hall.',

  'act.conferences.check-in-self': 'A delegate checks in',
  'act.conferences.change-poll': 'Change a vote before it opens',
  'act.conferences.remove-poll': 'Remove a vote before it opens',
  'act.conferences.change-proposal': 'Change a proposal',
} satisfies Same<typeof vi>;
