import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { everyone } from '../actor.ts';
import { day, id, optionalDay, text, wholeNumber } from '../fields.ts';
import { describeApi, registerOpenApi } from './openapi.ts';
import type { ApiSpec } from './spec.ts';

interface Operation {
  operationId: string;
  summary: string;
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}

interface Description {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, object> };
}

const spec = <Params, Query>(
  path: string,
  parts: Partial<ApiSpec<Params, Query, string>> = {},
): ApiSpec<Params, Query, string> => ({
  path,
  summary: `What ${path} gives`,
  load: async () => 'model',
  may: () => everyone,
  answer: z.object({ name: z.string(), households: z.int().nullable() }),
  present: (model) => ({ name: model, households: null }),
  ...parts,
});

async function described(): Promise<Description> {
  const app = fastify();
  registerOpenApi(app, { title: 'Điểm Cầu', version: '1.2.3' });
  describeApi(app, spec('/api/units/:id', { params: z.object({ id: id('org.unit') }), query: z.object({ on: optionalDay() }) }));
  await app.register(
    async (nested) =>
      describeApi(
        nested,
        spec('/:code/items', {
          params: z.object({ code: text(5) }),
          query: z.object({ from: day(), page: wholeNumber(1, 9).optional() }),
        }),
      ),
    { prefix: '/api/units' },
  );
  const reply = await app.inject('/api/openapi.json');
  expect(reply.headers['content-type']).toContain('application/json');
  await app.close();
  return reply.json<Description>();
}

/** Every `$ref` of the document leads to something. */
function danglingRefs(document: Description): string[] {
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '');
  return refs.filter((ref) => !(ref.replace('#/components/schemas/', '') in document.components.schemas));
}

describe('the description of the API', () => {
  it('says what it is and holds every route, also of nested instances', async () => {
    const document = await described();
    expect(document).toMatchObject({ openapi: '3.1.1', info: { title: 'Điểm Cầu', version: '1.2.3' } });
    expect(Object.keys(document.paths)).toEqual(['/api/units/{code}/items', '/api/units/{id}']);
    expect(danglingRefs(document)).toEqual([]);
  });

  it('describes parameters as they are sent, and the answer as it is given', async () => {
    const { get } = (await described()).paths['/api/units/{code}/items'] ?? {};
    expect(get?.parameters).toEqual([
      { name: 'code', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'from', in: 'query', required: true, schema: { type: 'string' } },
      { name: 'page', in: 'query', required: false, schema: expect.anything() },
    ]);
    expect(get?.responses['200']?.content?.['application/json']?.schema).toMatchObject({
      type: 'object',
      required: ['name', 'households'],
      properties: { name: { type: 'string' } },
      additionalProperties: false,
    });
  });

  it('is built as OpenAPI wants it: every placeholder described, unique operations, every answer explained', async () => {
    const operations = Object.entries((await described()).paths);
    expect(new Set(operations.map(([, { get }]) => get.operationId)).size).toBe(operations.length);
    for (const [path, { get }] of operations) {
      const named = get.parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
      expect(named).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
      expect(Object.keys(get.responses)).toEqual(['200', '403', '404', '422', '429']);
      for (const response of Object.values(get.responses)) expect(response.description).not.toBe('');
    }
  });

  it('of another server stays apart', async () => {
    const app = fastify();
    registerOpenApi(app, { title: 'a', version: '1' });
    expect((await app.inject('/api/openapi.json')).json<Description>().paths).toEqual({});
    await app.close();
  });
});
