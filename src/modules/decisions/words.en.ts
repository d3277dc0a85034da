import type { Same } from '#kernel/words.ts';
import type { vi } from './words.vi.ts';

export const en = {
  'decisions.verb.label': 'Discuss',
  'decisions.verb.running': (v: { count: number }) => `${v.count} ${v.count === 1 ? 'matter' : 'matters'} before the households`,

  'decisions.form.meeting': 'Meeting of the community',
  'decisions.form.ballot': 'Ballot paper to every household',
  'decisions.form.online-form': 'Asking whether to vote online',
  'decisions.form.online': 'Online vote',
  'decisions.form.never': (v: { number: string | number; legalRef: string | number }) =>
    `A matter under ${v.number} may not be decided in this form (${v.legalRef}). Please choose another; nothing has been written down.`,
  'decisions.form.not-yet': (v: { number: string | number; legalRef: string | number }) =>
    `The condition for this form is not met yet for a matter under ${v.number} (${v.legalRef}). Nothing has been written down.`,

  'decisions.state.draft': 'In preparation',
  'decisions.state.announced': 'Announced',
  'decisions.state.voting': 'Being voted on',
  'decisions.state.counting': 'Being counted',
  'decisions.state.no-result': 'No result yet',
  'decisions.state.passed': 'Passed',
  'decisions.state.failed': 'Not passed',
  'decisions.state.sent': 'Sent, awaiting recognition',
  'decisions.state.recognised': 'Recognised',
  'decisions.state.refused': 'Not recognised',
  'decisions.state.annulled': 'Annulled',
  'decisions.state.amended': 'Amended',
  'decisions.state.abolished': 'Abolished',
  'decisions.state.withdrawn': 'Withdrawn',

  'decisions.channel.hands': 'Show of hands',
  'decisions.channel.paper': 'Ballot paper',
  'decisions.channel.phone': 'Online',
  'decisions.channel.desk': 'Helped at the culture house',

  'decisions.election.elect': 'Electing',
  'decisions.election.release': 'Releasing',
  'decisions.law.none': 'No rule is loaded for that day, so it cannot be worked out yet. Nothing has been written down.',
  'decisions.call.no-households':
    'This village has no list of households, so their number is not known. Please enter the households first.',
  'decisions.draft.which-election': 'Please choose electing or releasing.',

  'decisions.option.agree': 'Agree',
  'decisions.option.disagree': 'Disagree',
  'decisions.option.other': 'Another opinion',
} satisfies Same<typeof vi>;
