import type { Same } from '#kernel/words.ts';
import type { viBox } from './words-box.vi.ts';

export const enBox = {
  'decisions.box.title': (v) => `Ballot box: ${v.title}`,
  'decisions.box.check': 'Check the ballot box yourself',
  'decisions.box.mine': 'Is my household’s ballot in the box?',
  'decisions.box.receipt': 'Receipt code of the household',
  'decisions.box.receipt-hint': 'Sixteen letters and digits, on the part the household keeps or on the screen after voting.',
  'decisions.box.find': 'Look in the list',
  'decisions.box.found': 'Yes: the ballot with this code is in the box',
  'decisions.box.not-found': 'This code is not in the list',
  'decisions.box.not-found-next':
    'Please look at every sign again. If the code is right and missing, take the receipt to the People’s Inspection Board or use “Challenge” on the page of this matter.',
  'decisions.box.proof': 'The proof, to do the sum yourself',
  'decisions.box.proof-how':
    'Hash your line (SHA-256, a byte 0 before it), then join it with the hashes below one after the other (a byte 1 before each pair): it must come to the root.',
  'decisions.box.left': 'joined on the left',
  'decisions.box.right': 'joined on the right',
  'decisions.box.browser-good': 'Your browser has just done the sum itself: it comes to the published root.',
  'decisions.box.browser-bad':
    'Your browser comes to another root. Please take a screenshot and send it to the People’s Inspection Board.',
  'decisions.box.browser-cannot': 'Browsers can do the sum only on pages opened over https. The 30-line script does it offline.',
  'decisions.box.inside': 'What is in the box',
  'decisions.box.households': 'Households of the village',
  'decisions.box.ballots': 'Ballots in the box',
  'decisions.box.blank': 'Blank',
  'decisions.box.spoiled': 'Spoiled',
  'decisions.box.lines': 'Lines of the published list',
  'decisions.box.root': 'Root (Merkle) of the list',
  'decisions.box.root-how':
    'The list below leads to this very root. It was frozen with the result, is in the ledger and goes into the minutes: change, add or drop one line, and the root is another.',
  'decisions.box.broken':
    'The list does not lead to the root that was frozen: data have been changed. Please tell the commune and the People’s Inspection Board at once.',
  'decisions.box.proves': 'What this page proves, and what it does not',
  'decisions.box.proves.open':
    'Open vote: the list carries the choices, so anybody can recount the result and see that there are no more ballots than households.',
  'decisions.box.proves-not.open':
    'A line is a counted hand, not a household: a show of hands leaves no code for each household, so the right counting rests on those who were there.',
  'decisions.box.proves.paper':
    'Paper: your code in the list means that your slip was noted as returned and is among the slips counted in the box; anybody sees that there are no more ballots than households.',
  'decisions.box.proves-not.paper':
    'The list does not tell what a slip says, and the slip in the box bears no code. The right adding up of marks rests on two people keying in by themselves, the photo of each stack and two household witnesses.',
  'decisions.box.proves.online':
    'Online: your code in the list means that your ballot was in the box at the count; anybody sees that there are no more ballots than households and that none was slipped in after the freeze.',
  'decisions.box.proves-not.online':
    'The list does not tell, and does not prove, what a ballot says. While the box is open, whoever runs the server could technically open sealed ballots; after the count the key is destroyed.',
  'decisions.box.proves.meeting-secret':
    'Secret ballot at a meeting: there are no more ballots in the box than households present.',
  'decisions.box.proves-not.meeting-secret':
    'Slips at a meeting have no receipt, so single ones cannot be checked; the count rests on the counting board and the witnesses.',
  'decisions.box.script':
    'You need not trust this page: the 30-line script kiem-phieu.mjs computes the root and counts the ballots on your own machine, without network. Take the root to compare with from the signed minutes.',
  'decisions.box.file': 'Download the list (.txt)',
  'decisions.box.script-file': 'Download the checking script (.mjs)',
  'decisions.box.list': (v) => `List of ${v.count} codes`,
  'decisions.box.list-all': 'Sorted by code, so in no order of voting or of households.',
  'decisions.box.list-part': (v) =>
    `The first ${v.shown} lines; the .txt file has them all. Sorted by code, not by order of voting or of households.`,
  'decisions.box.no-list': 'This vote has no receipt codes.',
  'decisions.box.rounds': 'Votes on this matter',
} satisfies Same<typeof viBox>;
