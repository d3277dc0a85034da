/** Twentieths of a point, Word's measure (DXA), from millimetres. */
export const dxa = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** The same from points. */
export const twips = (points: number): number => Math.round(points * 20);

/** Pictures are measured in dots, 96 to the inch. */
export const dots = (millimetres: number): number => (millimetres * 96) / 25.4;
