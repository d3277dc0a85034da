import { parentPort } from 'node:worker_threads';
import { type Answer, type Order, opened } from './order.ts';

/* The program of the thread that makes papers (`workshop.ts`). */

async function make(order: Order): Promise<Uint8Array> {
  // Each library is read when the first paper needs it.
  if (order.format === 'docx') return (await import('./word/to-docx.ts')).toDocx(opened(order));
  return (await import('./pdf/to-pdf.ts')).toPdf(opened(order));
}

parentPort?.on('message', (order: Order) => {
  const tell = (answer: Answer): void => parentPort?.postMessage(answer, []);
  make(order).then(
    (bytes) => tell({ bytes }),
    (fault: unknown) => tell({ fault }),
  );
});
