import type { Tx } from '#kernel/db.ts';
import { addJob } from '#kernel/event.ts';
import type { Id } from '#kernel/id.ts';
import { publish } from '#kernel/live/index.ts';
import { liveTopic } from '../live-topic.ts';

/** Name of the job that tells open pages when an embargo is over. */
export const RELEASE_DOCUMENT = 'conferences.release-document';

interface Document {
  readonly id: Id<'conferences.document'>;
  readonly conference_id: Id<'conferences.conference'>;
  readonly embargo_until: Temporal.Instant | null;
}

/**
 * Open pages look again now, and once more when an embargo ends. That moment itself is asked on every request, by the clock: a job
 * that is late keeps nothing back and gives nothing away.
 */
export async function announceRelease(tx: Tx, document: Document, now: Temporal.Instant): Promise<void> {
  const { id, conference_id: conference, embargo_until: at } = document;
  await publish(tx, liveTopic(conference), {});
  if (at !== null && Temporal.Instant.compare(at, now) > 0)
    await addJob(tx, RELEASE_DOCUMENT, { conference }, { key: `${RELEASE_DOCUMENT}:${id}`, at });
}
