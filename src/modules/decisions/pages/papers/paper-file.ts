import { z } from 'zod';
import { PAPER_FORMATS, sendPaper, type Paper, type PaperFormat } from '#kernel/papers/index.ts';
import type { DocumentSpec } from '#kernel/http/spec.ts';

/** A paper and the format asked for. */
export interface PaperFile<Name extends string> {
  readonly name: Name;
  readonly format: PaperFormat;
}

/** "giay-moi.pdf" in an address: one of these papers in one of the formats. */
export const paperFile = <const Name extends string>(names: readonly Name[]) =>
  z.string().transform((typed, context): PaperFile<Name> => {
    const [wanted = '', ending] = typed.split('.');
    const name = names.find((one) => one === wanted);
    const format = PAPER_FORMATS.find((one) => one === ending);
    if (name !== undefined && format !== undefined && typed === `${name}.${format}`) return { name, format };
    context.addIssue({ code: 'custom', message: 'kernel.field.unknown' });
    return z.NEVER;
  });

/** What the `load` of a paper gives: the paper itself, how it is called as a file, and the view its policy asks. */
export interface LoadedPaper<Subject, Name extends string> {
  readonly subject: Subject;
  readonly paper: Paper;
  readonly file: PaperFile<Name>;
  /** In words, without ending. */
  readonly title: string;
}

/** Sends what was loaded. */
export const sendLoaded = {
  send: ({ paper, file, title }, _visit, reply) => sendPaper(reply, paper, { format: file.format, name: title }),
} satisfies Pick<DocumentSpec<object, object, LoadedPaper<unknown, string>>, 'send'>;
