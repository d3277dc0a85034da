import type { Work } from '#kernel/command.ts';
import { formatDay } from '#kernel/html/format.ts';
import { translator } from '#kernel/words.ts';
import { queueMail } from '#modules/notices/index.ts';
import { unitNames } from '#modules/org/index.ts';
import { publicPaths } from '../paths-public.ts';
import { receiptSecret } from '../rules/receipt.ts';
import { words } from '../words.ts';
import type { RequestRecord } from './load-request.ts';

/** Sends the outcome, or the later day, to whoever left an address: with the link that opens the receipt. */
export async function tellRequester(
  { tx, room, today }: Work,
  row: RequestRecord,
  what: 'answered' | 'refused' | 'extended',
  text: string,
): Promise<void> {
  if (row.email === null) return;
  const t = translator(words, row.lang);
  const unit = (await unitNames(tx, [row.unit_id], today)).get(row.unit_id)?.name ?? '';
  const link = room.publicUrl + publicPaths.receipt(row.code, receiptSecret(room.secret, row.id));
  await queueMail(tx, {
    to: row.email,
    kind: `publicity.request-${what}`,
    unit: row.unit_id,
    subject: t(`publicity.mail.${what}`, { code: row.code, unit }),
    text: t('publicity.mail.text', { unit, code: row.code, text, due: formatDay(row.due_on, row.lang), link }),
  });
}
