import { spokenMs } from './clock.ts';
import type { Entry, Happening } from './events.ts';
import { without } from './fold-queue.ts';
import type { Floor, Session, Spoken } from './state.ts';

type FloorHappening = Extract<Happening, { readonly kind: `floor.${string}` }>;

const SECOND = 1000;

/** Who speaks, and for how long. Giving the floor takes it from whoever has it. */
export function foldFloor(session: Session, what: FloorHappening, at: number): Session {
  switch (what.kind) {
    case 'floor.given': {
      const silent = without(endFloor(session, at), what.entry.id);
      const allowedMs = what.seconds === null ? null : what.seconds * SECOND;
      return { ...silent, floor: { entry: what.entry, givenAt: at, runningSince: at, spentMs: 0, allowedMs, addedMs: 0 } };
    }
    case 'floor.paused':
      return stopClock(session, at);
    case 'floor.resumed':
      return session.floor === null || session.floor.runningSince !== null
        ? session
        : { ...session, floor: { ...session.floor, runningSince: at } };
    case 'floor.extended':
      return session.floor === null ? session : { ...session, floor: extended(session.floor, what.seconds * SECOND) };
    case 'floor.ended':
      return endFloor(session, at);
  }
}

/** The clock of whoever speaks stands still; they keep the floor. */
export const stopClock = (session: Session, at: number): Session =>
  session.floor === null
    ? session
    : { ...session, floor: { ...session.floor, spentMs: spokenMs(session.floor, at), runningSince: null } };

const extended = (floor: Floor, ms: number): Floor => ({
  ...floor,
  allowedMs: floor.allowedMs === null ? null : floor.allowedMs + ms,
  addedMs: floor.addedMs + ms,
});

function endFloor(session: Session, at: number): Session {
  const { floor } = session;
  if (floor === null) return session;
  const { site, delegate } = floor.entry;
  return { ...credit(session, { site, delegate }, spokenMs(floor, at)), floor: null };
}

/** One more turn of a site, and of its delegate where it is known who spoke. */
export function credit(session: Session, { site, delegate }: Pick<Entry, 'site' | 'delegate'>, ms: number): Session {
  const { spokenBySite, spokenByDelegate } = session;
  return {
    ...session,
    spokenBySite: { ...spokenBySite, [site]: plus(spokenBySite[site], ms) },
    spokenByDelegate:
      delegate === null ? spokenByDelegate : { ...spokenByDelegate, [delegate]: plus(spokenByDelegate[delegate], ms) },
  };
}

const plus = (before: Spoken | undefined, ms: number): Spoken => ({
  ms: (before?.ms ?? 0) + ms,
  turns: (before?.turns ?? 0) + 1,
});
