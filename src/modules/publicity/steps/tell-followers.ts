import type { Work } from '#kernel/command.ts';
import { translator } from '#kernel/words.ts';
import { announce } from '#modules/notices/index.ts';
import { unitNames } from '#modules/org/index.ts';
import { paths } from '../paths.ts';
import { words } from '../words.ts';
import type { PublicationRecord } from './load-publication.ts';

/** What people who follow the commune read in the morning's mail: the title as in the register, which is public. */
export async function tellFollowers(
  { tx, today }: Work,
  row: PublicationRecord,
  key: 'publicity.notice.published' | 'publicity.notice.amended',
): Promise<void> {
  const unit = (await unitNames(tx, [row.unit_id], today)).get(row.unit_id)?.name ?? '';
  const title = translator(words, 'vi')(key, { unit, title: row.title });
  await announce(tx, { topic: topicOf(row.unit_id), title, path: paths.publication(row.code), demo: row.demo });
}

/** The topic under which a commune's publications are followed. */
export const topicOf = (unit: string): string => `publicity:${unit}`;
