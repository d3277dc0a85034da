import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ApiSpec } from './spec.ts';

/** What the description needs of a route, whatever its types are. */
type Described = Pick<ApiSpec<never, never, never>, 'path' | 'summary' | 'answer'> & {
  readonly params: z.ZodType | undefined;
  readonly query: z.ZodType | undefined;
};

type Json = { readonly [key: string]: unknown };

/** By HTTP server, which all nested instances of one application share. */
const described = new WeakMap<object, Described[]>();

/** Notes an API route for `/api/openapi.json`. Called by `site.api`; modules never need it. */
export function describeApi<Params, Query, Model>(app: FastifyInstance, spec: ApiSpec<Params, Query, Model>): void {
  const specs = described.get(app.server) ?? [];
  const { summary, answer, params, query } = spec;
  specs.push({ path: app.prefix + spec.path, summary, answer, params, query });
  described.set(app.server, specs);
}

interface About {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
}

/** Serves the description of every route registered through `site.api`, as OpenAPI 3.1. */
export function registerOpenApi(app: FastifyInstance, about: About): void {
  app.get('/api/openapi.json', { config: { policy: 'public' } }, (_request, reply) =>
    reply.type('application/json').send(JSON.stringify(openApiOf(about, described.get(app.server) ?? []))),
  );
}

function openApiOf(about: About, specs: readonly Described[]): Json {
  const sorted = specs.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return {
    openapi: '3.1.1',
    info: about,
    servers: [{ url: '/' }],
    paths: Object.fromEntries(sorted.map((spec) => [templateOf(spec.path), { get: operationOf(spec) }])),
    components: { schemas: { Problem } },
  };
}

/** `/api/don-vi/:id` is `/api/don-vi/{id}` here. */
const templateOf = (path: string): string => path.replace(/:(\w+)(\([^)]*\))?/g, '{$1}');

function operationOf(spec: Described): Json {
  const names = [...spec.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  return {
    operationId: ['get', ...spec.path.split(/\W+/).filter((word) => word !== '' && word !== 'api')].join('-'),
    summary: spec.summary,
    parameters: [...pathParameters(names, spec.params), ...queryParameters(spec.query)],
    responses: {
      200: { description: 'The answer', content: jsonOf(schemaOf(spec.answer, 'output')) },
      403: problem('Needs a sign-in, or a post the caller does not hold'),
      404: problem('No such thing, or not to be told'),
      422: problem('A parameter is wrong; `fields` says which'),
      429: {
        ...problem('Too many requests'),
        headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds to wait' } },
      },
    },
  };
}

function pathParameters(names: readonly string[], params: z.ZodType | undefined): Json[] {
  const properties = propertiesOf(params);
  return names.map((name) => ({ name, in: 'path', required: true, schema: properties.of[name] ?? { type: 'string' } }));
}

function queryParameters(query: z.ZodType | undefined): Json[] {
  const properties = propertiesOf(query);
  return Object.entries(properties.of).map(([name, schema]) => ({
    name,
    in: 'query',
    required: properties.required.includes(name),
    schema,
  }));
}

function propertiesOf(schema: z.ZodType | undefined): { of: Json; required: readonly string[] } {
  if (schema === undefined) return { of: {}, required: [] };
  const json = schemaOf(schema, 'input');
  return { of: (json['properties'] ?? {}) as Json, required: (json['required'] ?? []) as string[] };
}

/** Checks that JSON Schema cannot say (a day that exists) are left out; they still hold. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
}

const jsonOf = (schema: Json): Json => ({ 'application/json': { schema } });

const problem = (description: string): Json => ({ description, content: jsonOf({ $ref: '#/components/schemas/Problem' }) });

const Problem: Json = {
  type: 'object',
  required: ['why', 'fields'],
  properties: {
    why: { type: 'string', description: 'Code of the refusal' },
    fields: {
      type: 'object',
      description: 'What is wrong with which parameter',
      additionalProperties: {
        type: 'object',
        required: ['code', 'values'],
        properties: { code: { type: 'string' }, values: { type: 'object' } },
      },
    },
  },
};
