import type { MigrateCode } from '../migrate.ts';
import type { Refusal } from '../result.ts';
import type { PostgresCode } from './codes.ts';
import type { PostgresEvent } from './embedded.ts';
import type { ListenCode } from './listen.ts';

/** What can keep the whole program from starting. */
export type StartCode = PostgresCode | ListenCode | MigrateCode | 'database.away' | 'database.no-rights' | 'database.too-old';

type Values = Readonly<Record<string, string | number>>;
type Texts<Key extends string> = Readonly<Record<Key, (v: Values) => string>>;

/** Each says what happened and the way out; nothing is ever lost by a refused start. */
const vi: Texts<StartCode> = {
  'data.unwritable': (v) =>
    `Không ghi được vào thư mục dữ liệu ${v['folder']}: hãy cấp quyền ghi cho người đang chạy chương trình (chown, chmod) hoặc đặt DATA_DIR sang thư mục khác.`,
  'data.not-a-folder': (v) =>
    `${v['folder']} không phải là thư mục: hãy xóa hoặc đổi tên tệp ấy, hoặc đặt DATA_DIR sang chỗ khác.`,
  'data.disk-full': (v) =>
    `Ổ đĩa chứa ${v['folder']} đã gần hết chỗ (cần ít nhất 150 MB để bắt đầu): hãy dọn bớt hoặc đặt DATA_DIR sang ổ khác; dữ liệu đã lưu vẫn nguyên.`,
  'data.no-database': (v) =>
    `Trong ${v['folder']} chưa có dữ liệu của Điểm Cầu: hãy chạy "npm start" một lần, hoặc đặt DATA_DIR (DATABASE_URL) cho đúng.`,
  'data.secrets-damaged': (v) =>
    `Tệp khóa ${v['file']} bị hỏng: hãy lấy lại tệp này từ bản sao lưu gần nhất; đừng xóa, vì mật khẩu của cơ sở dữ liệu nằm trong đó.`,
  'data.in-use': (v) =>
    `Thư mục dữ liệu${v['folder'] ? ` ${v['folder']}` : ''} đang được một bản khác của chương trình dùng (tiến trình ${v['pid']}): hãy dừng bản đó trước, hoặc đặt DATA_DIR khác cho bản này.`,
  'data.unreachable': (v) =>
    `Chương trình chạy bằng root nên PostgreSQL chạy bằng người dùng ${v['user']}, mà người này không vào được ${v['folder']}: hãy đặt DATA_DIR ra ngoài thư mục riêng (ví dụ /srv/diem-cau), chạy bằng người dùng thường, hoặc dùng DATABASE_URL.`,
  'data.wrong-owner': (v) =>
    `Cơ sở dữ liệu trong ${v['folder']} thuộc về người dùng ${v['user']} (lần trước chạy bằng người khác hoặc bằng root): hãy chạy lại như lần trước, hoặc đổi chủ thư mục (sudo chown -R $(id -un) ${v['folder']}).`,
  'postgres.unreachable': (v) =>
    `Chương trình chạy bằng root nên PostgreSQL chạy bằng người dùng ${v['user']}, mà người này không vào được ${v['folder']}: hãy chuyển cả thư mục dự án ra ngoài (ví dụ /opt/diem-cau), chạy bằng người dùng thường, hoặc dùng DATABASE_URL.`,
  'postgres.no-binaries': (v) =>
    `Không có PostgreSQL đi kèm cho loại máy này (${v['platform']}): hãy chạy lại "npm ci" (không bỏ gói optional), hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL 15 trở lên.`,
  'postgres.links-missing': (v) =>
    `PostgreSQL đi kèm cài chưa đủ và không sửa được vì ${v['folder']} không cho ghi: hãy chạy một lần bằng người đã cài, hoặc "npm rebuild" rồi khởi động lại.`,
  'postgres.cannot-run': (v) =>
    `Không chạy được PostgreSQL đi kèm (${v['reason']}): máy có thể thiếu thư viện glibc (ví dụ Alpine) hoặc ổ đĩa gắn noexec; hãy đặt DATABASE_URL tới một máy chủ PostgreSQL 15 trở lên.`,
  'postgres.user-unknown': (v) =>
    `PostgreSQL không chạy được vì người dùng số ${v['uid']} không có tên trong hệ thống: hãy thêm người dùng này vào /etc/passwd, chạy bằng người khác, hoặc dùng DATABASE_URL.`,
  'postgres.initdb-failed': (v) =>
    `Không tạo được cơ sở dữ liệu: ${v['reason']}. Chưa có gì được ghi lại; sửa nguyên nhân rồi chạy lại.`,
  'postgres.start-failed': (v) =>
    `Cơ sở dữ liệu không khởi động được: ${v['reason']}. Dữ liệu vẫn nguyên; xem thêm trong log/postgres.log của thư mục dữ liệu.`,
  'postgres.not-ready': (v) =>
    `Cơ sở dữ liệu chưa sẵn sàng sau ${v['seconds']} giây: hãy xem log/postgres.log trong thư mục dữ liệu rồi chạy lại; dữ liệu vẫn nguyên.`,
  'postgres.version': (v) =>
    `Dữ liệu do PostgreSQL ${v['found']} tạo ra, còn bản đi kèm là ${v['have']}: hãy chạy phiên bản chương trình cũ, hoặc chuyển dữ liệu sang máy chủ PostgreSQL riêng rồi đặt DATABASE_URL.`,
  'postgres.password-wrong': () =>
    'Mật khẩu trong secrets.json không mở được cơ sở dữ liệu (tệp đã bị thay): hãy lấy lại secrets.json từ bản sao lưu của chính thư mục dữ liệu này.',
  'postgres.orphan-stays': (v) =>
    `Máy chủ cơ sở dữ liệu của lần chạy trước (tiến trình ${v['pid']}) không chịu dừng: hãy dừng nó (kill -QUIT ${v['pid']}) hoặc khởi động lại máy; dữ liệu vẫn nguyên.`,
  'database.away': (v) =>
    `Không nối được tới cơ sở dữ liệu trong ${v['setting']} (${v['reason']}): hãy kiểm tra máy chủ đang chạy, địa chỉ, tên đăng nhập và mật khẩu; chưa có gì bị thay đổi.`,
  'database.no-rights': (v) =>
    `Tên đăng nhập trong ${v['setting']} không được tạo cấu trúc trong cơ sở dữ liệu: hãy đặt DATABASE_OWNER_URL là người sở hữu cơ sở dữ liệu ấy (xem docs/operate.md); chưa có gì bị thay đổi.`,
  'database.too-old': (v) =>
    `Máy chủ trong ${v['setting']} là PostgreSQL ${v['found']}: hãy dùng PostgreSQL 15 trở lên; chưa có gì bị thay đổi.`,
  'migration.changed': (v) =>
    `Tệp nâng cấp cơ sở dữ liệu ${v['name']} đã bị sửa sau khi chạy: hãy trả tệp về như cũ (git checkout) và đưa thay đổi vào một tệp mới có số lớn hơn; dữ liệu vẫn nguyên.`,
  'migration.unknown': (v) =>
    `Cơ sở dữ liệu đã được một phiên bản mới hơn nâng cấp (phiên bản này không có bước ${v['name']}): hãy chạy phiên bản mới hơn ấy, hoặc khôi phục bản sao lưu lấy trước khi nâng cấp; dữ liệu vẫn nguyên.`,
  'migration.out-of-order': (v) =>
    `Tệp nâng cấp cơ sở dữ liệu ${v['name']} đứng trước ${v['newer']} là tệp đã chạy: hãy đặt cho nó một số lớn hơn; dữ liệu vẫn nguyên.`,
  'migration.failed': (v) =>
    `Bước nâng cấp cơ sở dữ liệu ${v['name']} không chạy được (${v['reason']}): hãy sửa nguyên nhân rồi chạy lại, hoặc chạy phiên bản trước; bước này chưa ghi gì và dữ liệu vẫn nguyên.`,
  'start.port-taken': (v) =>
    `Cổng ${v['port']} đang có chương trình khác dùng: hãy dừng chương trình đó, hoặc chọn cổng khác, ví dụ PORT=${v['other']} npm start.`,
  'start.port-forbidden': (v) =>
    `Không được phép mở cổng ${v['port']} (cổng dưới 1024 cần quyền quản trị): hãy dùng PORT=3000 và đặt nginx phía trước.`,
  'start.host-unknown': (v) =>
    `HOST=${v['host']} không phải địa chỉ của máy này: hãy dùng 127.0.0.1 (chỉ máy này) hoặc 0.0.0.0 (mọi máy trong mạng).`,
};

