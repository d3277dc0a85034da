import type { Paper } from './paper.ts';
import { openWorkshop } from './workshop.ts';

/** One for the process. */
const workshop = openWorkshop();

/**
 * The paper as a Word file (Office Open XML) in Times New Roman, to be edited further. Made in a thread of its own.
 * @throws {PaperRefused} when too many papers wait
 */
export const toDocx = (paper: Paper): Promise<Uint8Array> => workshop.make('docx', paper);

/**
 * The paper as PDF 1.7, tagged for screen readers; the same paper gives the same bytes. Made in a thread of its own.
 * @throws {PaperRefused} when too many papers wait
 */
export const toPdf = (paper: Paper): Promise<Uint8Array> => workshop.make('pdf', paper);
