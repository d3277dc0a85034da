import type { FastifyReply } from 'fastify';
import type { Visit } from '#kernel/http/visit.ts';
import { readDevice, rememberPerson } from '../crypto/device-cookie.ts';
import type { Entered } from '../commands/sign-in.ts';
import { DEVICE_KNOWN, PENDING_LONGEST, SESSION_LONGEST } from '../rules/times.ts';
import type { Browser } from '../steps/browser.ts';
import { cookieName, isHttps, type CookieName } from './cookie-names.ts';

/** What the request carries, for the gates. */
export const browserOf = (visit: Visit): Browser => ({
  ...visit.client,
  device: readDevice(visit.cookies[cookieName(visit.room, 'thiet-bi')]),
  session: visit.cookies[cookieName(visit.room, 'phien')] ?? null,
  pending: visit.cookies[cookieName(visit.room, 'cho-ma')] ?? null,
});

/** @param seconds how long the browser keeps it */
export function setCookie(visit: Visit, reply: FastifyReply, name: CookieName, value: string, seconds: number): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(visit.room), maxAge: seconds } as const;
  void reply.setCookie(cookieName(visit.room, name), value, options);
}

export function dropCookie(visit: Visit, reply: FastifyReply, name: CookieName): void {
  setCookie(visit, reply, name, '', 0);
}

/** After a step of signing in: the new token goes where it belongs, and the device is remembered once somebody is in. */
export function keepEntered(visit: Visit, reply: FastifyReply, { person, next, token }: Entered): void {
  if (next !== 'session') return setCookie(visit, reply, 'cho-ma', token, PENDING_LONGEST);
  setCookie(visit, reply, 'phien', token, SESSION_LONGEST);
  setCookie(visit, reply, 'thiet-bi', rememberPerson(visit.room, browserOf(visit).device, person), DEVICE_KNOWN);
  if (browserOf(visit).pending !== null) dropCookie(visit, reply, 'cho-ma');
}
