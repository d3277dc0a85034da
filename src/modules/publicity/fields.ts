import { id } from '#kernel/fields.ts';
import type { KeeperId } from './paths.ts';

/** The id in the address of a register: of a commune, or of a body. */
export const keeperField = () => id('org.unit').transform((value) => value as KeeperId);
