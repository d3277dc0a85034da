import type { Tx } from '#kernel/db.ts';
import { cleanText } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';

export interface Announcement {
  /** `<kind>:<key>`, such as `publicity:<unit>`. */
  readonly topic: string;
  /** What happened, in one line and in Vietnamese; nothing about a person. At most 300 characters. */
  readonly title: string;
  /** Where it is shown on this site. */
  readonly path: string;
  readonly demo: boolean;
}

/** Tells the followers of a topic by the mail of the next morning. Written in the transaction of the command. */
export async function announce(tx: Tx, { topic, title, path, demo }: Announcement): Promise<void> {
  const line = cleanText(title).replace(/\s+/gu, ' ').slice(0, 300);
  await tx.insertInto('notices.item').values({ id: newId(), topic, title: line, path, demo }).execute();
}
