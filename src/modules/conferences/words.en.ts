import type { Same } from '#kernel/words.ts';
import type { vi } from './words.vi.ts';

export const en = {
  'conferences.kind.review': 'Review conference',
  'conferences.kind.dialogue': 'Dialogue conference',
  'conferences.kind.thematic': 'Thematic conference',
  'conferences.kind.congress': 'Congress',
  'conferences.state.planned': 'In preparation',
  'conferences.state.called': 'Called',
  'conferences.state.open': 'In session',
  'conferences.state.closed': 'Closed',
  'conferences.state.concluded': 'Concluded',
  'conferences.state.cancelled': 'Called off',
} satisfies Same<typeof vi>;
