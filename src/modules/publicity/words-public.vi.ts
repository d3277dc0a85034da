import { viGaps } from './words-gaps.vi.ts';
import { viQuarter } from './words-quarter.vi.ts';
import { viRegister } from './words-register.vi.ts';
import { viRequest } from './words-request.vi.ts';

/** Words of the pages for everybody. */
export const vi = { ...viRegister, ...viGaps, ...viQuarter, ...viRequest } as const;
