import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { task, type Task } from '#kernel/module.ts';
import type { Room } from '#kernel/room.ts';
import type { Id } from '#kernel/id.ts';

const BATCH = 500;
/** The id of the mail as it stands in its Message-ID, and so in the name of its file. */
const NAMED = /([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}).*\.eml(?:\.new)?$/;

/**
 * Every night, after the mails themselves: files of mails that were erased in the database, at the end of their time or
 * with the person they went to. Also where SMTP_URL is set now, because mails may lie there from before.
 * @param folder the mail folder of `emlFolder`; it need not be there
 */
export const sweepMailFolder = (folder: string): Task =>
  task('notices.sweep-mail-folder', async (room) => sweep(room, folder), '57 18 * * *');

async function sweep(room: Room, folder: string): Promise<void> {
  const files = await namesIn(folder);
  for (let first = 0; first < files.length; first += BATCH) {
    const batch = files.slice(first, first + BATCH);
    const kept = await keptAmong(
      room,
      batch.map(({ mail }) => mail),
    );
    for (const { name, mail } of batch) if (!kept.has(mail)) await rm(path.join(folder, name), { force: true });
  }
}

async function namesIn(folder: string): Promise<{ name: string; mail: Id<'notices.mail'> }[]> {
  const names = await readdir(folder).catch(whenAbsent);
  return names.flatMap((name) => {
    const mail = NAMED.exec(name)?.[1];
    return mail === undefined ? [] : [{ name, mail: mail as Id<'notices.mail'> }];
  });
}

/** No mail was ever written to a file. */
function whenAbsent(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}

async function keptAmong(room: Room, mails: readonly Id<'notices.mail'>[]): Promise<ReadonlySet<string>> {
  const rows = await room.db
    .selectFrom('notices.mail')
    .select('id')
    .where('id', 'in', mails)
    .where('erased_at', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.id));
}
