import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Invalid, Outcome } from '../command.ts';
import { readUploads } from '../files/upload.ts';
import type { FieldErrors } from '../fields.ts';
import { newId } from '../id.ts';
import { spend } from '../rate.ts';
import { answerDownload, answerFormAgain, answerPage, answerRefusal } from './answer.tsx';
import { loadFor, type Loaded, type SiteTools } from './site.ts';
import { Download, Moved, type FormSpec, type FormState } from './spec.ts';
import { visitOf, type Visit } from './visit.ts';

/** Name of the hidden field that makes a repeated send harmless. */
export const KEY_FIELD = '_key';

type Fields = Readonly<Record<string, unknown>>;

/** POST: command, then 303 to a GET; 422 with the same page; or a page that says why not. */
export function registerForm<Params, Query, Model, Value, Why extends string>(
  tools: SiteTools,
  spec: FormSpec<Params, Query, Model, Value, Why>,
): void {
  tools.app.post(spec.path ?? spec.page.path, { config: { policy: spec.command } }, async (request, reply) => {
    const visit = visitOf(tools.room, request);
    const wait = spec.limit ? await spend(tools.room, spec.limit, request) : 0;
    if (wait > 0) return answerRefusal(tools, visit, reply, false, { why: 'too-many', details: { seconds: wait } });
    const unwelcome = request.isMultipart() ? await refusedWithFiles(spec, visit, request) : null;
    if (unwelcome !== null) return answerRefusal(tools, visit, reply, false, unwelcome);
    const { fields, errors } = await bodyOf(tools, request);
    const params = (spec.page.params?.safeParse(request.params).data ?? request.params) as Params;
    const outcome: Outcome<Value, Why> =
      errors === null ? await send(tools, spec, visit, fields, params) : { ok: false, why: 'invalid', fields: errors };
    if (outcome.ok) {
      const next = await spec.done(outcome.value, visit, reply, params);
      if (next instanceof Download) return answerDownload(reply, next);
      return typeof next === 'string' ? reply.redirect(next, 303) : answerPage(tools, visit, reply, 200, next);
    }
    const invalid = asInvalid(outcome, spec.refusalAt);
    if (invalid === null) return answerRefusal(tools, visit, reply, false, outcome);
    return showAgain(tools, spec, request, visit, reply, {
      of: spec.command.name,
      values: fields,
      errors: invalid.fields,
      key: newId(),
    });
  });
}

function send<Params, Query, Model, Value, Why extends string>(
  tools: SiteTools,
  spec: FormSpec<Params, Query, Model, Value, Why>,
  visit: Visit,
  fields: Fields,
  params: Params,
): Promise<Outcome<Value, Why>> {
  const raw = spec.input ? spec.input(fields, params, visit) : { ...fields, ...params };
  const key = fields[KEY_FIELD];
  return spec.command(tools.room, visit.actor, raw, typeof key === 'string' ? key : null);
}

/**
 * Files are stored before the command asks its policy, whether or not the form has a field for them: so strangers, and
 * whoever may not see the page with the form, fill no disk. What the command itself refuses goes with the sweep.
 */
async function refusedWithFiles<Params, Query, Model, Value, Why extends string>(
  spec: FormSpec<Params, Query, Model, Value, Why>,
  visit: Visit,
  request: FastifyRequest,
): Promise<(Loaded<Params, Model> & { ok: false }) | { why: 'sign-in' } | null> {
  if (visit.actor.kind === 'anonymous') return { why: 'sign-in' };
  const page = await loadFor(spec.page, visit, request);
  return page.ok ? null : page;
}

async function bodyOf(tools: SiteTools, request: FastifyRequest): Promise<{ fields: Fields; errors: FieldErrors | null }> {
  if (request.isMultipart()) return readUploads(request, tools.room.files);
  return { fields: (request.body ?? {}) as Fields, errors: null };
}

/** Wrong fields, and refusals that the form ties to one of its fields. */
function asInvalid(
  outcome: Outcome<unknown> & { ok: false },
  refusalAt: Readonly<Record<string, string | undefined>> = {},
): Invalid | null {
  if (outcome.why === 'invalid' && 'fields' in outcome) return outcome;
  const field = refusalAt[outcome.why];
  if (field === undefined || !('details' in outcome)) return null;
  return { ok: false, why: 'invalid', fields: { [field]: { code: outcome.why, values: outcome.details } } };
}

async function showAgain<Params, Query, Model, Value, Why extends string>(
  tools: SiteTools,
  spec: FormSpec<Params, Query, Model, Value, Why>,
  request: FastifyRequest,
  visit: Visit,
  reply: FastifyReply,
  form: FormState,
): Promise<unknown> {
  const loaded = await loadFor(spec.page, visit, request);
  if (!loaded.ok) return answerRefusal(tools, visit, reply, false, loaded);
  if (loaded.model instanceof Moved) return reply.redirect(loaded.model.to, 302);
  return answerFormAgain(tools, visit, reply, spec.page.view(loaded.model, visit, form));
}
