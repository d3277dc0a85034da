import type { Id } from '#kernel/id.ts';

/** Addresses of this module. Views and other modules never type one. */
export const paths = {
  ownActs: () => '/so-cai/cua-toi',
  unitActs: (unit: Id<'org.unit'> | ':unit') => `/so-cai/${unit}`,
};
