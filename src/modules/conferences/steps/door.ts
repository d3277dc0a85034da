import type { Work } from '#kernel/command.ts';
import { ZONE } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { SeatRole } from '../policy.ts';
import { findDoor, type Door } from '../queries/find-door.ts';
import { lockSession, type LockedSession } from './append.ts';

export interface DoorGround {
  /** Null when the code leads nowhere. */
  readonly door: Door | null;
  readonly locked: LockedSession | null;
}

/** What a code leads to, with its meeting under lock, so that two who come at once come one after the other. */
export async function loadDoor(tx: Tx, codeHash: string | null): Promise<DoorGround> {
  const door = codeHash === null ? null : await findDoor(tx, Buffer.from(codeHash, 'hex'));
  return { door, locked: door === null ? null : await lockSession(tx, door.conference) };
}

interface SeatTaken {
  readonly id: Id<'conferences.seat'>;
  readonly tokenHash: string;
  /** By the clock of Việt Nam, `7:42`. */
  readonly since: string;
  readonly seen: string;
}

/** Whoever works for a site now. */
export async function whoSits({ tx, now }: Work, site: Id<'conferences.site'> | null): Promise<SeatTaken | null> {
  const row = await tx
    .selectFrom('conferences.seat')
    .select(['id', 'token_hash', 'created_at', 'seen_at'])
    .where('site_id', '=', site)
    .where('role', '=', 'operator')
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { id: row.id, tokenHash: row.token_hash, since: timeOf(row.created_at), seen: timeOf(row.seen_at) };
}

const timeOf = (at: Temporal.Instant): string => {
  const time = at.toZonedDateTimeISO(ZONE);
  return `${time.hour}:${String(time.minute).padStart(2, '0')}`;
};

/**
 * Frees the place: this browser leaves wherever it sat, an operator's seat is given up by whoever had it, and a delegate is in one
 * place at a time.
 */
export async function endSeats({ tx, now }: Work, door: Door, role: SeatRole, current: string | null): Promise<void> {
  const ended = tx.updateTable('conferences.seat').set({ ended_at: now }).where('ended_at', 'is', null);
  if (current !== null) await ended.where('token_hash', '=', current).execute();
  if (role === 'operator') await ended.where('site_id', '=', door.site).where('role', '=', 'operator').execute();
  if (role === 'delegate') await ended.where('delegate_id', '=', door.delegate).execute();
}
