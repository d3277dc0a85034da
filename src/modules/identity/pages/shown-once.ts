import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Visit } from '#kernel/http/visit.ts';
import { seal, unseal } from '../crypto/sealed.ts';
import { SHOWN_ONCE } from '../rules/times.ts';
import { cookieName } from './cookie-names.ts';
import { setCookie } from './cookies.ts';

const shape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recovery-codes'), codes: z.array(z.string()) }),
  z.object({ kind: z.literal('link'), person: z.string(), token: z.string() }),
]);

/** A secret that a form has just made and the next page shows: recovery codes, or a link to hand over. */
export type ShownOnce = z.infer<typeof shape>;

const owner = (visit: Visit): string => `shown-once:${visit.actor.session ?? ''}`;

/**
 * Hands a secret to the next page without keeping it: sealed into a cookie that only this session opens, for some
 * minutes. The database holds its hash at most.
 */
export function showOnce(visit: Visit, reply: FastifyReply, secret: ShownOnce): void {
  setCookie(visit, reply, 'mot-lan', seal(visit.room, JSON.stringify(secret), owner(visit)), SHOWN_ONCE);
}

/** The secret of that kind that is to be shown now, or null. */
export function shownNow<Kind extends ShownOnce['kind']>(visit: Visit, kind: Kind): Extract<ShownOnce, { kind: Kind }> | null {
  const sealed = visit.cookies[cookieName(visit.room, 'mot-lan')];
  const opened = sealed === undefined ? null : unseal(visit.room, sealed, owner(visit));
  const secret = opened === null ? null : shape.parse(JSON.parse(opened));
  return secret?.kind === kind ? (secret as Extract<ShownOnce, { kind: Kind }>) : null;
}
