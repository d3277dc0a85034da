import compress from '@fastify/compress';
import fastify from 'fastify';
import { answerWith } from '../child.ts';

// Fastify with compression as the program has it, and one constant page.
let page = '';
const app = fastify();
await app.register(compress, { threshold: 1024, encodings: ['gzip', 'identity'] });
app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
const port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);

answerWith(async ({ html }: { readonly html: string }) => {
  page = html;
  return { port };
});
