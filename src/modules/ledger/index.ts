import type { Module } from '#kernel/module.ts';
import type { Around } from './around.ts';
import { sealDay } from './jobs/seal-day.ts';
import { registerOwnActs } from './pages/own-acts.tsx';
import { registerUnitActs } from './pages/unit-acts.tsx';
import { personalData } from './personal-data.ts';
import { maySeeActs } from './policy.ts';
import { words } from './words.ts';

export type { Around } from './around.ts';
export { paths as ledgerPaths } from './paths.ts';
export type { ActLine } from './queries/act-line.ts';
export { actsOfRow } from './queries/acts-of-row.ts';
export { lastCheckpoint, type Checkpoint } from './queries/last-checkpoint.ts';
export { verifyLedger, type LedgerFault } from './queries/verify-ledger.ts';
export { recordAct } from './record-act.ts';
export { SYSTEM_CHAIN } from './rules/record.ts';
export { words as ledgerWords } from './words.ts';

/** @param around what the pages ask about units and people: the queries of `org` with the same names */
export const makeLedger = (around: Around): Module => ({
  name: 'ledger',
  words,
  pages: (site, _room, modules) => {
    registerOwnActs(site, around, modules);
    registerUnitActs(site, around, modules);
  },
  tasks: [sealDay],
  personalData: [personalData],
  rights: [{ words: 'ledger.right.see-acts', may: maySeeActs }],
});
