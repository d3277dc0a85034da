import { createHmac } from 'node:crypto';

export { makeSecretCode as makeSeatCode, readSecretCode as readSeatCode } from '#kernel/secret-code.ts';

/** What is kept of a code that leads to a seat: nobody who reads the database can come in. @param secret the program's own key */
export const seatCodeHash = (secret: string, code: string): Buffer =>
  createHmac('sha256', secret).update(`conferences.seat-code:${code}`).digest().subarray(0, 16);
