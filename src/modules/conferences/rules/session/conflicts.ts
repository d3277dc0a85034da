import type { HappeningKind } from './events.ts';

/** What changes the meaning of a button that opens, pauses or ends the meeting or an item. */
export const COURSE: readonly HappeningKind[] = [
  'session.opened',
  'session.paused',
  'session.resumed',
  'session.closed',
  'item.opened',
  'item.closed',
  'item.postponed',
];

/** The same for whoever has the floor: whoever adds time means this speaker, and means it once. */
export const SPEAKER: readonly HappeningKind[] = [
  'floor.given',
  'floor.ended',
  'floor.extended',
  'floor.paused',
  'floor.resumed',
];
