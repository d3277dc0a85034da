import type { Same } from '#kernel/words.ts';
import type { viQuarter } from './words-quarter.vi.ts';

export const enQuarter = {
  'act.publicity.freeze-quarter': 'Closed the register of a quarter',
  'act.publicity.add-addendum': 'Added a correction to a closed quarter',
  'publicity.quarter.lead':
    'What was made public in the quarter, in which form and for how long, and what is missing. This register is posted at the headquarters and in the villages.',
  'publicity.quarter.back': 'Back to the register',
  'publicity.quarter.caption': (v) => `As it stood at the end of ${v.day}`,
  'publicity.quarter.empty': 'Nothing in this quarter',
  'publicity.quarter.empty-next': 'Choose another quarter on the page of the register.',
  'publicity.quarter.preview': 'Preview, the quarter is not over',
  'publicity.quarter.preview-next': (v) =>
    `The rows below are as of ${v.day} and may still change. After the quarter the register is closed and kept as it is.`,
  'publicity.quarter.preview-over': 'Preview, the quarter is over but not closed',
  'publicity.quarter.preview-over-next': (v) =>
    `The rows below are as of ${v.day}. The register closes by itself in a few days, when the work of the last days has been written down.`,
  'publicity.quarter.not-kept': 'This unit had no register on Điểm Cầu in this quarter',
  'publicity.quarter.not-kept-next': (v) =>
    `Up to ${v.day} there is no register to close. Nothing of this quarter counts as late.`,
  'publicity.quarter.closed': (v) => `Closed on ${v.day}`,
  'publicity.quarter.closed-next': 'The rows are kept for ever as they are. Later corrections stand below, each with its day.',
  'publicity.quarter.broken':
    'The digest no longer fits the rows: they were changed outside the program. Please tell the operator.',
  'publicity.quarter.addenda': 'Corrections after closing',
  'publicity.quarter.freeze': 'Close this quarter',
  'publicity.quarter.freeze-lead':
    'Once closed, the rows cannot be changed; what is found missing is added as a correction. Without this button the register closes by itself in a few days.',
  'publicity.quarter.freeze-do': 'Close the register',
  'publicity.quarter.add': 'Add a correction',
  'publicity.quarter.add-lead':
    'Say which row, what is wrong or missing, and what is right. Everybody can read it; it cannot be changed or deleted.',
  'publicity.quarter.add-text': 'Correction',
  'publicity.quarter.add-code': 'Code of the publication it is about',
  'publicity.quarter.add-do': 'Add the correction',
  'publicity.quarter.before-register': 'The unit had not opened its register in this quarter, so there is nothing to close.',
  'publicity.quarter.not-over': 'The quarter is not over, so it cannot be closed. Please come back after its last day.',
  'publicity.quarter.frozen': 'This quarter is closed already. To correct it, add a correction.',
  'publicity.quarter.code-unknown': 'This unit has nothing under that code. Please compare it sign by sign.',
  'publicity.quarter.file-preview': 'preview',
  'publicity.quarter.file-closed': 'closed',
} satisfies Same<typeof viQuarter>;
