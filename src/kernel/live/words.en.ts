import type { Same } from '../words.ts';
import type { vi } from './words.vi.ts';

export const en = {
  'kernel.live.changed': 'Something has changed.',
  'kernel.live.reload': 'Load again',
} satisfies Same<typeof vi>;
