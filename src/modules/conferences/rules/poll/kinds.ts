/**
 * How people vote: hands counted in each hall (biểu quyết giơ tay), slips of paper counted in each hall (phiếu kín bằng giấy), with
 * their name on their own browser (biểu quyết có ghi tên), or secretly on it (bỏ phiếu kín).
 */
export const METHODS = ['hands', 'slips', 'named', 'secret'] as const;
export type PollMethod = (typeof METHODS)[number];

/** One question with yes, no and no opinion; or so many of several. */
export const SHAPES = ['question', 'choice'] as const;
export type PollShape = (typeof SHAPES)[number];

/** What the share is a share of; all in votes, since a delegate may have several. */
export const BASES = ['valid', 'cast', 'present', 'entitled'] as const;
export type Base = (typeof BASES)[number];

export type PollState = 'draft' | 'open' | 'closed' | 'published' | 'cancelled';

/** Each hall counts its own; otherwise every delegate votes on a seat of their own. */
export const countsBySite = (method: PollMethod): boolean => method === 'hands' || method === 'slips';

/** Nobody is to learn who chose what. */
export const isSecret = (method: PollMethod): boolean => method === 'slips' || method === 'secret';

/** A vote of fewer than so many people cannot be kept secret by counting alone: their figures tell what each of them chose. */
export const FEW = 10;

/** Figures by option are kept from the pages; whether it carried, and how many voted, is told. */
export const hidesFigures = (method: PollMethod, cast: number): boolean => isSecret(method) && cast > 0 && cast < FEW;
