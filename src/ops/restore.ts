import path from 'node:path';
import { readSettings } from '#kernel/settings.ts';
import { localTime, megabytes, sayBackupRefusal } from './backup/messages.ts';
import { restoreBackup } from './backup/restore.ts';
import { fail, print, progressLine, stopOnSignal } from './backup/screen.ts';

/** `npm run restore -- <backup> [--to data-folder]`: into an empty folder only; without --to, into DATA_DIR. */
async function main(args: readonly string[]): Promise<void> {
  const settings = readSettings(process.env);
  if (!settings.ok) {
    settings.problems.forEach(fail);
    return;
  }
  const asked = parse(args);
  if (asked === null) {
    fail({
      vi: 'Cách dùng: npm run restore -- <thư mục bản sao lưu> [--to <thư mục dữ liệu trống>]',
      en: 'Usage: npm run restore -- <backup folder> [--to <empty data folder>]',
    });
    return;
  }
  const dataDir = asked.to ?? settings.value.dataDir;
  const restored = await restoreBackup({ backup: asked.backup, dataDir, signal: stopOnSignal(), onProgress: progressLine() });
  if (!restored.ok) {
    fail(sayBackupRefusal(restored));
    return;
  }
  const { bytes, takenAt, postgres } = restored.value;
  const start = dataDir === settings.value.dataDir ? 'npm start' : `DATA_DIR=${dataDir} npm start`;
  const what =
    postgres === null ? { vi: 'các tệp', en: 'the files' } : { vi: 'cơ sở dữ liệu và các tệp', en: 'the database and the files' };
  print({
    vi: `Đã khôi phục ${what.vi} (${megabytes(bytes)} MB, bản sao lưu lúc ${localTime(takenAt)}) vào ${dataDir}; chạy "${start}" để tiếp tục.`,
    en: `Restored ${what.en} (${megabytes(bytes)} MB, backup taken at ${localTime(takenAt)}, Vietnam time) into ${dataDir}; run "${start}" to go on.`,
  });
}

/** Null when the words make no sense. */
function parse(args: readonly string[]): { backup: string; to: string | undefined } | null {
  const at = args.indexOf('--to');
  const to = at < 0 ? undefined : args[at + 1];
  const rest = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)];
  const [backup] = rest;
  if (backup === undefined || rest.length > 1 || (at >= 0 && to === undefined)) return null;
  return { backup: path.resolve(backup), to: to === undefined ? undefined : path.resolve(to) };
}

await main(process.argv.slice(2));
