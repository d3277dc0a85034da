import { ZONE } from '#kernel/day.ts';
import { sayRefusal, type PostgresCode, type Sentence } from '#kernel/postgres/index.ts';
import type { Refusal } from '#kernel/result.ts';
import type { BackupCode, BackupRefusal, Progress } from './codes.ts';

type Own = Exclude<BackupCode, PostgresCode>;
type Values = Readonly<Record<string, string | number>>;

const vi: Readonly<Record<Own, (v: Values) => string>> = {
  'backup.nothing': (v) =>
    `Trong ${v['folder']} chưa có cơ sở dữ liệu để sao lưu: hãy chạy "npm start" một lần, hoặc đặt DATA_DIR tới đúng thư mục dữ liệu.`,
  'backup.inside-data': (v) =>
    `Không đặt bản sao lưu (${v['folder']}) bên trong thư mục dữ liệu: hãy chọn một thư mục khác, tốt nhất trên ổ đĩa khác.`,
  'backup.exists': (v) => `Đã có bản sao lưu ${v['folder']}, không ghi đè: hãy chạy lại sau một giây hoặc chọn thư mục khác.`,
  'backup.unwritable': (v) =>
    `Không ghi được vào ${v['folder']}: hãy cấp quyền ghi hoặc chọn thư mục khác; dữ liệu không bị ảnh hưởng.`,
  'backup.disk-full': (v) =>
    `Ổ đĩa chứa ${v['folder']} không đủ chỗ (cần khoảng ${v['needMb']} MB, còn ${v['freeMb']} MB): hãy dọn bớt hoặc chọn ổ khác; dữ liệu không bị ảnh hưởng.`,
  'backup.cancelled': () => 'Đã dừng theo yêu cầu; phần dở dang đã được xóa, dữ liệu không bị ảnh hưởng.',
  'backup.interrupted': () => 'Cơ sở dữ liệu dừng khi đang sao lưu, nên chưa có bản sao lưu nào: hãy chạy lại lệnh này.',
  'restore.not-a-backup': (v) =>
    `${v['folder']} không phải là bản sao lưu hoàn chỉnh của Điểm Cầu (thiếu manifest.json hoặc manifest.sha256).`,
  'restore.damaged': (v) => `Bản sao lưu bị hỏng ở tệp ${v['file']}, nên không khôi phục gì cả: hãy dùng một bản sao lưu khác.`,
  'restore.unexpected': (v) =>
    `Bản sao lưu có tệp lạ ${v['file']} không nằm trong danh mục, nên không khôi phục gì cả: hãy kiểm tra ai đã thêm tệp này.`,
  'restore.not-empty': (v) =>
    `Thư mục ${v['folder']} không trống: chỉ khôi phục vào thư mục trống, hãy đổi tên thư mục cũ hoặc dùng --to <thư mục khác>.`,
  'restore.unreadable': (v) =>
    `Không đọc được bản sao lưu ${v['folder']}: hãy chạy bằng người dùng đã sao lưu, hoặc cấp quyền đọc (chown, chmod); chưa có gì được khôi phục.`,
  'restore.disk-full': (v) =>
    `Ổ đĩa chứa ${v['folder']} không đủ chỗ để khôi phục (cần ${v['needMb']} MB, còn ${v['freeMb']} MB): hãy dọn bớt hoặc dùng --to trên ổ khác.`,
};

const en: Readonly<Record<Own, (v: Values) => string>> = {
  'backup.nothing': (v) =>
    `There is no database to back up in ${v['folder']}: run "npm start" once, or set DATA_DIR to the right data folder.`,
  'backup.inside-data': (v) =>
    `The backup (${v['folder']}) must not lie inside the data folder: choose another folder, best on another disk.`,
  'backup.exists': (v) =>
    `The backup ${v['folder']} exists already and is not overwritten: run the command again in a second or choose another folder.`,
  'backup.unwritable': (v) =>
    `Cannot write to ${v['folder']}: give the right to write or choose another folder; the data are untouched.`,
  'backup.disk-full': (v) =>
    `The disk of ${v['folder']} is too full (about ${v['needMb']} MB needed, ${v['freeMb']} MB free): free some space or choose another disk; the data are untouched.`,
  'backup.cancelled': () => 'Stopped as asked; the unfinished part was removed, the data are untouched.',
  'backup.interrupted': () => 'The database stopped during the backup, so there is no backup: run the command again.',
  'restore.not-a-backup': (v) =>
    `${v['folder']} is not a complete backup of Điểm Cầu (manifest.json or manifest.sha256 is missing).`,
  'restore.damaged': (v) => `The backup is damaged at the file ${v['file']}, so nothing was restored: use another backup.`,
  'restore.unexpected': (v) =>
    `The backup holds a file that is not in its list, ${v['file']}, so nothing was restored: find out who added it.`,
  'restore.not-empty': (v) =>
    `The folder ${v['folder']} is not empty: a backup is restored into an empty folder only; rename the old one or use --to <another folder>.`,
  'restore.unreadable': (v) =>
    `The backup ${v['folder']} cannot be read: run this as the user who took it, or give the right to read it (chown, chmod); nothing was restored.`,
  'restore.disk-full': (v) =>
    `The disk of ${v['folder']} is too full to restore (${v['needMb']} MB needed, ${v['freeMb']} MB free): free some space or use --to on another disk.`,
};

const isOwn = (why: BackupCode): why is Own => why in vi;

/** Why there is no backup or nothing was restored, and the way out. */
export function sayBackupRefusal({ ok, why, details }: BackupRefusal): Sentence {
  if (isOwn(why)) return { vi: vi[why](details), en: en[why](details) };
  return sayRefusal({ ok, why, details } satisfies Refusal<PostgresCode>);
}

const steps: Readonly<Record<Progress['step'], Sentence>> = {
  database: { vi: 'Sao chép cơ sở dữ liệu', en: 'Copying the database' },
  files: { vi: 'Sao chép tệp', en: 'Copying files' },
  verifying: { vi: 'Kiểm tra bản sao lưu', en: 'Checking the backup' },
  copying: { vi: 'Khôi phục', en: 'Restoring' },
};

/** One line of progress, in whole percent: the database may grow while it is copied, so never above 100. */
export function sayProgress({ step, doneBytes, totalBytes }: Progress): string {
  const percent = totalBytes === 0 ? 100 : Math.min(100, Math.floor((doneBytes * 100) / totalBytes));
  return `${steps[step].vi} / ${steps[step].en}: ${percent} %`;
}

export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** An instant as people here read it: date and minute in Việt Nam. */
export const localTime = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(ZONE)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
