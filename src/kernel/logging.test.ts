import { Writable } from 'node:stream';
import fastify, { type FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeLogger, RequestLog, safeError } from './logging.ts';
import { testRoom, type TestRoom } from './testing/room.ts';

const lines: string[] = [];
let room: TestRoom;
let app: FastifyInstance;

beforeAll(async () => {
  room = await testRoom();
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  app = fastify({ loggerInstance: makeLogger('info', stream), logController: new RequestLog() });
  app.get('/nguoi/:ten', async (request) => {
    request.log.info({ req: request }, 'as careless code would');
    return 'ok';
  });
  app.get('/loi', async () => {
    await sql`insert into kernel.command_key (key, scope) values (${'0191e0a0-0000-7000-8000-000000000000'}, ${null})`.execute(
      room.db,
    );
  });
  app.get('/kieu', async () => {
    await sql`select ${'Nguyễn Văn An'}::uuid`.execute(room.db);
  });
});
afterAll(async () => {
  await app.close();
  await room.close();
});
beforeEach(() => {
  lines.length = 0;
});

const logged = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the request line', () => {
  it('holds the pattern of the route and nothing that names anybody', async () => {
    await app.inject({
      url: '/nguoi/nguyen-van-an?cccd=001085012345',
      headers: { cookie: 'phien=bimat', 'user-agent': 'may-cua-an' },
      remoteAddress: '203.0.113.9',
    });
    const request = logged().find((line) => line['msg'] === 'request');
    expect(request).toMatchObject({ level: 'info', method: 'GET', route: '/nguoi/:ten', status: 200 });
    expect(request?.['ms']).toEqual(expect.any(Number));
    expect(request?.['reqId']).toEqual(expect.any(String));
    expect(lines.join()).not.toMatch(/nguyen-van-an|001085012345|bimat|may-cua-an|203\.0\.113/);
  });

  it('of an address that does not exist does not repeat it', async () => {
    await app.inject('/khong-co/nguyen-van-an');
    expect(logged()).toMatchObject([{ status: 404 }]);
    expect(lines.join()).not.toContain('nguyen-van-an');
  });
});

describe('an error from the database', () => {
  it('tells place, table and code, never the row', async () => {
    await app.inject('/loi');
    const error = logged().find((line) => 'err' in line)?.['err'] as Record<string, unknown>;
    expect(error).toMatchObject({ type: 'error', code: '23502', table: 'command_key' });
    expect(error['at']).toEqual(expect.arrayContaining([expect.stringContaining('logging.test.ts')]));
    expect(lines.join()).not.toMatch(/0191e0a0|Failing row|detail/);
  });

  it('tells nothing of a value in its message', async () => {
    await app.inject('/kieu');
    expect(lines.join()).toContain('22P02');
    expect(lines.join()).toContain('invalid input syntax for type uuid');
    expect(lines.join()).not.toContain('Nguyễn');
  });
});

it('an error logged without words lends none of its own', () => {
  const logger = makeLogger('info', { write: (line) => void lines.push(line) });
  logger.error(new Error('value "Nguyễn Văn An"'));
  logger.error({ err: new Error('value "Nguyễn Văn An"') });
  logger.error({ error: new Error('value "Nguyễn Văn An"') }, 'with words');
  expect(logged().map((line) => line['msg'])).toEqual(['error', 'error', 'with words']);
  expect(lines.join()).not.toContain('Nguyễn');
  expect(logged().every((line) => 'err' in line || 'error' in line)).toBe(true);
});

describe('safeError', () => {
  it('empties what is quoted, also in causes, and stops at some depth', () => {
    let error: unknown = null;
    try {
      JSON.parse('{"ten": Nguyễn Văn An}');
    } catch (caught) {
      error = new Error('reading failed', { cause: caught });
    }
    const safe = safeError(error);
    expect(safe.cause).toMatchObject({ type: 'SyntaxError' });
    expect(JSON.stringify(safe)).not.toContain('Nguyễn');
    const loop = new Error('a');
    loop.cause = loop;
    expect(JSON.stringify(safeError(loop)).length).toBeLessThan(20_000);
  });

  it('takes anything that is thrown', () => {
    for (const thrown of ['Nguyễn Văn An', null, undefined, { name: 'Nguyễn Văn An' }]) {
      expect(JSON.stringify(safeError(thrown))).not.toContain('Nguyễn');
    }
  });
});
