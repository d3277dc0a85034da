import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '#kernel/root.ts';
import { readSettings } from '#kernel/settings.ts';
import { megabytes, sayBackupRefusal } from './backup/messages.ts';
import { fail, print, progressLine, stopOnSignal } from './backup/screen.ts';
import { takeBackup } from './backup/take.ts';

/** `npm run backup -- [target folder]`: one new folder with the database and the files, also while the program runs. */
async function main(args: readonly string[]): Promise<void> {
  const settings = readSettings(process.env);
  if (!settings.ok) {
    settings.problems.forEach(fail);
    return;
  }
  if (args.length > 1 || args[0]?.startsWith('-')) {
    fail({ vi: 'Cách dùng: npm run backup [-- <thư mục đích>]', en: 'Usage: npm run backup [-- <target folder>]' });
    return;
  }
  const { dataDir, databaseUrl, s3 } = settings.value;
  const { version } = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  const taken = await takeBackup({
    dataDir,
    into: path.resolve(args[0] ?? path.join(projectRoot, 'backups')),
    version,
    withDatabase: databaseUrl === undefined,
    now: Temporal.Now.instant(),
    signal: stopOnSignal(),
    onProgress: progressLine(),
  });
  if (!taken.ok) {
    fail(sayBackupRefusal(taken));
    return;
  }
  const { folder, files, bytes } = taken.value;
  print({
    vi: `Đã sao lưu ${files} tệp (${megabytes(bytes)} MB) vào ${folder}. Hãy giữ kín: trong đó có khóa và dữ liệu cá nhân.`,
    en: `Backed up ${files} files (${megabytes(bytes)} MB) to ${folder}. Keep it safe: it holds keys and personal data.`,
  });
  if (databaseUrl !== undefined)
    print({
      vi: 'DATABASE_URL trỏ tới máy chủ riêng nên ở đây chỉ có các tệp; hãy sao lưu cơ sở dữ liệu bằng pg_basebackup hoặc pg_dump của máy chủ đó, trước khi chạy lệnh này.',
      en: 'DATABASE_URL names a server of its own, so only the files are here; back the database up with pg_basebackup or pg_dump of that server, before running this command.',
    });
  if (s3 !== undefined)
    print({
      vi: 'Tệp tải lên nằm ở kho S3: hãy bật lưu phiên bản hoặc sao chép kho đó theo cách của nơi cung cấp.',
      en: 'Uploaded files are in S3: turn on versioning or replicate the bucket in the way its provider offers.',
    });
}

await main(process.argv.slice(2));
