import { LogController, type FastifyBaseLogger, type FastifyReply, type FastifyRequest } from 'fastify';
import { pino, type DestinationStream, type LogFn, type Logger, type LoggerOptions } from 'pino';

/** An error as it may be written down: where it happened and of what kind, without the values it happened with. */
export interface SafeError {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  /** Table, constraint and statement part of a database error; names of our own, never values. */
  readonly table?: string;
  readonly constraint?: string;
  readonly at: readonly string[];
  readonly cause?: SafeError;
}

const MOST_FRAMES = 20;
const MOST_CAUSES = 3;

/**
 * What of an error goes to logs and job tables. PostgreSQL and the JSON parser quote what people typed inside double
 * quotes, and PostgreSQL repeats whole rows in `detail` and `where`: quotes are emptied, those fields are left out.
 */
export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Something other than an error was thrown', at: [] };
  const { code, table, constraint } = error as Error & Record<string, unknown>;
  return {
    type: error.name,
    ...(isWord(code) ? { code } : {}),
    message: unquoted(error.message),
    ...(isWord(table) ? { table } : {}),
    ...(isWord(constraint) ? { constraint } : {}),
    at: framesOf(error),
    ...(error.cause instanceof Error && depth < MOST_CAUSES ? { cause: safeError(error.cause, depth + 1) } : {}),
  };
}

const isWord = (value: unknown): value is string => typeof value === 'string' && value !== '';

const unquoted = (message: string): string => message.replace(/"[^"]*("|$)/g, '"…"').slice(0, 500);

/** Only the places: the head of a stack repeats the message. */
const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim());

/** One JSON line per event, on standard output. Never an address, a name, a query, a cookie or a body. */
export function makeLogger(level: string, stream?: DestinationStream): FastifyBaseLogger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: { logMethod: named },
    formatters: { level: (label) => ({ level: label }) },
    serializers: {
      err: (error: unknown) => safeError(error),
      error: (error: unknown) => safeError(error),
      req: nothing,
      res: nothing,
    },
  };
  return stream === undefined ? pino(options) : pino(options, stream);
}

/** An error logged without words of its own would lend its message, values and all, to the line. */
function named(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  const [first, ...rest] = args as unknown[];
  const fields = first instanceof Error ? { err: first } : first;
  if (rest.length === 0 && typeof fields === 'object') method.call(this, fields, 'error');
  else method.apply(this, [fields, ...rest] as Parameters<LogFn>);
}

/** Requests and replies as a whole hold addresses and cookies. */
const nothing = (): undefined => undefined;

/**
 * One line per answered request: method, pattern of the route (never the address asked for), status, milliseconds and
 * the id of the request. Given to the server as its `logController`.
 */
export class RequestLog extends LogController {
  override incomingRequest(): void {
    // The line at the end says everything; nothing is known yet that would be worth one.
  }

  override routeNotFound(): void {
    // Counted by the line at the end; the address that was tried is not kept.
  }

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const { url: route = 'none' } = request.routeOptions;
    const fields = { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    request.log[reply.statusCode >= 500 ? 'warn' : 'info'](error ? { ...fields, err: error } : fields, 'request');
  }

  override defaultErrorLog(error: Error, request: FastifyRequest): void {
    request.log.error({ err: error, route: request.routeOptions.url }, 'request failed');
  }

  override streamError(error: Error & { code?: string }, request: FastifyRequest): void {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE')
      request.log.warn({ err: error, route: request.routeOptions.url }, 'answer broke off');
  }

  override writeHeadError(error: Error, request: FastifyRequest): void {
    this.defaultErrorLog(error, request);
  }
}
