/** One thing said in both languages: before the settings are read, nobody's language is known. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/** Values that may hold a password or a key are never repeated on the screen or in a log. */
const SECRET = new Set([
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_READ_URL',
  'SMTP_URL',
  'S3_KEY_ID',
  'S3_SECRET',
  'METRICS_TOKEN',
  'SECRET_KEY',
]);

const onOff = { vi: 'on hoặc off', en: 'on or off' };
const postgresUrl = {
  vi: 'địa chỉ dạng postgres://người-dùng:mật-khẩu@máy:5432/tên',
  en: 'an address like postgres://user:password@host:5432/name',
};

const expected: Readonly<Record<string, Sentence>> = {
  PORT: { vi: 'một số từ 0 đến 65535 (0: cổng trống bất kỳ)', en: 'a number from 0 to 65535 (0: any free port)' },
  HOST: { vi: 'tên máy hoặc địa chỉ IP, ví dụ 127.0.0.1', en: 'a host name or IP address such as 127.0.0.1' },
  DATA_DIR: { vi: 'đường dẫn một thư mục', en: 'the path of a folder' },
  DATABASE_URL: postgresUrl,
  DATABASE_OWNER_URL: postgresUrl,
  DATABASE_READ_URL: postgresUrl,
  PREPARED_STATEMENTS: onOff,
  PUBLIC_URL: {
    vi: 'địa chỉ trang, chỉ gồm giao thức và tên máy, ví dụ https://diemcau.example.vn',
    en: 'the address of the site, scheme and host only, such as https://diemcau.example.vn',
  },
  SMTP_URL: {
    vi: 'địa chỉ máy chủ thư dạng smtp://người-dùng:mật-khẩu@máy:587',
    en: 'a mail server such as smtp://user:password@host:587',
  },
  MAIL_FROM: {
    vi: 'địa chỉ người gửi (bắt buộc khi có SMTP_URL), ví dụ Điểm Cầu <thu@xa.example.vn>',
    en: 'a sender (required with SMTP_URL) such as Điểm Cầu <mail@commune.example.vn>',
  },
  S3_ENDPOINT: { vi: 'địa chỉ http(s) của kho tệp', en: 'the http(s) address of the file store' },
  S3_BUCKET: { vi: 'tên kho (chữ thường, số, dấu chấm, gạch nối)', en: 'a bucket name (lower case, digits, dots, hyphens)' },
  HSTS: {
    vi: 'off, hoặc on cùng với PUBLIC_URL bắt đầu bằng https://',
    en: 'off, or on together with a PUBLIC_URL that starts with https://',
  },
  TRUST_PROXY: onOff,
  ROLE: { vi: 'web, worker hoặc both', en: 'web, worker or both' },
  LOG_LEVEL: {
    vi: 'một trong fatal, error, warn, info, debug, trace, silent',
    en: 'one of fatal, error, warn, info, debug, trace, silent',
  },
  MAX_UPLOAD_MB: { vi: 'một số từ 1 đến 2000 (MB)', en: 'a number from 1 to 2000 (MB)' },
  METRICS_TOKEN: { vi: 'ít nhất 16 ký tự ngẫu nhiên', en: 'at least 16 random characters' },
  SECRET_KEY: { vi: 'ít nhất 32 ký tự ngẫu nhiên', en: 'at least 32 random characters' },
};

const together: Readonly<Record<string, Sentence>> = {
  S3: {
    vi: 'Muốn cất tệp ở kho S3 thì phải đặt đủ S3_ENDPOINT, S3_BUCKET, S3_KEY_ID và S3_SECRET.',
    en: 'To keep files in S3, set all of S3_ENDPOINT, S3_BUCKET, S3_KEY_ID and S3_SECRET.',
  },
  'ROLE without DATABASE_URL': {
    vi: 'ROLE=web hoặc ROLE=worker cần DATABASE_URL, vì cơ sở dữ liệu đi kèm chỉ phục vụ một tiến trình.',
    en: 'ROLE=web or ROLE=worker needs DATABASE_URL, because the embedded database serves one process only.',
  },
  'DATABASE_URL missing': {
    vi: 'DATABASE_OWNER_URL và DATABASE_READ_URL chỉ có nghĩa khi đặt cả DATABASE_URL.',
    en: 'DATABASE_OWNER_URL and DATABASE_READ_URL mean something only together with DATABASE_URL.',
  },
};

/** The sentence for one wrong setting: its name, what it should be, and what it is (unless that may be a secret). */
export function sayExpected(name: string, value: string | undefined): Sentence {
  const pair = together[name];
  if (pair) return pair;
  const seen = value === undefined || SECRET.has(name) ? '' : ` "${value.slice(0, 80)}"`;
  const want = expected[name];
  if (!want)
    return {
      vi: `Không hiểu tham số${seen}; chỉ có --no-demo (không nạp dữ liệu minh họa).`,
      en: `Unknown argument${seen}; the only one is --no-demo (leave the demonstration data out).`,
    };
  return { vi: `${name}${seen} chưa đúng: cần ${want.vi}.`, en: `${name}${seen} is wrong: expected ${want.en}.` };
}
