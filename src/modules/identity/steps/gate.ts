import type { Actor } from '#kernel/actor.ts';
import type { Command, Outcome } from '#kernel/command.ts';
import type { Room } from '#kernel/room.ts';

/**
 * What stands before a command where work must be done outside its transaction: counting a try that stays counted when
 * it is refused, checking a password (tens of milliseconds during which no row may be locked), making a token whose value
 * the database must never see. To a form it looks like a command; every change still goes through one.
 * It takes no key against repeats, because the outcome kept for a repeat would hold the secret.
 */
export function gate<Value, Why extends string>(
  name: string,
  work: (room: Room, actor: Actor, raw: unknown) => Promise<Outcome<Value, Why>>,
): Command<Value, Why> {
  return Object.defineProperty((room: Room, actor: Actor, raw: unknown) => work(room, actor, raw), 'name', { value: name });
}
