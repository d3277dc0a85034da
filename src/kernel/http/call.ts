import { spend } from '../rate.ts';
import { answerRefusal } from './answer.tsx';
import type { SiteTools } from './site.ts';
import type { CallSpec } from './spec.ts';
import { visitOf } from './visit.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Programs elsewhere may send here: no Origin is asked for, and in return nobody is signed in. */
    fromElsewhere?: boolean;
  }
}

/** POST by a program, not a page: 204 when done, otherwise the refusal as JSON; never a redirect. */
export function registerCall<Params, Value, Why extends string>(tools: SiteTools, spec: CallSpec<Params, Value, Why>): void {
  tools.app.post(spec.path, { config: { policy: spec.command, fromElsewhere: true } }, async (request, reply) => {
    const visit = visitOf(tools.room, request);
    const wait = spec.limit ? await spend(tools.room, spec.limit, request) : 0;
    if (wait > 0) return answerRefusal(tools, visit, reply, true, { why: 'too-many', details: { seconds: wait } });
    const params = spec.params.safeParse(request.params);
    if (!params.success) return answerRefusal(tools, visit, reply, true, { why: 'not-found' });
    const outcome = await spec.command(tools.room, visit.actor, spec.input(params.data));
    const done = outcome.ok || (spec.alsoDone ?? []).some((why) => why === outcome.why);
    return done ? reply.code(204).send() : answerRefusal(tools, visit, reply, true, outcome);
  });
}
