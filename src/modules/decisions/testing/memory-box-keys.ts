import type { Id } from '#kernel/id.ts';
import type { BoxKeys } from '../box/box-keys.ts';

/** Keys in memory. */
export const memoryBoxKeys = <Table extends string = 'decisions.round'>(): BoxKeys<Table> => {
  const kept = new Map<Id<Table>, string>();
  return {
    keep: async (round, privateKey) => void kept.set(round, privateKey),
    read: async (round) => kept.get(round) ?? null,
    destroy: async (round) => void kept.delete(round),
    list: async () => [...kept.keys()],
  };
};
