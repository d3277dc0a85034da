import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { everyone, type Verdict } from '../actor.ts';
import { fieldErrors } from '../fields.ts';
import { newId } from '../id.ts';
import type { BoardSpec } from '../live/board-route.ts';
import type { LiveSpec } from '../live/route.ts';
import type { Room } from '../room.ts';
import type { AnyDictionary } from '../words.ts';
import { describeApi } from './openapi.ts';
import { answerPage, answerRefusal, cacheRule, type Frame } from './answer.tsx';
import { registerBatch } from './batch.ts';
import { registerCall } from './call.ts';
import { registerExchange } from './exchange.ts';
import { registerForm } from './form.ts';
import {
  Moved,
  type ApiSpec,
  type BatchSpec,
  type CallSpec,
  type DocumentSpec,
  type ExchangeSpec,
  type FormSpec,
  type FormState,
  type GetSpec,
  type PageSpec,
  type PreferenceSpec,
  type WorkerSpec,
} from './spec.ts';
import { keepLang, visitOf, type Visit } from './visit.ts';

/** What a module's `pages/` register themselves with. Every way in asks a policy; there is no other way in. */
export interface Site {
  page<Params, Query, Model>(spec: PageSpec<Params, Query, Model>): void;
  form<Params, Query, Model, Value, Why extends string>(spec: FormSpec<Params, Query, Model, Value, Why>): void;
  api<Params, Query, Model>(spec: ApiSpec<Params, Query, Model>): void;
  document<Params, Query, Model>(spec: DocumentSpec<Params, Query, Model>): void;
  /** A POST that comes from a program elsewhere; nobody is signed in there. */
  call<Params, Value, Why extends string>(spec: CallSpec<Params, Value, Why>): void;
  /** A POST of many things by a script of our own, answered one by one. */
  batch<Params, Value, Why extends string>(spec: BatchSpec<Params, Value, Why>): void;
  /** A POST of JSON that asks a running part of the program and writes nothing. */
  exchange<Params, Query, Model>(spec: ExchangeSpec<Params, Query, Model>): void;
  preference<Input>(spec: PreferenceSpec<Input>): void;
  worker(spec: WorkerSpec): void;
  /** A stream of "something changed" for pages that stay open. */
  live<Params, Query, Model>(spec: LiveSpec<Params, Query, Model>): void;
  /** A stream of what a board shows, for many who see the same. */
  board<Params, Query, Model>(spec: BoardSpec<Params, Query, Model>): void;
  /** What a module lets go of when the server stops: another process it asks, a connection of its own. */
  atEnd(end: () => Promise<void>): void;
}

export interface SiteTools {
  readonly app: FastifyInstance;
  readonly room: Room;
  readonly frame: Frame;
  /** Words of the module, for refusals of its commands. */
  readonly words: AnyDictionary;
  readonly registerLive: <Params, Query, Model>(spec: LiveSpec<Params, Query, Model>) => void;
  readonly registerBoard: <Params, Query, Model>(spec: BoardSpec<Params, Query, Model>) => void;
}

export const freshForm = (): FormState => ({ of: null, values: {}, errors: {}, key: newId() });

export function siteFor(tools: SiteTools): Site {
  return {
    page: (spec) =>
      registerGet(tools, 'page', spec, (model, visit, reply) =>
        answerPage(tools, visit, reply, 200, spec.view(model, visit, freshForm())),
      ),
    form: (spec) => registerForm(tools, spec),
    api: (spec) => {
      describeApi(tools.app, spec);
      registerGet(tools, 'api', spec, (model, visit, reply) =>
        reply.type('application/json').send(JSON.stringify(spec.present(model, visit))),
      );
    },
    document: (spec) => registerGet(tools, 'document', spec, (model, visit, reply) => spec.send(model, visit, reply)),
    call: (spec) => registerCall(tools, spec),
    batch: (spec) => registerBatch(tools, spec),
    exchange: (spec) => registerExchange(tools, spec),
    preference: (spec) => registerPreference(tools, spec),
    worker: (spec) => registerWorker(tools, spec),
    live: (spec) => tools.registerLive(spec),
    board: (spec) => tools.registerBoard(spec),
    atEnd: (end) => {
      tools.app.addHook('onClose', end);
    },
  };
}

