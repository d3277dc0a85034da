import { answerRefusal } from './answer.tsx';
import { loadFor, type SiteTools } from './site.ts';
import { Moved, type ExchangeSpec } from './spec.ts';
import { visitOf } from './visit.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whoever asks is a script: faults too are told as JSON. */
    speaksJson?: boolean;
  }
}

/** POST of JSON, answered with JSON: the policy is asked every time, nobody on the way may keep it. */
export function registerExchange<Params, Query, Model>(tools: SiteTools, spec: ExchangeSpec<Params, Query, Model>): void {
  const options = { config: { policy: spec.may, speaksJson: true }, bodyLimit: spec.mostBytes };
  tools.app.post(spec.path, options, async (request, reply) => {
    const visit = visitOf(tools.room, request);
    const loaded = await loadFor(spec, visit, request);
    if (!loaded.ok) return answerRefusal(tools, visit, reply, true, loaded);
    if (loaded.model instanceof Moved) return answerRefusal(tools, visit, reply, true, { why: 'not-found' });
    const answer = await spec.answer(loaded.model, request.body, visit);
    void reply.header('cache-control', 'private, no-store');
    return reply.type('application/json').send(JSON.stringify(answer));
  });
}
