import { encode } from 'uqr';

/** Dark squares by rows, with the white border of two squares; errors up to 15 % mend themselves. */
export const qrSquares = (text: string): readonly (readonly boolean[])[] => encode(text, { ecc: 'M', border: 2 }).data;