const YEAR_SECONDS = 31_536_000;

function registerPreference<Input>(tools: SiteTools, spec: PreferenceSpec<Input>): void {
  tools.app.post(spec.path, { config: { policy: 'public' } }, async (request, reply) => {
    const visit = visitOf(tools.room, request);
    const input = spec.input.safeParse(request.body);
    if (!input.success) return answerRefusal(tools, visit, reply, false, { why: 'invalid', fields: fieldErrors(input.error) });
    const value = await spec.value(input.data, visit);
    const shared = { path: '/', sameSite: 'lax', httpOnly: true, secure: tools.room.publicUrl.startsWith('https:') } as const;
    if (value === null) void reply.clearCookie(spec.cookie, shared);
    else void reply.setCookie(spec.cookie, value, { ...shared, maxAge: YEAR_SECONDS });
    return reply.redirect(spec.done(input.data), 303);
  });
}

/** Says only which file it is built into: the browser asks for this one again and again, and sees when there is a new build. */
function registerWorker({ app, frame }: SiteTools, { path, island }: WorkerSpec): void {
  app.get(path, { config: { policy: 'public' } }, (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/javascript; charset=utf-8')
      .send(`importScripts(${JSON.stringify(frame.islandSrc(island))});\n`),
  );
}

type Channel = 'page' | 'api' | 'document';

function registerGet<Params, Query, Model>(
  tools: SiteTools,
  channel: Channel,
  spec: GetSpec<Params, Query, Model>,
  respond: (model: Model, visit: Visit, reply: FastifyReply) => unknown,
): void {
  tools.app.get(spec.path, { config: { policy: spec.may } }, async (request, reply) => {
    const visit = visitOf(tools.room, request);
    const loaded = await loadFor(spec, visit, request);
    if (!loaded.ok) return answerRefusal(tools, visit, reply, channel === 'api', loaded);
    if (loaded.model instanceof Moved) return reply.redirect(loaded.model.to, loaded.model.permanent ? 301 : 302);
    if (channel === 'page') keepLang(request, reply);
    void reply.header('cache-control', cacheRule(visit));
    return respond(loaded.model, visit, reply);
  });
}

export type Loaded<Params, Model> =
  | { readonly ok: true; readonly model: Model | Moved; readonly params: Params }
  | { readonly ok: false; readonly why: 'not-found' | 'sign-in' | 'forbidden'; readonly needs?: readonly string[] }
  | { readonly ok: false; readonly why: 'invalid'; readonly fields: ReturnType<typeof fieldErrors> };

/** Parse, read, ask the policy: the one way of every GET. */
export async function loadFor<Params, Query, Model>(
  spec: GetSpec<Params, Query, Model>,
  visit: Visit,
  request: FastifyRequest,
): Promise<Loaded<Params, Model>> {
  const params = (spec.params ?? (z.object({}) as unknown as z.ZodType<Params>)).safeParse(request.params);
  if (!params.success) return { ok: false, why: 'not-found' };
  const query = (spec.query ?? (z.object({}) as unknown as z.ZodType<Query>)).safeParse(request.query);
  if (!query.success) return { ok: false, why: 'invalid', fields: fieldErrors(query.error) };
  const model = await spec.load(visit, params.data, query.data);
  if (model === null) return { ok: false, why: 'not-found' };
  if (model instanceof Moved) return { ok: true, model, params: params.data };
  const verdict = spec.may(visit.actor, model);
  return verdict.may ? { ok: true, model, params: params.data } : { ...verdict, ok: false };
}

/** The policy of pages that show the same to everybody. */
export const openToAll = (): Verdict => everyone;
