import { viGaps } from './words-gaps.vi.ts';
import { viRegister } from './words-register.vi.ts';

/** Words of the pages for everybody. */
export const vi = { ...viRegister, ...viGaps } as const;
