import { event } from '#kernel/event.ts';

/** A conference is concluded: its directing conclusions are announced, and whoever drafts tasks of them can begin. */
export const concluded = event<{ readonly conference: string; readonly unit: string }>('conference.concluded');
