import path from 'node:path';
import { z } from 'zod';
import { projectRoot } from './root.ts';
import { sayExpected, type Sentence } from './settings-words.ts';

/** Everything that may differ from one machine to another. Nothing else in the program reads the environment. */
export interface Settings {
  /** 0 lets the system choose a free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute; a relative DATA_DIR is counted from the project folder. */
  readonly dataDir: string;
  /** Absent: the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** The login that may change structure; the same as `databaseUrl` unless told otherwise. */
  readonly databaseOwnerUrl: string | undefined;
  readonly databaseReadUrl: string | undefined;
  /** False behind a pooler that lends a connection for one transaction only. */
  readonly preparedStatements: boolean;
  /** The origin people type. Absent: see `publicOrigin`. */
  readonly publicUrl: string | undefined;
  /** Absent: mail is written as .eml files instead of sent. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Absent: uploaded files live in `dataDir`. */
  readonly s3: S3Settings | undefined;
  readonly hsts: boolean;
  readonly trustProxy: boolean;
  readonly role: 'web' | 'worker' | 'both';
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly maxUploadMb: number;
  /** False with `--no-demo`: the fictional province is left out. */
  readonly demo: boolean;
  /** Replaces the key file, so that several web processes share one key. */
  readonly secretKey: string | undefined;
  /** Lets a collector on another machine read `/metrics`. */
  readonly metricsToken: string | undefined;
}

export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

export type ReadSettings =
  | { readonly ok: true; readonly value: Settings }
  | { readonly ok: false; readonly problems: readonly Sentence[] };

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().int().min(from).max(to));

const flag = z
  .enum(['on', 'off', 'true', 'false', '1', '0', 'yes', 'no'])
  .transform((text) => ['on', 'true', '1', 'yes'].includes(text));

const urlOf = (...schemes: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), { abort: true });

const origin = urlOf('http:', 'https:')
  .refine((text) => new URL(text).pathname === '/' && !/[?#@]/.test(text), { abort: true })
  .transform((text) => new URL(text).origin);

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/);

const environment = z.object({
  PORT: whole(0, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_READ_URL: postgresUrl.optional(),
  PREPARED_STATEMENTS: flag.default(true),
  PUBLIC_URL: origin.optional(),
  SMTP_URL: urlOf('smtp:', 'smtps:').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/)
    .optional(),
  S3_ENDPOINT: urlOf('http:', 'https:').optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
    .optional(),
  S3_REGION: z.string().optional(),
  S3_KEY_ID: z.string().optional(),
  S3_SECRET: z.string().optional(),
  HSTS: flag.default(false),
  TRUST_PROXY: flag.default(false),
  ROLE: z.enum(['web', 'worker', 'both']).default('both'),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  MAX_UPLOAD_MB: whole(1, 2000).default(20),
  SECRET_KEY: z.string().min(32).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
});

type Environment = z.infer<typeof environment>;

/**
 * Reads the environment and the words of the command line. Every wrong value gets one sentence in both languages;
 * values that may hold a password are never repeated in it. An empty variable counts as not set.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>, args: readonly string[] = []): ReadSettings {
  const set = Object.fromEntries(Object.entries(env).filter(([, text]) => text !== undefined && text.trim() !== ''));
  const parsed = environment.safeParse(set);
  const unknown = args.filter((word) => word !== '--no-demo').map((word) => sayExpected('argument', word));
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    return { ok: false, problems: [...names.map((name) => sayExpected(name, env[name])), ...unknown] };
  }
  const problems = [...contradictions(parsed.data), ...unknown];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: settingsOf(parsed.data, !args.includes('--no-demo')) };
}

/** Values that are right one by one and wrong together. */
function contradictions(env: Environment): Sentence[] {
  const s3 = [env.S3_ENDPOINT, env.S3_BUCKET, env.S3_KEY_ID, env.S3_SECRET];
  const embedded = env.DATABASE_URL === undefined;
  const moreUrls = [env.DATABASE_OWNER_URL, env.DATABASE_READ_URL];
  const found: [wrong: boolean, name: string, value?: string][] = [
    [s3.some(isSet) && !s3.every(isSet), 'S3'],
    [isSet(env.SMTP_URL) && !isSet(env.MAIL_FROM), 'MAIL_FROM', ''],
    [embedded && env.ROLE !== 'both', 'ROLE without DATABASE_URL'],
    [embedded && moreUrls.some(isSet), 'DATABASE_URL missing'],
    [env.HSTS && env.PUBLIC_URL?.startsWith('https:') !== true, 'HSTS', 'on'],
  ];
  return found.filter(([wrong]) => wrong).map(([, name, value]) => sayExpected(name, value));
}

const isSet = (value: string | undefined): boolean => value !== undefined;

function settingsOf(env: Environment, demo: boolean): Settings {
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: path.resolve(projectRoot, env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    databaseOwnerUrl: env.DATABASE_OWNER_URL ?? env.DATABASE_URL,
    databaseReadUrl: env.DATABASE_READ_URL,
    preparedStatements: env.PREPARED_STATEMENTS,
    publicUrl: env.PUBLIC_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? 'Điểm Cầu <diem-cau@localhost>',
    s3: s3Of(env),
    hsts: env.HSTS,
    trustProxy: env.TRUST_PROXY,
    role: env.ROLE,
    logLevel: env.LOG_LEVEL,
    maxUploadMb: env.MAX_UPLOAD_MB,
    demo,
    secretKey: env.SECRET_KEY,
    metricsToken: env.METRICS_TOKEN,
  };
}

function s3Of(env: Environment): S3Settings | undefined {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_KEY_ID: keyId, S3_SECRET: secret } = env;
  if (!endpoint || !bucket || !keyId || !secret) return undefined;
  return { endpoint, bucket, region: env.S3_REGION ?? 'auto', keyId, secret };
}

/**
 * The origin for links, for the Origin check and for passkeys (which accept `localhost` but no bare address).
 * @param port the port really listened on, which differs from the setting when that is 0
 */
export const publicOrigin = (settings: Settings, port: number): string => settings.publicUrl ?? `http://localhost:${port}`;
