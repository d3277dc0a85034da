import type { EntryKind } from './session/events.ts';

/** What is offered to the chair, by custom of such meetings; every time can be extended. A paper brings its own. */
const OFFERED: Readonly<Record<EntryKind, number>> = { paper: 10, hand: 5, question: 3, reply: 3, order: 2, invited: 5 };

export const minutesFor = (kind: EntryKind, paperMinutes: number | undefined): number => paperMinutes ?? OFFERED[kind];

/** Minutes added by one press. */
export const MORE_MINUTES = 2;
