import type { FastifyError } from 'fastify';
import { answerPage, errorParts } from './answer.tsx';
import type { SiteTools } from './site.ts';
import { visitOf } from './visit.ts';

/** Codes that mean "the outside is away for a moment", not "the program is wrong". */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOSPC',
  '08000',
  '08003',
  '08006',
  '53100',
  '53200',
  '53300',
  '57014',
  '57P01',
  '57P02',
  '57P03',
]);

/** The one place where a thrown error becomes an answer. What was thrown is logged; what is shown says nothing was lost. */
export function answerErrors(tools: SiteTools): void {
  const { app } = tools;
  app.setNotFoundHandler((request, reply) => {
    const visit = visitOf(tools.room, request);
    if (request.url.startsWith('/api/')) return reply.code(404).send({ why: 'not-found', fields: {} });
    return answerPage(tools, visit, reply, 404, errorParts(visit, 404));
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) request.log.error({ err: error, route: request.routeOptions.url }, 'request failed');
    if (request.url.startsWith('/api/') || request.routeOptions.config.speaksJson === true)
      return reply.code(status).send({ why: status === 422 ? 'invalid' : 'unavailable', fields: {} });
    const visit = visitOf(tools.room, request);
    return answerPage(tools, visit, reply, status, errorParts(visit, status));
  });
}

function statusOf(error: FastifyError): 422 | 429 | 500 | 503 {
  if (isAway(error) || error.statusCode === 503) return 503;
  if (error.statusCode === 429) return 429;
  return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500 ? 422 : 500;
}

/** pg reports a lost connection without a code, only with these words. */
export const isAway = (error: Error & { code?: string }): boolean =>
  AWAY.has(error.code ?? '') || /Connection terminated|timeout exceeded when trying to connect/.test(error.message);
