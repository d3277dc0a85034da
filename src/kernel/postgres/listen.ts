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
