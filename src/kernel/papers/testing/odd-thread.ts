import { parentPort, threadId } from 'node:worker_threads';
import type { Order } from '../order.ts';

/* A thread that does what the title of the paper says, for the tests of the workshop. */

parentPort?.on('message', ({ paper }: Order) => {
  const title = 'title' in paper ? paper.title : '';
  if (title === 'leave') process.exit(3);
  if (title === 'never') return;
  if (title === 'break') throw new Error('broken');
  if (title === 'fault') parentPort?.postMessage({ fault: new RangeError('no such page') }, []);
  else parentPort?.postMessage({ bytes: Buffer.from(`${title} by ${threadId}`) }, []);
});
