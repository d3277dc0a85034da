import { bold, paragraph, type Block, type Signature } from '#kernel/papers/index.ts';
import { person, SIGN_NOTE } from './common.ts';

/** Names one below the other; room to write where none was recorded. */
export const nameLines = (names: readonly string[], room: number): readonly Block[] =>
  names.length > 0
    ? names.map((name, at) => paragraph(`${at + 1}. ${person(name)}`))
    : Array.from({ length: room }, (_, at) => paragraph([`${at + 1}. Ông (bà): `, { dots: 'rest' }]));

/** Two households witness the count (Decree 59/2023). @param asked how many the rule asks for */
export const witnessBlocks = (names: readonly string[], asked: number): readonly Block[] => [
  paragraph([bold('Đại diện hộ gia đình chứng kiến việc kiểm phiếu gồm:')]),
  ...nameLines(names, asked),
];

/** Witnesses on the left, whoever counted on the right. */
export const countSignatures = (witnesses: readonly string[], asked: number, counted: Signature): readonly Signature[] => [
  ...Array.from({ length: Math.min(2, Math.max(asked, witnesses.length)) }, (_, at): Signature => {
    const name = witnesses[at];
    return { title: 'Đại diện hộ gia đình chứng kiến', note: SIGN_NOTE, ...(name === undefined ? {} : { name }) };
  }),
  counted,
];
