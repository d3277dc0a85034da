import type { z } from 'zod';
import type { Actor } from './actor.ts';
import type { Command, Outcome } from './command.ts';
import { fieldErrors } from './fields.ts';
import type { Result } from './result.ts';
import type { Room } from './room.ts';

/**
 * A command that leaves no record of the act, for the one case where such a record would itself tell what must stay secret:
 * a ballot that is cast. Its own statement must be whole by itself (one write that either happens or not) and harmless when
 * repeated; who may is part of that statement, since nobody is signed in: whoever holds the code of a slip.
 */
export function quietCommand<Input, Value, Why extends string>(spec: {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  readonly run: (room: Room, actor: Actor, input: Input) => Promise<Result<Value, Why>>;
}): Command<Value, Why> {
  const execute = async (room: Room, actor: Actor, raw: unknown): Promise<Outcome<Value, Why>> => {
    const parsed = spec.input.safeParse(raw);
    if (!parsed.success) return { ok: false, why: 'invalid', fields: fieldErrors(parsed.error) };
    return spec.run(room, actor, parsed.data);
  };
  return Object.defineProperty(execute, 'name', { value: spec.name }) as Command<Value, Why>;
}
