import type { Id } from '#kernel/id.ts';

/** Told whenever anything in the registers of a unit changes; says nothing about what. */
export const liveTopic = (unit: Id<'org.unit'>): string => `publicity:${unit}`;
