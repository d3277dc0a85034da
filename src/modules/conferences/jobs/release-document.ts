import type { Id } from '#kernel/id.ts';
import { publish } from '#kernel/live/index.ts';
import { task } from '#kernel/module.ts';
import { liveTopic } from '../live-topic.ts';
import { RELEASE_DOCUMENT } from '../steps/announce-release.ts';

/** When the embargo of a document is over: open pages look again. */
export const releaseDocument = task<{ readonly conference: Id<'conferences.conference'> }>(
  RELEASE_DOCUMENT,
  async (room, { conference }) => {
    await room.db.transaction().execute((tx) => publish(tx, liveTopic(conference), {}));
  },
);
