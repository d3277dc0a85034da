import { viRegister } from './words-register.vi.ts';

/** Words of the pages for everybody. */
export const vi = { ...viRegister } as const;
