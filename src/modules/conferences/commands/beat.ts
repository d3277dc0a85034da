import { z } from 'zod';
import { quietCommand } from '#kernel/quiet-command.ts';
import { ok } from '#kernel/result.ts';
import type { Presence } from '../presence.ts';

/** The open page of an operator says that it is there. Nothing is written here; what many of them say is written down together. */
export const beatWith = (presence: Presence) =>
  quietCommand({
    name: 'conferences.beat',
    input: z.object({ seat: z.string().nullable() }),
    run: async (_room, _actor, { seat }) => {
      presence.heard(seat);
      return ok(null);
    },
  });
