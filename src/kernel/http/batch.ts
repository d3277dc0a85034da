import { z } from 'zod';
import type { Outcome } from '../command.ts';
import { spend } from '../rate.ts';
import type { Lang } from '../words.ts';
import { answerRefusal } from './answer.tsx';
import { say } from './say.ts';
import type { SiteTools } from './site.ts';
import type { BatchSpec } from './spec.ts';
import { visitOf } from './visit.ts';

/** What became of one thing of a batch; `words` say why not, to be shown as they are. */
export type BatchAnswer =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly why: string;
      readonly details: Readonly<Record<string, string | number>>;
      readonly words: string;
    };

/** POST of `{"items": [...]}`: each is a command by itself, one after the other, so that one refusal holds up no other. */
export function registerBatch<Params, Value, Why extends string>(tools: SiteTools, spec: BatchSpec<Params, Value, Why>): void {
  const bodySchema = z.object({ items: z.array(z.unknown()).max(spec.most) });
  tools.app.post(spec.path, { config: { policy: spec.command } }, async (request, reply) => {
    const visit = visitOf(tools.room, request);
    const wait = await spend(tools.room, spec.limit, request);
    if (wait > 0) return answerRefusal(tools, visit, reply, true, { why: 'too-many', details: { seconds: wait } });
    if (visit.actor.kind === 'anonymous') return answerRefusal(tools, visit, reply, true, { why: 'sign-in' });
    const params = spec.params.safeParse(request.params);
    if (!params.success) return answerRefusal(tools, visit, reply, true, { why: 'not-found' });
    const body = bodySchema.safeParse(request.body);
    if (!body.success) return answerRefusal(tools, visit, reply, true, { why: 'invalid' });
    const answers: BatchAnswer[] = [];
    for (const item of body.data.items) {
      const outcome = await spec.command(tools.room, visit.actor, spec.input(item, params.data));
      answers.push(answerOf(tools, visit.lang, outcome));
    }
    void reply.header('cache-control', 'private, no-store');
    return reply.type('application/json').send(JSON.stringify({ answers }));
  });
}

/** Refusals that no command words for itself. */
const COMMON: Readonly<Record<string, string>> = {
  forbidden: 'kernel.refusal.forbidden',
  'sign-in': 'kernel.refusal.forbidden',
  'not-found': 'kernel.refusal.title',
  invalid: 'kernel.field.not-valid',
};

function answerOf(tools: SiteTools, lang: Lang, outcome: Outcome<unknown>): BatchAnswer {
  if (outcome.ok) return outcome;
  const details = 'details' in outcome ? outcome.details : {};
  return { ok: false, why: outcome.why, details, words: say(tools.words, lang, COMMON[outcome.why] ?? outcome.why, details) };
}
