import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { queueMail } from '#modules/notices/index.ts';
import { mailWords } from '../mail-words.ts';

type Letters = typeof mailWords.vi;
type Letter = {
  readonly [Kind in keyof Letters]: { readonly kind: Kind; readonly values: Parameters<Letters[Kind]['text']>[0] };
}[keyof Letters];

/**
 * Writes a person a mail about their account, in Vietnamese and below it in English, because here nobody's language is
 * known. Without an address nothing is sent.
 * @returns whether there was an address
 */
export async function tellPerson(tx: Tx, person: Id<'org.person'>, letter: Letter): Promise<boolean> {
  const row = await tx.selectFrom('org.person').select('email').where('id', '=', person).executeTakeFirst();
  if (row?.email == null) return false;
  const [vi, en] = [mailWords.vi[letter.kind], mailWords.en[letter.kind]];
  const text = [vi.text(letter.values as never), '—', en.text(letter.values as never)].join('\n\n');
  await queueMail(tx, { to: row.email, subject: vi.subject, text, kind: `identity.${letter.kind}` });
  return true;
}
