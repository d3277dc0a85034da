import type { FastifyReply } from 'fastify';
import { disposition, policyFor } from '../files/send.ts';
import { Download } from '../http/spec.ts';
import { toDocx, toPdf } from './make.ts';
import type { Paper } from './paper.ts';

/** Formats every paper is given in, as file endings. */
export const PAPER_FORMATS = ['docx', 'pdf'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

const KINDS = {
  docx: { make: toDocx, mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { make: toPdf, mime: 'application/pdf' },
} as const;

/** @param name of the file in words, without ending */
interface Wanted {
  readonly format: PaperFormat;
  readonly name: string;
}

/**
 * Sends a paper: PDF to be looked at in the browser, Word to be saved. Only for the `send` of a `site.document`, so that a policy
 * was asked before.
 * @throws {PaperRefused} when too many papers wait
 */
export async function sendPaper(reply: FastifyReply, paper: Paper, { format, name }: Wanted): Promise<FastifyReply> {
  const { make, mime } = KINDS[format];
  const bytes = await make(paper);
  void reply.headers({
    'content-disposition': disposition(`${name}.${format}`, format === 'pdf'),
    'content-security-policy': policyFor(mime),
  });
  return reply.type(mime).send(Buffer.from(bytes));
}

/**
 * A paper as the answer to a form: for what holds secrets and is given once, to be saved.
 * @throws {PaperRefused} when too many papers wait
 */
export async function paperDownload(paper: Paper, { format, name }: Wanted): Promise<Download> {
  const { make, mime } = KINDS[format];
  return new Download({ bytes: Buffer.from(await make(paper)), type: mime, name: `${name}.${format}` });
}
