import { id, optionalText, text } from '#kernel/fields.ts';
import type { KeeperId } from './paths.ts';
import { findPersonalData } from './rules/personal-data/find.ts';

/** The id in the address of a register: of a commune, or of a body. */
export const keeperField = () => id('org.unit').transform((value) => value as KeeperId);

const withoutPersonalData = { error: 'publicity.field.personal-data' };
const isOpen = (line: string): boolean => findPersonalData(line).length === 0;

/**
 * Text that everybody can read the moment it is written (titles, numbers of documents, reasons, notes): it may hold no
 * number of a person's papers, telephone or day of birth. There is no tick that lets it through: a title needs none.
 */
export const publicText = (max: number) => text(max).refine(isOpen, withoutPersonalData);

export const optionalPublicText = (max: number) =>
  optionalText(max).refine((line) => line === null || isOpen(line), withoutPersonalData);
