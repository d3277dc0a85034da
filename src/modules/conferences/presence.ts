import type { Room } from '#kernel/room.ts';
import { noteHeard, watchSites } from './jobs/watch-sites.ts';

const EVERY_MS = 5000;
/** So long it goes on looking after the last operator was heard of: their sites must be found lost. */
const GOES_ON_MS = 60_000;

export interface Presence {
  /** A browser of an operator is there. Costs nothing: many are written down together, later. @param seat digest of its token */
  heard(seat: string | null): void;
}

/** What one process hears of operators; it looks after the sites as long as any are about. */
export function openPresence(room: Room): Presence {
  const waiting = new Set<string>();
  let armed = false;
  let idle = 0;

  const look = async (): Promise<void> => {
    const seats = [...waiting];
    waiting.clear();
    idle = seats.length > 0 ? 0 : idle + EVERY_MS;
    try {
      await noteHeard(room, seats);
      await watchSites(room);
    } catch (error) {
      // The database is away for a moment: who is there will be heard again.
      room.log.warn({ part: 'presence', err: error }, 'sites could not be looked after');
    }
    armed = false;
    if (idle < GOES_ON_MS) arm();
  };
  const arm = (): void => {
    if (armed) return;
    armed = true;
    setTimeout(() => void look(), EVERY_MS).unref();
  };

  return {
    heard: (seat) => {
      if (seat === null) return;
      waiting.add(seat);
      idle = 0;
      arm();
    },
  };
}
