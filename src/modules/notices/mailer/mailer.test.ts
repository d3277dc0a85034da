import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { makeMailer } from './make-mailer.ts';
import type { OutgoingMail } from './mailer.ts';

const FROM = 'Điểm Cầu <thu@xa.example.vn>';
const mailOf = (parts: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: `<${newId()}@localhost>`,
  to: 'an@vidu.vn',
  subject: 'Hội nghị trực tuyến toàn quốc về thực hiện dân chủ ở cơ sở và công tác dân vận năm 2026',
  text: 'Kính gửi bạn,\n\nĐây là thư thử.',
  html: null,
  unsubscribe: null,
  ...parts,
});

/** Header fields by lower-case name, unfolded; and the body as it stands. */
function parsed(message: string): { headers: Map<string, string>; body: string } {
  const [head = '', ...rest] = message.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { headers, body: rest.join('\r\n\r\n') };
}

const decodedWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?(Q|B)\?([^?]*)\?=/gi, (_, kind: string, coded: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(coded, 'base64').toString('latin1')
        : coded
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/g, (_hex, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    )
    .replace(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));

function decodedBody({ headers, body }: ReturnType<typeof parsed>): string {
  if (headers.get('content-transfer-encoding') === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

describe('without a mail server', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'diem-cau-mail-'));
  });
  afterAll(() => rm(dataDir, { recursive: true }));
  const read = async (mail: OutgoingMail) => {
    await makeMailer({ smtpUrl: undefined, mailFrom: FROM, dataDir })(mail);
    const folder = path.join(dataDir, 'mail');
    const name = (await readdir(folder)).find((file) => file.includes(mail.messageId.slice(1, 37))) ?? '';
    return { file: path.join(folder, name), ...parsed(await readFile(path.join(folder, name), 'latin1')) };
  };

  test('a mail is a file that any mail program opens', async () => {
    const mail = mailOf({ unsubscribe: 'https://diemcau.example.vn/theo-doi/bo-het/abc/ngay' });
    const eml = await read(mail);
    expect(decodedWords(eml.headers.get('subject') ?? '')).toBe(mail.subject);
    expect(decodedWords(eml.headers.get('from') ?? '')).toContain('Điểm Cầu');
    expect(eml.headers.get('to')).toBe('an@vidu.vn');
    expect(eml.headers.get('message-id')).toBe(mail.messageId);
    expect(eml.headers.get('auto-submitted')).toBe('auto-generated');
    expect(eml.headers.get('list-unsubscribe')).toBe('<https://diemcau.example.vn/theo-doi/bo-het/abc/ngay>');
    expect(eml.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(decodedBody(eml).replaceAll('\r\n', '\n').trimEnd()).toBe(mail.text);
    expect((await stat(eml.file)).mode & 0o077).toBe(0);
  });

  test('the same mail again is the same file', async () => {
    const mail = mailOf();
    await read(mail);
    const before = (await readdir(path.join(dataDir, 'mail'))).length;
    await read(mail);
    expect(await readdir(path.join(dataDir, 'mail'))).toHaveLength(before);
  });

  test('nothing in a subject or an address becomes a header, even past every other fence', async () => {
    const { headers, body } = await read(
      mailOf({ subject: 'a\r\nBcc: b@vidu.vn\r\n\r\nbody', to: 'an@vidu.vn\r\nBcc: b@vidu.vn' }),
    );
    expect(headers.has('bcc')).toBe(false);
    expect([...headers.keys()].toSorted()).not.toContain('body');
    expect(body).not.toContain('b@vidu.vn');
  });
});

/** As much of a mail server as one mail needs. @param reply the answer to a command, or null for the usual one */
function smtpServer(reply: (command: string) => string | null): Promise<Server & { readonly received: string[] }> {
  const received: string[] = [];
  const server = createServer((socket) => {
    let data = false;
    const answer = (line: string) => socket.write(`${line}\r\n`);
    const usual = (verb: string) =>
      verb === 'EHLO'
        ? '250-thu.example.vn\r\n250 AUTH PLAIN'
        : verb === 'AUTH'
          ? '235 ok'
          : verb === 'DATA'
            ? '354 go on'
            : verb === 'QUIT'
              ? '221 bye'
              : '250 ok';
    answer('220 thu.example.vn');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      const text = chunk.toString('latin1');
      received.push(text);
      if (data) {
        if (text.endsWith('\r\n.\r\n')) {
          data = false;
          answer(reply('END') ?? '250 taken');
        }
        return;
      }
      const verb = text.slice(0, 4).toUpperCase();
      const line = reply(verb) ?? usual(verb);
      data = verb === 'DATA' && line.startsWith('354');
      answer(line);
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(Object.assign(server, { received }))));
}

describe('through a mail server', () => {
  const through = async (reply: (command: string) => string | null, mail = mailOf()) => {
    const server = await smtpServer(reply);
    const { port } = server.address() as AddressInfo;
    const send = makeMailer({ smtpUrl: `smtp://ten:mat-khau@127.0.0.1:${port}`, mailFrom: FROM, dataDir: '/nowhere' });
    try {
      return { outcome: await send(mail).catch((error: unknown) => error as Error), received: server.received.join('') };
    } finally {
      server.close();
    }
  };

  test('a mail is handed over', async () => {
    const mail = mailOf();
    const { outcome, received } = await through(() => null, mail);
    expect(outcome).toEqual({ ok: true, value: null });
    expect(received).toContain('MAIL FROM:<thu@xa.example.vn>');
    expect(received).toContain('RCPT TO:<an@vidu.vn>');
    expect(received).toContain(`Message-ID: ${mail.messageId}`);
  });

  test('an address that does not exist is refused for good', async () => {
    const { outcome } = await through((verb) => (verb === 'RCPT' ? '550 5.1.1 <an@vidu.vn> unknown' : null));
    expect(outcome).toEqual({ ok: false, why: 'notices.mail.refused', details: { code: 550 } });
  });

  test('so is a mail taken for junk', async () => {
    const { outcome } = await through((verb) => (verb === 'END' ? '554 5.7.1 no thanks' : null));
    expect(outcome).toMatchObject({ ok: false, details: { code: 554 } });
  });

  test.each([
    ['a full mailbox', 'RCPT', '452 4.2.2 <an@vidu.vn> full'],
    ['greylisting', 'RCPT', '450 4.7.1 <an@vidu.vn> try later'],
    ['a wrong password', 'AUTH', '535 5.7.8 wrong'],
    ['a sender that is not allowed', 'MAIL', '553 5.7.1 <thu@xa.example.vn> not yours'],
  ])('%s may pass: the mail waits, and no address is told', async (_case, command, line) => {
    const { outcome } = await through((verb) => (verb === command ? line : null));
    expect(outcome).toBeInstanceOf(Error);
    expect((outcome as Error).message).not.toContain('@');
    expect((outcome as Error).message).toContain(line.slice(0, 3));
  });

  test('a server that is not there may come back', async () => {
    const send = makeMailer({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: FROM, dataDir: '/nowhere' });
    await expect(send(mailOf())).rejects.toThrow('ESOCKET');
  });
});
