/** Files taken with documents and papers, and how large they may be. */
export const FILE_BYTES = 20 * 1024 * 1024;
export const FILE_TYPES = [{ label: 'PDF, Word, Excel, JPEG, PNG', accept: '.pdf,.docx,.xlsx,.jpg,.jpeg,.png' }] as const;
export const PAPER_TYPES = [{ label: 'PDF, Word', accept: '.pdf,.docx' }] as const;