const en: Texts<StartCode> = {
  'data.unwritable': (v) =>
    `Cannot write to the data folder ${v['folder']}: give the user who runs the program the right to write there (chown, chmod) or set DATA_DIR to another folder.`,
  'data.not-a-folder': (v) => `${v['folder']} is not a folder: remove or rename that file, or set DATA_DIR to another place.`,
  'data.disk-full': (v) =>
    `The disk that holds ${v['folder']} is nearly full (a start needs at least 150 MB): free some space or set DATA_DIR to another disk; what was saved is intact.`,
  'data.no-database': (v) =>
    `There are no data of Điểm Cầu in ${v['folder']}: run "npm start" once, or set DATA_DIR (DATABASE_URL) to the right place.`,
  'data.secrets-damaged': (v) =>
    `The key file ${v['file']} is damaged: bring it back from the latest backup; do not delete it, the passwords of the database are in it.`,
  'data.in-use': (v) =>
    `The data folder${v['folder'] ? ` ${v['folder']}` : ''} is in use by another copy of the program (process ${v['pid']}): stop that copy first, or set a different DATA_DIR for this one.`,
  'data.unreachable': (v) =>
    `The program runs as root, so PostgreSQL runs as user ${v['user']}, who may not enter ${v['folder']}: set DATA_DIR outside private folders (for example /srv/diem-cau), start as an ordinary user, or use DATABASE_URL.`,
  'data.wrong-owner': (v) =>
    `The database in ${v['folder']} belongs to user ${v['user']} (last started by somebody else or by root): start it as before, or change the owner of the folder (sudo chown -R $(id -un) ${v['folder']}).`,
  'postgres.unreachable': (v) =>
    `The program runs as root, so PostgreSQL runs as user ${v['user']}, who may not enter ${v['folder']}: move the whole project outside private folders (for example /opt/diem-cau), start as an ordinary user, or use DATABASE_URL.`,
  'postgres.no-binaries': (v) =>
    `There is no bundled PostgreSQL for this kind of machine (${v['platform']}): run "npm ci" again (without omitting optional packages), or set DATABASE_URL to a PostgreSQL server, version 15 or later.`,
  'postgres.links-missing': (v) =>
    `The bundled PostgreSQL is not completely installed and cannot be mended because ${v['folder']} is read-only: start once as the user who installed it, or run "npm rebuild", then start again.`,
  'postgres.cannot-run': (v) =>
    `The bundled PostgreSQL cannot be run (${v['reason']}): the system may lack glibc (Alpine, for instance) or the disk is mounted noexec; set DATABASE_URL to a PostgreSQL server, version 15 or later.`,
  'postgres.user-unknown': (v) =>
    `PostgreSQL cannot run because user number ${v['uid']} has no name on this system: add the user to /etc/passwd, run as another user, or use DATABASE_URL.`,
  'postgres.initdb-failed': (v) =>
    `The database could not be created: ${v['reason']}. Nothing was kept; mend the cause and start again.`,
  'postgres.start-failed': (v) =>
    `The database did not start: ${v['reason']}. The data are intact; see log/postgres.log in the data folder.`,
  'postgres.not-ready': (v) =>
    `The database was not ready after ${v['seconds']} seconds: see log/postgres.log in the data folder, then start again; the data are intact.`,
  'postgres.version': (v) =>
    `The data were made by PostgreSQL ${v['found']}, the bundled one is ${v['have']}: run the older version of the program, or move the data to a PostgreSQL server of your own and set DATABASE_URL.`,
  'postgres.password-wrong': () =>
    'The password in secrets.json does not open the database (the file was replaced): bring back secrets.json from a backup of this very data folder.',
  'postgres.orphan-stays': (v) =>
    `The database server of an earlier run (process ${v['pid']}) does not stop: end it (kill -QUIT ${v['pid']}) or restart the machine; the data are intact.`,
  'database.away': (v) =>
    `Cannot connect to the database of ${v['setting']} (${v['reason']}): check that the server runs, the address, the login and the password; nothing was changed.`,
  'database.no-rights': (v) =>
    `The login of ${v['setting']} may not create structure in the database: set DATABASE_OWNER_URL to the login that owns the database (see docs/operate.md); nothing was changed.`,
  'database.too-old': (v) =>
    `The server of ${v['setting']} is PostgreSQL ${v['found']}: use PostgreSQL 15 or later; nothing was changed.`,
  'migration.changed': (v) =>
    `The database upgrade ${v['name']} was changed after it ran: bring the file back as it was (git checkout) and put the change into a new file with a higher number; the data are intact.`,
  'migration.unknown': (v) =>
    `The database was upgraded by a newer version of the program (this one has no ${v['name']}): run that newer version, or restore a backup taken before the upgrade; the data are intact.`,
  'migration.out-of-order': (v) =>
    `The database upgrade ${v['name']} comes before ${v['newer']}, which already ran: give it a higher number; the data are intact.`,
  'migration.failed': (v) =>
    `The database upgrade ${v['name']} failed (${v['reason']}): mend the cause and start again, or run the version before; nothing of this upgrade was kept and the data are intact.`,
  'start.port-taken': (v) =>
    `Port ${v['port']} is in use by another program: stop that program or choose another port, for example PORT=${v['other']} npm start.`,
  'start.port-forbidden': (v) =>
    `Not allowed to open port ${v['port']} (ports below 1024 need administrator rights): use PORT=3000 with nginx in front.`,
  'start.host-unknown': (v) =>
    `HOST=${v['host']} is not an address of this machine: use 127.0.0.1 (this machine only) or 0.0.0.0 (every machine of the network).`,
};

