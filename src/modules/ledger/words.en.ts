import type { Same } from '#kernel/words.ts';
import type { vi } from './words.vi.ts';

export const en = {
  'act.ledger.take-checkpoint': 'Sealed the ledger for the day',
  'ledger.acts.title': (v) => `Ledger of acts: ${v.unit}`,
  'ledger.acts.lead':
    'Everything done on the system leaves a line here: who, in which post, what, when. Nobody can change or remove it, administrators included. Personal content is never written into the ledger.',
  'ledger.acts.caption': 'Acts on record, newest first',
  'ledger.acts.at': 'When',
  'ledger.acts.command': 'Act',
  'ledger.acts.who': 'By',
  'ledger.acts.unit': 'At',
  'ledger.acts.post': 'Post held then',
  'ledger.acts.no-post': 'No post needed',
  'ledger.acts.seq': 'Number',
  'ledger.acts.hash': 'Mark',
  'ledger.acts.system': 'The system',
  'ledger.acts.anonymous': 'A resident, not signed in',
  'ledger.acts.erased': 'Somebody whose personal data were erased',
  'ledger.acts.no-unit': 'The system',
  'ledger.own.title': 'What I have done',
  'ledger.own.lead':
    'Every act on record in your name. If there is one you did not do, change your password and tell an administrator at once.',
  'ledger.right.see-acts': 'see the ledger of everything that was done',
  'ledger.seal.title': 'Latest seal',
  'ledger.seal.lead':
    'Copy this seal into minutes or print it. Whoever keeps it can prove later that nothing in the ledger up to that day was changed or cut off.',
  'ledger.seal.day': 'Day of the seal',
  'ledger.seal.acts': 'Acts in the whole ledger',
  'ledger.seal.root': 'Seal',
  'ledger.checkpoint.taken': "Today's ledger is sealed already.",
  'ledger.verify.progress': (v) => `Read ${v.acts} acts (${v.speed} a second)`,
  'ledger.verify.whole': (v) => `The ledger is whole: ${v.acts} acts in ${v.chains} chains, checked in ${v.seconds} seconds.`,
  'ledger.verify.root': (v) => `Latest seal, worth keeping on paper: ${v.root}`,
  'ledger.verify.no-root': 'No seal yet: the worker seals the ledger at 00:10 every day.',
  'ledger.verify.matched': (v) => `Held against ${v.count} seals kept outside; all match.`,
  'ledger.verify.usage': 'Usage: npm run ledger:verify [-- --against <seal of 64 digits, or a file that holds seals>]',
  'ledger.verify.system-chain': 'the chain of the system',
  'ledger.verify.unknown-unit': (v) => `unit ${v.chain}`,
  'ledger.fault.gap': (v) =>
    `THE LEDGER IS BROKEN at ${v.unit}: at least one act is missing right before number ${v.seq}, or its number was changed.`,
  'ledger.fault.link': (v) =>
    `THE LEDGER IS BROKEN at ${v.unit}: act number ${v.seq} does not follow from the one before it; one of the two was replaced.`,
  'ledger.fault.content': (v) =>
    `THE LEDGER WAS CHANGED at ${v.unit}: the content of act number ${v.seq} is not what was written.`,
  'ledger.fault.missing': (v) =>
    `THE LEDGER WAS CUT or REPLACED at ${v.unit}: seal ${v.number} saw act number ${v.seq}, which is gone or another one now.`,
  'ledger.fault.seal': (v) => `A SEAL WAS CHANGED or REMOVED: seal ${v.number} is not what it was when it was taken.`,
  'ledger.fault.root': (v) =>
    `THE LEDGER WAS REWRITTEN, or the seal given is that of another system: no seal on record is ${v.root}.`,
} satisfies Same<typeof vi>;
