import { sql } from 'kysely';
import { z } from 'zod';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runPendingJobs } from '#kernel/jobs.ts';
import type { Id } from '#kernel/id.ts';
import { testRoom, type TestRoom } from '#kernel/testing/room.ts';
import { makeNotices } from './index.ts';
import { eraseMails, KEEP_DAYS } from './jobs/erase-mails.ts';
import { queueMail, type Mail } from './queue-mail.ts';
import { memoryMailer } from './testing/memory-mailer.ts';

const box = memoryMailer();
const notices = makeNotices({ mailer: box.mailer, topics: [] });
const MAIL: Mail = { to: 'an@vidu.vn', subject: 'Mật khẩu mới', text: 'Kính gửi bạn', kind: 'identity.reset' };

let room: TestRoom;
beforeAll(async () => {
  room = await testRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  box.sent.length = 0;
  box.next = 'ok';
  await sql`delete from notices.mail`.execute(room.db);
});

const queue = (mail: Partial<Mail> = {}) => room.db.transaction().execute((tx) => queueMail(tx, { ...MAIL, ...mail }));
const row = (id: Id<'notices.mail'>) =>
  room.db.selectFrom('notices.mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const work = () => runPendingJobs(room, [notices]);
/** The library waits longer after every failure; the test does not. */
const makeDue = () =>
  sql`select graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) from graphile_worker.jobs`.execute(room.db);

describe('a queued mail', () => {
  test('is sent once, under an id of its own, and marked', async () => {
    const id = await queue();
    await work();
    await work();
    expect(box.sent).toEqual([
      {
        messageId: `<${id}@localhost>`,
        to: 'an@vidu.vn',
        subject: 'Mật khẩu mới',
        text: 'Kính gửi bạn',
        html: null,
        unsubscribe: null,
      },
    ]);
    expect((await row(id)).sent_at).toEqual(room.now());
  });

  test('is not sent when its transaction fails', async () => {
    const attempt = room.db.transaction().execute(async (tx) => {
      await queueMail(tx, MAIL);
      throw new Error('refused');
    });
    await expect(attempt).rejects.toThrow('refused');
    await work();
    expect(box.sent).toEqual([]);
  });

  test('leaves no address in the job', async () => {
    await queue();
    const { rows } = await sql<{ payload: unknown }>`select payload from graphile_worker._private_jobs`.execute(room.db);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('vidu.vn');
    await work();
  });

  test('is tried again when the server is away', async () => {
    const id = await queue();
    box.next = 'away';
    await expect(work()).rejects.toThrow(AggregateError);
    expect((await row(id)).sent_at).toBeNull();
    await makeDue();
    await work();
    expect(box.sent).toHaveLength(1);
    expect((await row(id)).sent_at).not.toBeNull();
  });

  test('goes out twice after a crash between sending and marking, recognisably the same', async () => {
    const id = await queue();
    box.next = 'crash-after-sending';
    await expect(work()).rejects.toThrow(AggregateError);
    await makeDue();
    await work();
    expect(box.sent).toHaveLength(2);
    expect(box.sent[0]?.messageId).toBe(box.sent[1]?.messageId);
    expect((await row(id)).sent_at).not.toBeNull();
  });

  test('refused for good is not tried again', async () => {
    const id = await queue();
    box.next = 'refused';
    await work();
    await makeDue();
    await work();
    expect(box.sent).toEqual([]);
    expect(await row(id)).toMatchObject({ failure: 550, sent_at: null });
  });

  test('that was erased while it waited is not sent', async () => {
    const id = await queue();
    await room.db
      .updateTable('notices.mail')
      .set({ recipient: null, subject: null, body: null, erased_at: room.now() })
      .where('id', '=', id)
      .execute();
    await work();
    expect(box.sent).toEqual([]);
  });
});

describe('what somebody typed', () => {
  test.each(['an@vidu.vn\r\nBcc: tat-ca@vidu.vn', 'an@vidu.vn, binh@vidu.vn', 'An <an@vidu.vn>', '', 'khong phai dia chi'])(
    'cannot be another recipient: %j',
    async (to) => {
      await expect(queue({ to })).rejects.toBeInstanceOf(z.ZodError);
      expect(await room.db.selectFrom('notices.mail').selectAll().execute()).toEqual([]);
    },
  );

  test('cannot start another header', async () => {
    const id = await queue({ subject: 'Chào\r\nBcc: tat-ca@vidu.vn\u0000\n\n<script>' });
    expect((await row(id)).subject).toBe('Chào Bcc: tat-ca@vidu.vn <script>');
    await work();
  });

  test('is NFC, whatever the keyboard made of it', async () => {
    const id = await queue({ subject: 'Hội nghị'.normalize('NFD'), text: 'Kính gửi'.normalize('NFD') });
    expect(await row(id)).toMatchObject({ subject: 'Hội nghị'.normalize('NFC'), body: 'Kính gửi'.normalize('NFC') });
    await work();
  });

  test.each([
    [{ recipient: 'an@vidu.vn\nBcc: b@vidu.vn' }],
    [{ recipient: 'an@vidu.vn,b@vidu.vn' }],
    [{ subject: 'a\nBcc: b@vidu.vn' }],
    [{ unsubscribe: 'https://elsewhere.example/x' }],
  ])('is refused by the database as well: %j', async (change) => {
    const id = await queue();
    await expect(room.db.updateTable('notices.mail').set(change).where('id', '=', id).execute()).rejects.toMatchObject({
      code: '23514',
    });
    await work();
  });
});

describe('a week later', () => {
  test('address and content are gone, of mails that were never taken too', async () => {
    const sent = await queue();
    await work();
    const waiting = await queue();
    room.setNow(
      room
        .now()
        .add({ hours: KEEP_DAYS * 24 - 1 })
        .toString(),
    );
    await eraseMails.run(room, {} as never);
    expect((await row(sent)).recipient).toBe('an@vidu.vn');
    room.setNow(room.now().add({ hours: 48 }).toString());
    await eraseMails.run(room, {} as never);
    for (const id of [sent, waiting]) {
      const left = await row(id);
      expect(left).toMatchObject({
        kind: 'identity.reset',
        recipient: null,
        subject: null,
        body: null,
        html: null,
        unsubscribe: null,
      });
      expect(left.erased_at).toEqual(room.now());
    }
  });
});