const viEvent: Texts<PostgresEvent['event']> = {
  'postgres.creating': () => 'Đang tạo cơ sở dữ liệu lần đầu ...',
  'postgres.recovering': () => 'Cơ sở dữ liệu đang tự phục hồi sau lần dừng đột ngột, xin chờ ...',
  'postgres.lost': (v) => `Cơ sở dữ liệu đã dừng ngoài ý muốn (${v['reason']}); đang khởi động lại ...`,
  'postgres.back': () => 'Cơ sở dữ liệu đã chạy lại; những gì đã ghi vẫn nguyên.',
  'postgres.gone': () =>
    'Cơ sở dữ liệu không chạy lại được: hãy dừng chương trình (Ctrl-C), xem log/postgres.log trong thư mục dữ liệu rồi khởi động lại; những gì đã ghi vẫn nguyên.',
  'postgres.log-failed': (v) => `Không ghi được nhật ký cơ sở dữ liệu (${v['reason']}).`,
};

const enEvent: Texts<PostgresEvent['event']> = {
  'postgres.creating': () => 'Creating the database for the first time ...',
  'postgres.recovering': () => 'The database is repairing itself after a sudden stop, please wait ...',
  'postgres.lost': (v) => `The database has stopped unexpectedly (${v['reason']}); starting it again ...`,
  'postgres.back': () => 'The database runs again; what was saved is intact.',
  'postgres.gone': () =>
    'The database does not start again: stop the program (Ctrl-C), see log/postgres.log in the data folder, then start anew; what was saved is intact.',
  'postgres.log-failed': (v) => `The database log could not be written (${v['reason']}).`,
};

/** One thing said in both languages: at the start nobody's language is known. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/** Why the program did not start, and the way out. */
export const sayRefusal = ({ why, details }: Refusal<StartCode>): Sentence => ({ vi: vi[why](details), en: en[why](details) });

/** What the database is doing. */
export const sayEvent = (event: PostgresEvent): Sentence => {
  const values: Values = 'reason' in event ? { reason: event.reason } : {};
  return { vi: viEvent[event.event](values), en: enEvent[event.event](values) };
};
