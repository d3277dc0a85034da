import { connect } from 'node:net';
import { responseReader, type Answer } from './response-reader.ts';

export interface Exchange {
  /** The bytes of the next request, or null when it is enough. */
  next(): Buffer | null;
  done(answer: Answer, sentAt: number, answeredAt: number): void;
}

/**
 * One connection that stays open and sends the next request as soon as the last one is answered whole.
 * @returns when there is no next request
 * @throws when the server closes the connection or cannot be reached
 */
export async function keepAsking(port: number, exchange: Exchange): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  const read = responseReader();
  let sentAt = 0;
  let enough = false;
  const send = (): void => {
    const request = exchange.next();
    enough = request === null;
    if (request === null) {
      socket.end();
      return;
    }
    sentAt = performance.now();
    socket.write(request);
  };
  socket.on('connect', send);
  socket.on('data', (part: Buffer) => {
    const answer = read(part);
    if (answer === null) return;
    exchange.done(answer, sentAt, performance.now());
    send();
  });
  socket.on('error', reject);
  socket.on('close', () => (enough ? resolve() : reject(new Error('The server closed a connection that was in use'))));
  return promise;
}
