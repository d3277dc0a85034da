import { createServer } from 'node:net';
import { refuse, type Refusal } from '../result.ts';
import { errno } from './codes.ts';

export type ListenCode = 'start.port-taken' | 'start.port-forbidden' | 'start.host-unknown';

/** Why a web server could not listen, or null when the error is of another kind and should be thrown on. */
export function listenProblem(error: unknown, port: number, host: string): Refusal<ListenCode> | null {
  switch (errno(error)) {
    case 'EADDRINUSE':
      return refuse('start.port-taken', { port, other: port < 65_535 ? port + 1 : 3000 });
    case 'EACCES':
      return refuse('start.port-forbidden', { port });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return refuse('start.host-unknown', { host });
    default:
      return null;
  }
}

/**
 * Opens the port and lets it go again, null when that went well. Asked before a first start fills the database: its
 * one-time password would otherwise be made, and never shown, by a program that then cannot listen.
 */
export function tryPort(port: number, host: string): Promise<Refusal<ListenCode> | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', (error) => {
      const problem = listenProblem(error, port, host);
      if (problem === null) reject(error);
      else resolve(problem);
    });
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
