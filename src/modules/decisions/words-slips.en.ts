import type { Same } from '#kernel/words.ts';
import type { viSlips } from './words-slips.vi.ts';

export const enSlips = {
  'decisions.slips.title': 'Slips handed out and returned',
  'decisions.slips.title-cards': 'Voting cards handed out',
  'decisions.slips.open': 'Note slips handed out or returned',
  'decisions.slips.open-cards': 'Note cards handed out',
  'decisions.slips.back': 'Back to this vote',
  'decisions.slips.returned': 'Slips returned',
  'decisions.slips.issued': 'Households that have theirs',
  'decisions.slips.search': 'Find a household',
  'decisions.slips.search-hint': 'Type or scan the code on the stub, or type the household’s code or its address.',
  'decisions.slips.search-hint-cards':
    'Type the household’s code or its address. Never ask for the code on the card: that code is the ballot.',
  'decisions.slips.find': 'Find',
  'decisions.slips.scan': 'QR code: scan it when the slip comes back, to find this household',
  'decisions.slips.whole-list': 'Back to the whole list',
  'decisions.slips.filter-to-return': (v) => `Not returned (${v.count})`,
  'decisions.slips.filter-to-issue': (v) => `Not handed out (${v.count})`,
  'decisions.slips.filter-all': (v) => `All (${v.count})`,
  'decisions.slips.not-issued': 'Not handed out',
  'decisions.slips.is-issued': 'Handed out, not returned',
  'decisions.slips.is-returned': 'Slip returned',
  'decisions.slips.has-voted': (v) => `Has voted: ${v.channel}`,
  'decisions.slips.nobody': 'No household',
  'decisions.slips.nobody-next': 'Look at the code again, or type a part of the address. A slip made anew has a new code.',
  'decisions.slips.done-next': 'Under “All” you can look at every household again.',
  'decisions.slips.so-many': (v) => `${v.count} households`,
  'decisions.slips.just-returned': (v) => `Noted as returned: ${v.which}`,
  'decisions.slips.just-issued': (v) => `Noted as handed out: ${v.which}`,

  'decisions.ballot.method': 'How the slips vote',
  'decisions.ballot.method-secret': 'Secret slips',
  'decisions.ballot.method-secret-hint': 'The slip in the box bears no name and no code. The published list has receipts alone.',
  'decisions.ballot.method-named': 'Slips with the household’s name',
  'decisions.ballot.method-named-hint':
    'Because the meeting chose to vote in the open. Slips bear household and receipt; the published list has the choices too, so that anybody recounts.',
  'decisions.plan.named-not-chosen': (v) =>
    `Slips with a name are for matters on which a meeting chose to vote in the open, with more than half of those present (${v.legalRef}). Use secret slips.`,

  'decisions.named.slip': 'SLIP WITH THE HOUSEHOLD’S NAME',
  'decisions.named.public': 'An open vote: this choice is published with the receipt after the count.',
  'decisions.named.part-ballot': 'Part 2: into the box. It bears household and receipt',
  'decisions.named.choose-one': 'Mark one box. A slip with several marks does not count.',
  'decisions.named.receipt-how':
    'After the count open this page and look for the receipt: the line must say what your household chose. Whoever has this code can see that choice.',
  'decisions.named.title': 'Key in slips with a name',
  'decisions.named.lead': (v) => `You have keyed in ${v.mine} of ${v.all} slips. ${v.agreed} were keyed in alike by two people.`,
  'decisions.named.how':
    'Each slip is keyed in by two people who do not ask each other. Keying one in again replaces your own entry before.',
  'decisions.named.one': 'Household or receipt on the slip',
  'decisions.named.choice': 'The slip chooses',
  'decisions.named.do': 'Keep this slip',
  'decisions.named.just': (v) => `Kept the slip of household ${v.code}`,
  'decisions.named.open': 'Key in the slips',
  'decisions.named.left': (v) => `${v.count} slips you have not keyed in`,
  'decisions.named.none-left': 'You have keyed in every slip.',
  'decisions.named.differ': 'Slips on which two people differ',
  'decisions.named.compare': 'Both readings of each slip',
  'decisions.named.differ-how': 'Both look at each of these slips again; whoever was wrong keys it in again.',
  'decisions.named.household': 'Household',
  'decisions.named.not-counting': 'Slips with a name are keyed in once voting has ended.',
  'decisions.named.unknown': (v) => `No slip that came back bears ${v.code}`,
  'decisions.named.unreadable': (v) =>
    `Choose what the slip says, at most ${v.most}; for a blank or spoiled slip choose that alone`,
  'decisions.named.two-already': (v) =>
    `Two people have keyed in the slip of household ${v.code} already. These two must look at it again`,
  'decisions.close.named-open': (v) => `${v.open} slips have not been keyed in by two people.`,
  'decisions.close.named-mismatch': (v) => `On ${v.differing} slips the two people differ. They must look at them again.`,
  'decisions.box.proves.named':
    'Slips with a name: the line with your household’s code says what it chose, and anybody recounts the whole result and sees that there are no more ballots than households.',
  'decisions.box.proves-not.named':
    'Each household can check its own line only: whether another line is right, that household must see. And the choice is not secret: whoever has your receipt sees it. So such slips are only for matters on which a meeting chose to vote in the open.',
} satisfies Same<typeof viSlips>;
