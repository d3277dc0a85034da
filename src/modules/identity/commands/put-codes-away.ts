import { ok } from '#kernel/result.ts';
import { gate } from '../steps/gate.ts';

/** "I have put them away": nothing is stored of the codes, so nothing changes but the browser's cookie. */
export const putCodesAway = gate<null, never>('identity.put-codes-away', async () => ok(null));
