import { startHelper } from '../child.ts';
import type { Floor } from './floor.ts';

/** A Fastify server in a process of its own. */
export async function startFastify(kit: AsyncDisposableStack): Promise<Floor> {
  const helper = kit.use(startHelper<{ html: string }, { port: number }>('floors/fastify-process.js'));
  const { port } = await helper.ask({ html: '' });
  return {
    name: 'Fastify',
    port,
    show: async (html) => {
      await helper.ask({ html });
    },
  };
}
