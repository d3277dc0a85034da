import { createHmac } from 'node:crypto';

const BYTES = 16;

/**
 * What is kept instead of the code on a household's invitation: nobody who reads the database can print one.
 * @param secret the program's own key
 * @param code as `readShortCode` gives it
 */
export const invitationHash = (secret: string, code: string): Buffer =>
  createHmac('sha256', secret).update(`decisions.invitation:${code}`).digest().subarray(0, BYTES);
