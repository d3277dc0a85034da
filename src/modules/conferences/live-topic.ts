import type { Id } from '#kernel/id.ts';

/** What open pages of a meeting follow. */
export const liveTopic = (conference: Id<'conferences.conference'>): string => `conferences:${conference}`;
