/** Kinds of bodies attached to a unit (loại cơ quan, tổ chức), in the order in which they are offered. */
export const BODY_KINDS = [
  'party-committee',
  'party-board',
  'peoples-council',
  'peoples-committee',
  'front',
  'trade-union',
  'farmers',
  'youth',
  'women',
  'veterans',
  'agency',
  'public-unit',
  'enterprise',
  'steering-committee',
  'village',
  'front-board',
  'inspection-board',
  'investment-board',
  'operator',
] as const;

export type BodyKind = (typeof BODY_KINDS)[number];
