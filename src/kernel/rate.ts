import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Limit } from './http/spec.ts';
import type { Room } from './room.ts';

/**
 * Takes one point of the limit for the caller's address. `points` may be spent at once; each comes back after
 * `seconds / points`. Counted in the database, so it holds for all processes together.
 * @returns 0 when let through, otherwise how many whole seconds to wait; a refused call costs nothing
 */
export const spend = (room: Room, limit: Limit, request: FastifyRequest): Promise<number> =>
  spendKey(room, limit, networkOf(request.ip));

/** The same for any other key: an account name, a code slip. @param key never stored, only its keyed hash */
export async function spendKey(room: Room, limit: Limit, key: string): Promise<number> {
  const hash = keyedHash(room.secret, limit.name, key);
  const now = room.now();
  const step = { milliseconds: Math.ceil((limit.seconds * 1000) / limit.points) };
  const full = now.add({ seconds: limit.seconds });
  const taken = await sql`
    insert into kernel.rate as r (key, free_at) values (${hash}, ${now.add(step)})
    on conflict (key) do update
      set free_at = greatest(r.free_at, ${now}::timestamptz) + make_interval(secs => ${step.milliseconds / 1000})
      where greatest(r.free_at, ${now}::timestamptz) + make_interval(secs => ${step.milliseconds / 1000}) <= ${full}::timestamptz
    returning r.key`.execute(room.db);
  return taken.rows.length > 0 ? 0 : secondsToWait(room, hash, full.subtract(step));
}

/** How many whole seconds a key must wait before it has a point to spend; 0 when it has one. Takes none and writes nothing. */
export async function waitFor(room: Room, limit: Limit, key: string): Promise<number> {
  const hash = keyedHash(room.secret, limit.name, key);
  const row = await room.db.selectFrom('kernel.rate').select('free_at').where('key', '=', hash).executeTakeFirst();
  const open = room.now().add({ milliseconds: limit.seconds * 1000 - Math.ceil((limit.seconds * 1000) / limit.points) });
  if (row === undefined || Temporal.Instant.compare(row.free_at, open) <= 0) return 0;
  return Math.max(1, Math.ceil(row.free_at.since(open).total('seconds')));
}

/**
 * The key under which `kernel.rate` counts, for a statement that asks for itself: while no row of that key has a `free_at` later
 * than now, all points are there.
 */
export const rateRow = (room: Pick<Room, 'secret'>, limit: Limit, key: string): string => keyedHash(room.secret, limit.name, key);

/** Gives everything back, for example after a sign-in that succeeded. */
export async function forgive(room: Room, limit: Limit, key: string): Promise<void> {
  await room.db
    .deleteFrom('kernel.rate')
    .where('key', '=', keyedHash(room.secret, limit.name, key))
    .execute();
}

/** Rows that limit nobody any more. Run by a job. */
export async function clearRates(room: Room): Promise<void> {
  await room.db.deleteFrom('kernel.rate').where('free_at', '<', room.now()).execute();
}

async function secondsToWait(room: Room, hash: string, open: Temporal.Instant): Promise<number> {
  const row = await room.db.selectFrom('kernel.rate').select('free_at').where('key', '=', hash).executeTakeFirst();
  if (row === undefined) return 1;
  return Math.max(1, Math.ceil(row.free_at.since(open).total('seconds')));
}

const keyedHash = (secret: string, limit: string, key: string): string =>
  createHmac('sha256', secret).update(`${limit}\n${key}`).digest('base64url');

/** One household or phone holds a whole /64 of IPv6 addresses, so that is what counts as one sender. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter((part) => part !== '');
  const right = tail.split(':').filter((part) => part !== '');
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = address.includes('::') ? [...left, ...zeros, ...right] : left;
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
