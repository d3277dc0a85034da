import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from './root.ts';
import { publicOrigin, readSettings } from './settings.ts';

const problemsOf = (env: Record<string, string>, args: string[] = []) => {
  const read = readSettings(env, args);
  return read.ok ? [] : read.problems;
};

describe('an empty environment', () => {
  test('is enough to start on this machine alone', () => {
    const read = readSettings({});
    if (!read.ok) throw new Error('refused');
    expect(read.value).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      role: 'both',
      hsts: false,
      demo: true,
      maxUploadMb: 20,
      preparedStatements: true,
    });
    expect(read.value.dataDir).toBe(path.join(projectRoot, 'data'));
    expect(publicOrigin(read.value, 3000)).toBe('http://localhost:3000');
  });

  test('an empty variable counts as not set', () => {
    expect(problemsOf({ PORT: '', DATABASE_URL: ' ' })).toEqual([]);
  });
});

describe('what is set', () => {
  test('wins over the defaults', () => {
    const env = {
      PORT: '0',
      DATABASE_URL: 'postgres://a:b@c/d',
      ROLE: 'worker',
      HSTS: 'on',
      PUBLIC_URL: 'https://x.vn/',
      DATA_DIR: '/srv/d',
      PREPARED_STATEMENTS: 'off',
    };
    const read = readSettings(env, ['--no-demo']);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value).toMatchObject({
      port: 0,
      role: 'worker',
      hsts: true,
      demo: false,
      dataDir: '/srv/d',
      preparedStatements: false,
    });
    expect(read.value.databaseOwnerUrl).toBe('postgres://a:b@c/d');
    expect(publicOrigin(read.value, 8080)).toBe('https://x.vn');
  });

  test('a whole S3 store', () => {
    const env = { S3_ENDPOINT: 'https://s3.vn', S3_BUCKET: 'xa-minh-hoa', S3_KEY_ID: 'k', S3_SECRET: 's' };
    const read = readSettings(env);
    expect(read.ok && read.value.s3).toEqual({
      endpoint: 'https://s3.vn',
      bucket: 'xa-minh-hoa',
      region: 'auto',
      keyId: 'k',
      secret: 's',
    });
  });
});

describe('each wrong value gets one sentence that names it', () => {
  test.each([
    ['PORT', '65536'],
    ['PORT', '3000.5'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['PUBLIC_URL', 'https://x.vn/thu-muc'],
    ['PUBLIC_URL', 'x.vn'],
    ['SMTP_URL', 'mail.vn'],
    ['MAIL_FROM', 'không có a còng'],
    ['HSTS', 'maybe'],
    ['TRUST_PROXY', '2'],
    ['PREPARED_STATEMENTS', 'maybe'],
    ['ROLE', 'master'],
    ['LOG_LEVEL', 'loud'],
    ['MAX_UPLOAD_MB', '0'],
    ['SECRET_KEY', 'short'],
  ])('%s=%s', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.vi).toContain(name);
    expect(problems[0]?.en).toContain(name);
    expect(problems[0]?.vi.match(/[.]$/)).not.toBeNull();
  });

  test('two wrong values, two sentences; an unknown word of the command line, a third', () => {
    expect(problemsOf({ PORT: 'x', ROLE: 'y' }, ['--fast'])).toHaveLength(3);
  });

  test.each<Record<string, string>>([
    { S3_ENDPOINT: 'https://s3.vn' },
    { SMTP_URL: 'smtp://m.vn' },
    { ROLE: 'web' },
    { DATABASE_READ_URL: 'postgres://a/b' },
    { HSTS: 'on' },
  ])('right one by one, wrong together: %o', (env) => {
    expect(problemsOf(env)).toHaveLength(1);
  });

  test.each(['DATABASE_URL', 'SMTP_URL', 'SECRET_KEY', 'S3_ENDPOINT'])('a password in %s is never repeated', (name) => {
    const secret = 'mat-khau-bi-mat';
    const said = JSON.stringify(problemsOf({ [name]: `bad:${secret}` }));
    if (name !== 'S3_ENDPOINT') expect(said).not.toContain(secret);
    else expect(said).toContain(name);
  });
});
