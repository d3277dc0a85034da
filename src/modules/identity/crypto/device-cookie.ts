import { randomBytes } from 'node:crypto';
import type { Room } from '#kernel/room.ts';
import { keyedHash, same } from './keys.ts';

/** A shared office PC: so many accounts are known on one device, the latest first. */
const MOST_ACCOUNTS = 8;
const NAME = /^[A-Za-z0-9_-]{22}$/;

/**
 * The long-lived cookie of a device: a random name and, for each account that has signed in there, a mark that only we
 * can make. It opens nothing; it only keeps other people's failures from counting against the owner.
 */
export interface Device {
  readonly name: string;
  readonly marks: readonly string[];
}

export function readDevice(cookie: string | undefined): Device | null {
  const [name = '', ...marks] = (cookie ?? '').split('.');
  return NAME.test(name) ? { name, marks: marks.slice(0, MOST_ACCOUNTS) } : null;
}

const markOf = (room: Pick<Room, 'secret'>, name: string, person: string): string =>
  keyedHash(room, 'device', name, person).slice(0, 27);

/** True when this person has signed in on this device before. */
export const deviceKnows = (room: Pick<Room, 'secret'>, device: Device | null, person: string): boolean =>
  device !== null && device.marks.some((mark) => same(mark, markOf(room, device.name, person)));

/** The cookie after this person has signed in there. */
export function rememberPerson(room: Pick<Room, 'secret'>, device: Device | null, person: string): string {
  const name = device?.name ?? randomBytes(16).toString('base64url');
  const mark = markOf(room, name, person);
  const others = (device?.marks ?? []).filter((other) => other !== mark);
  return [name, mark, ...others].slice(0, MOST_ACCOUNTS + 1).join('.');
}
