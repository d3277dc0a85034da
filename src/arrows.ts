/**
 * Which module may use which front door. A module not named here may use none. `kernel` is open to all and uses nobody.
 * The architecture test holds every import against this table.
 */
export const arrows = {
  law: [],
  ledger: [],
  org: ['law'],
  notices: ['org'],
  identity: ['org', 'notices'],
  publicity: ['org', 'law', 'notices'],
  decisions: ['org', 'law', 'notices'],
  conferences: ['org', 'law', 'notices', 'decisions'],
  portal: ['org', 'law', 'identity', 'publicity', 'decisions', 'conferences', 'ledger', 'notices'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Modules in an order in which each comes after those it uses: the order of migrations and of registration. */
export const moduleOrder: readonly (keyof typeof arrows)[] = [
  'law',
  'ledger',
  'org',
  'notices',
  'identity',
  'publicity',
  'decisions',
  'conferences',
  'portal',
];
