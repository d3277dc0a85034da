/** Which list a message is about; the folder's file names and the package's tables map onto these. */
export type ListName = 'before' | 'after' | 'mapping' | 'changes';

export type RowErrorCode =
  | 'org.units.csv-broken'
  | 'org.units.column-missing'
  | 'org.units.not-utf8'
  | 'org.units.type-unknown'
  | 'org.units.kind-unknown'
  | 'org.units.day-invalid'
  | 'org.units.code-repeated'
  | 'org.units.code-shape'
  | 'org.units.name-missing'
  | 'org.units.name-not-clean'
  | 'org.units.name-unfit'
  | 'org.units.name-repeated'
  | 'org.units.level-unfit'
  | 'org.units.parent-missing'
  | 'org.units.parent-level'
  | 'org.units.unit-unknown'
  | 'org.units.pair-repeated'
  | 'org.units.kind-unfit'
  | 'org.units.no-successor'
  | 'org.units.no-predecessor'
  | 'org.units.old-differs';

/** One thing wrong in one row. `code` is also the words key; `value` is what stood there; `line` counts the header as 1. */
export type RowError = {
  readonly list: ListName;
  readonly line: number;
  readonly field: string;
  readonly code: RowErrorCode;
  readonly value: string;
};
