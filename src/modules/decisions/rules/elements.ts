/** The seven things a written decision must hold (Article 20(2)), in the order of the law. */
export const ELEMENTS = ['time', 'households', 'discussed', 'form', 'results', 'decided', 'signatures'] as const;
export type Element = (typeof ELEMENTS)[number];

/** What is known for the paper; what the program counted itself is never typed. */
export interface RecordContents {
  readonly heldOn: string | null;
  readonly households: number | null;
  readonly present: number | null;
  readonly discussed: string;
  readonly form: string | null;
  readonly hasResult: boolean;
  readonly decided: string;
  readonly signedOn: string | null;
  /** Head, head of the Front board, two household representatives. */
  readonly signatures: readonly (string | null)[];
}

/** Elements still missing; while there is one, the decision cannot be sent. */
export const missingElements = (contents: RecordContents): readonly Element[] => ELEMENTS.filter((one) => !has[one](contents));

const filled = (words: string | null): boolean => words !== null && words.trim() !== '';

const has: Readonly<Record<Element, (contents: RecordContents) => boolean>> = {
  time: ({ heldOn }) => heldOn !== null,
  households: ({ households, present }) => households !== null && present !== null,
  discussed: ({ discussed }) => filled(discussed),
  form: ({ form }) => form !== null,
  results: ({ hasResult }) => hasResult,
  decided: ({ decided }) => filled(decided),
  signatures: ({ signatures, signedOn }) => signedOn !== null && signatures.length === 4 && signatures.every(filled),
};
