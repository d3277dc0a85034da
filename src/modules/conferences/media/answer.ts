import { z } from 'zod';
import { ok, refuse } from '#kernel/result.ts';
import type { MediaDesk } from './desk.ts';
import type { MediaResult } from './engine.ts';
import type { Pass } from './token.ts';

const MOST_BODY = 250_000;

const caller = { token: z.string().max(600), tab: z.string().max(36), rung: z.string().length(1) };
const shape = z.discriminatedUnion('do', [
  z.object({ do: z.literal('publish'), ...caller, sdp: z.string().max(MOST_BODY) }),
  z.object({ do: z.literal('watch'), ...caller }),
  z.object({ do: z.literal('accept'), ...caller, sdp: z.string().max(MOST_BODY) }),
  z.object({ do: z.literal('beat'), ...caller }),
  z.object({ do: z.literal('leave'), ...caller }),
  z.object({ do: z.literal('measure'), ...caller, sdp: z.string().max(MOST_BODY) }),
]);

/**
 * What the script of a page asks of picture and sound: one address, JSON both ways. The route around it asks the policy of the page first.
 * @param body as parsed from JSON @param now milliseconds since 1970 @param renew see `MediaDesk.beat`
 */
export async function answerMedia(
  desk: MediaDesk,
  body: unknown,
  now: number,
  renew: Pass | null,
): Promise<MediaResult<unknown>> {
  const asked = shape.safeParse(body);
  if (!asked.success) {
    const large = asked.error.issues.some(({ code, path }) => code === 'too_big' && path[0] === 'sdp');
    return refuse(large ? 'conferences.media.sdp-too-large' : 'conferences.media.token-wrong');
  }
  const call = asked.data;
  switch (call.do) {
    case 'publish':
      return desk.publish(call, call.sdp, now);
    case 'watch':
      return desk.watch(call, now);
    case 'accept':
      return desk.accept(call, call.sdp, now);
    case 'beat':
      return desk.beat(call, now, renew);
    case 'leave':
      await desk.leave(call, now);
      return ok(null);
    // The check of the line only wants to know how long this took to arrive.
    case 'measure':
      return desk.knows(call, now);
  }
}
