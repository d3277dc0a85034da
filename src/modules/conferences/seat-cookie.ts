import type { FastifyReply } from 'fastify';
import type { Visit } from '#kernel/http/visit.ts';
import { hashToken } from '#kernel/short-code.ts';

/** Holds the token of the seat this browser took; one browser sits in one place. */
export const SEAT_COOKIE = 'dc_cho';

/** Digest of this browser's token, for queries and commands; null when it has no seat. */
export function seatOf({ cookies }: Pick<Visit, 'cookies'>): string | null {
  const token = cookies[SEAT_COOKIE];
  return token === undefined || token === '' ? null : hashToken(token);
}

/** @param until when the seat ends */
export function keepSeat(reply: FastifyReply, visit: Visit, token: string, until: Temporal.Instant): void {
  const expires = new Date(until.epochMilliseconds);
  const secure = visit.room.publicUrl.startsWith('https:');
  void reply.setCookie(SEAT_COOKIE, token, { path: '/', sameSite: 'lax', httpOnly: true, secure, expires });
}

export const leaveSeat = (reply: FastifyReply): void => void reply.clearCookie(SEAT_COOKIE, { path: '/' });
