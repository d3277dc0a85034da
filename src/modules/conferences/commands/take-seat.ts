import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { choice, ticked } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { hashToken, secretToken } from '#kernel/short-code.ts';
import { mayTakeSeat, type SeatRole } from '../policy.ts';
import type { Door } from '../queries/find-door.ts';
import { doorsOpen, seatEnds } from '../rules/seat-term.ts';
import { append } from '../steps/append.ts';
import { checkIn } from '../steps/check-in.ts';
import { endSeats, loadDoor, whoSits, type DoorGround } from '../steps/door.ts';

export type DoorRefusal =
  | 'conferences.door.unknown-code'
  | 'conferences.door.not-called'
  | 'conferences.door.cancelled'
  | 'conferences.door.over'
  | 'conferences.door.seat-taken'
  | 'conferences.door.not-screen';

export interface TakenSeat {
  readonly conference: Id<'conferences.conference'>;
  readonly role: SeatRole;
  /** For the cookie, shown once; null when this browser sits there already. */
  readonly token: string | null;
  readonly until: Temporal.Instant;
}

/**
 * Comes in by a code and takes the seat it leads to. A site has one operator: a second browser is told who sits there since when,
 * and may take over, which stands in the log. A delegate who takes their seat is thereby checked in.
 */
export const takeSeat = command({
  name: 'conferences.take-seat',
  input: z.object({
    /** Digest of the code, hex; null for what cannot be a code. */
    codeHash: z.string().nullable(),
    /** Digest of the seat this browser has. */
    current: z.string().nullable(),
    /** A site's code opens the work of its operator and the screen of its hall. */
    as: choice(['seat', 'screen']).default('seat'),
    takeOver: ticked(),
  }),
  shownOnce: true,
  load: (tx, { codeHash }) => loadDoor(tx, codeHash),
  may: () => mayTakeSeat,
  run: async (work, ground, input): Promise<Result<TakenSeat, DoorRefusal>> => {
    const { door } = ground;
    if (door === null) return refuse('conferences.door.unknown-code');
    const shut = whyShut(work, door);
    if (shut !== null) return refuse(shut);
    if (input.as === 'screen' && door.role !== 'operator') return refuse('conferences.door.not-screen');
    const role = input.as === 'screen' ? 'screen' : door.role;
    const until = seatEnds(door.endsAt, work.today);
    const sitting = role === 'operator' ? await whoSits(work, door.site) : null;
    if (sitting !== null && sitting.tokenHash === input.current)
      return seated(work, door, sitting.id, { role, token: null, until });
    if (sitting !== null && !input.takeOver)
      return refuse('conferences.door.seat-taken', { site: door.siteName ?? '', since: sitting.since, seen: sitting.seen });
    if (role === 'delegate' && door.delegate !== null) await checkIn(work, door.delegate);
    const { id, token } = await sit(work, door, { role, until, current: input.current });
    if (sitting !== null) await tellTakenOver(work, ground, id);
    return seated(work, door, id, { role, token, until });
  },
});

/** After the end of a meeting nobody needs to be told any more. */
async function tellTakenOver(work: Work, { door, locked }: DoorGround, id: Id<'conferences.seat'>): Promise<void> {
  const site = door?.site ?? null;
  if (locked === null || site === null || locked.state.phase === 'closed') return;
  const seat = { id, role: 'operator', site, delegate: null } as const;
  const told = await append(work, locked, [{ kind: 'site.taken-over', site }], { seat });
  if (!told.ok) throw new Error(told.why);
}

function whyShut({ today }: Work, { state, endsAt }: Door): DoorRefusal | null {
  if (state === 'planned') return 'conferences.door.not-called';
  if (state === 'cancelled') return 'conferences.door.cancelled';
  return doorsOpen(endsAt, today) ? null : 'conferences.door.over';
}

interface Sitting {
  readonly role: SeatRole;
  readonly until: Temporal.Instant;
  readonly current: string | null;
}

async function sit(work: Work, door: Door, { role, until, current }: Sitting) {
  await endSeats(work, door, role, current);
  const token = secretToken();
  const id = newId<'conferences.seat'>();
  await work.tx
    .insertInto('conferences.seat')
    .values({
      id,
      conference_id: door.conference,
      role,
      site_id: door.site,
      delegate_id: role === 'delegate' ? door.delegate : null,
      token_hash: hashToken(token),
      created_at: work.now,
      seen_at: work.now,
      expires_at: until,
    })
    .execute();
  return { id, token };
}

async function seated(
  { record }: Work,
  { conference, unit, site }: Door,
  row: Id<'conferences.seat'>,
  { role, token, until }: Pick<TakenSeat, 'role' | 'token' | 'until'>,
): Promise<Result<TakenSeat, never>> {
  await record({ unit, table: 'conferences.seat', row, before: null, after: { role, site } });
  return ok({ conference, role, token, until });
}
