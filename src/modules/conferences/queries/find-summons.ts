import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { SummonsContent } from '../rules/summons.ts';

export interface Summons {
  readonly no: number;
  readonly issuedOn: Day;
  readonly documentNo: string | null;
  readonly signer: string | null;
  readonly signerTitle: string;
  readonly content: SummonsContent;
}

/** The newest summons that was sent; null before the first. */
export async function findSummons(reader: Reader, conference: Id<'conferences.conference'>): Promise<Summons | null> {
  const row = await reader
    .selectFrom('conferences.summons')
    .select(['no', 'issued_on', 'document_no', 'signer', 'signer_title', 'content'])
    .where('conference_id', '=', conference)
    .orderBy('no', 'desc')
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    no: row.no,
    issuedOn: row.issued_on,
    documentNo: row.document_no,
    signer: row.signer,
    signerTitle: row.signer_title,
    content: row.content as SummonsContent,
  };
}
