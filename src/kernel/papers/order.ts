import type { Paper } from './paper.ts';

export type Format = 'docx' | 'pdf';

/** What goes to the thread: plain data, so the instant travels as text. */
export type Order = { readonly format: Format; readonly paper: Sealed<Paper> };

/** What comes back. */
export type Answer = { readonly bytes: Uint8Array } | { readonly fault: unknown };

/** Of each kind of paper, the same with its instant as text. */
type Sealed<P> = P extends Paper ? Omit<P, 'made'> & { readonly made: string } : never;

export const sealed = (format: Format, paper: Paper): Order => ({ format, paper: { ...paper, made: paper.made.toString() } });

export const opened = ({ paper }: Order): Paper => ({ ...paper, made: Temporal.Instant.from(paper.made) });
