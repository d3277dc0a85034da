import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../actor.ts';
import { dayOf, type Day } from '../day.ts';
import type { Reader } from '../db.ts';
import { networkOf } from '../rate.ts';
import type { Room } from '../room.ts';
import { LANGS, translator, type Dictionary, type Lang, type Translate, type Words } from '../words.ts';

/** One request, as pages and queries see it: who asks, in which language, on which day, with a handle that only reads. */
export interface Visit {
  readonly room: Room;
  readonly reader: Reader;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly today: Day;
  readonly lang: Lang;
  /** Path and query as asked for. */
  readonly url: string;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** The network that limits count (an IPv4 address, a /64 of IPv6), and the browser's own name for itself. */
  readonly client: { readonly network: string; readonly userAgent: string };
  t<Source extends Words>(dictionary: Dictionary<Source>): Translate<Source>;
}

export const LANG_COOKIE = 'ngon-ngu';

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor;
  }
}

export function visitOf(room: Room, request: FastifyRequest): Visit {
  const now = room.now();
  const lang = langOf(request);
  return {
    room,
    reader: room.reader,
    actor: request.actor,
    now,
    today: dayOf(now),
    lang,
    url: request.url,
    cookies: request.cookies,
    client: { network: networkOf(request.ip), userAgent: request.headers['user-agent'] ?? '' },
    t: (dictionary) => translator(dictionary, lang),
  };
}

const isLang = (text: unknown): text is Lang => LANGS.includes(text as Lang);

/** `?lang=en` decides, then the cookie it left; Vietnamese otherwise. */
function langOf(request: FastifyRequest): Lang {
  const asked = (request.query as Record<string, unknown> | undefined)?.['lang'];
  if (isLang(asked)) return asked;
  const kept = request.cookies[LANG_COOKIE];
  return isLang(kept) ? kept : 'vi';
}

/** A language asked for in the address is remembered for the next pages. */
export function keepLang(request: FastifyRequest, reply: FastifyReply): void {
  const asked = (request.query as Record<string, unknown> | undefined)?.['lang'];
  if (isLang(asked)) void reply.setCookie(LANG_COOKIE, asked, { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 31_536_000 });
}
