/** Lists that can be sent in as CSV: bodies with their posts, villages of communes, households of a village, acts on units. */
export const IMPORT_KINDS = ['posts', 'villages', 'households', 'changes'] as const;

export type ImportKind = (typeof IMPORT_KINDS)[number];
