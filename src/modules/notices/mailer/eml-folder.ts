import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { ok } from '#kernel/result.ts';
import type { Mailer } from './mailer.ts';
import { messageOf } from './message.ts';

/**
 * Writes each mail as an .eml file that any mail program opens: for trying things out, and for a commune whose mail goes
 * out by hand. The name comes from the Message-ID, so the same mail written again is the same file.
 */
export function emlFolder(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return async (mail) => {
    const { message } = await transport.sendMail(messageOf(mail, from));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, `${mail.messageId.replace(/[^\w-]+/g, '_')}.eml`);
    await writeFile(`${file}.new`, message as Buffer, { mode: 0o600 });
    await rename(`${file}.new`, file);
    return ok(null);
  };
}
