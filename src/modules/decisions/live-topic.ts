import type { Id } from '#kernel/id.ts';

/** What open pages about a meeting follow: who has come, what was counted. */
export const meetingTopic = (meeting: Id<'decisions.meeting'>): string => `decisions.meeting:${meeting}`;
