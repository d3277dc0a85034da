import type { Same } from '#kernel/words.ts';
import { enChannel } from './words-ballot.en.ts';
import type { viVote } from './words-vote.vi.ts';

export const enVote = {
  'decisions.slip.title': (v) => `${v.count} to print`,
  'decisions.slip.once': 'Print now: the codes are shown this once',
  'decisions.slip.once-how':
    'The codes are kept nowhere. Once you leave this page nobody, the administrator included, can see them again. If the print is spoilt they must be made anew, and the old ones are void.',
  'decisions.slip.printed': 'Printed, go back',
  'decisions.slip.make': (v) => `Make codes and print for ${v.count} households`,
  'decisions.slip.make-lead':
    'Every household gets a code that works once. The next page is the print, shown only once: have the printer ready.',
  'decisions.slip.made': (v) => `Codes made for ${v.count} households`,
  'decisions.slip.again': 'Make all of them again; the old codes of households that have not voted are void',
  'decisions.slip.replace': 'A household lost or spoilt its slip or card?',
  'decisions.slip.replace-for': 'Make a new one for',
  'decisions.slip.replace-hint': 'The old code is void at once. This goes on record.',
  'decisions.slip.replace-do': 'Make one anew',
  'decisions.slip.card': 'CARD FOR THE ONLINE VOTE',
  'decisions.slip.household': (v) => `Household ${v.code}`,
  'decisions.slip.your-code': 'Code of the household:',
  'decisions.slip.card-how': (v) =>
    `Scan the square, or open “Vote” and type ${v.code}. Choose, type the household’s code, send. Until the end of ${v.until}.`,
  'decisions.slip.keep-secret':
    'Whoever has this code can vote in the household’s place: do not hand it out. Without a phone, bring the card to the culture house for help.',
  'decisions.slip.part-stub': 'Part 1: the team keeps it when it collects the slip',
  'decisions.slip.part-ballot': 'Part 2: fold it and put it into the box. No name, no code',
  'decisions.slip.part-kept': 'Part 3: the household keeps it',
  'decisions.slip.stub-code': 'Code of the slip:',
  'decisions.slip.stub-sign': 'Returned by (signature): ....................',
  'decisions.slip.ballot-title': 'BALLOT OF A HOUSEHOLD',
  'decisions.slip.choose-one': 'Mark one box. A slip with several marks, or signed, is spoiled.',
  'decisions.slip.choose-most': (v) => `Mark at most ${v.most} boxes. More make the slip spoiled.`,
  'decisions.slip.other-words': 'Another opinion: ................................................................',
  'decisions.slip.return-by': (v) => `Return it by the end of ${v.day}.`,
  'decisions.slip.head-signs': 'Village head (signature): ....................',
  'decisions.slip.receipt': 'Receipt code:',
  'decisions.slip.receipt-how':
    'After the count, look for this code in the published list: it shows that your slip was counted into the box. It does not tell what you chose.',

  'decisions.vote.title': (v) => `Vote: ${v.title}`,
  'decisions.vote.until': (v) => `${v.village}. Ballots are taken until the end of ${v.day}.`,
  'decisions.vote.of': (v) => v.village,
  'decisions.vote.question': 'What the household thinks',
  'decisions.vote.question-a': 'Does the household agree to decide this matter by an online vote?',
  'decisions.vote.code': 'Code on the household’s card',
  'decisions.vote.code-hint': 'Such as 7K3M-Q2RT-XP4W-9C. Capitals or not, dashes or not.',
  'decisions.vote.code-hint-desk': 'Let somebody of the household read it out or type it.',
  'decisions.vote.do': 'Vote',
  'decisions.vote.content': 'What it is about',
  'decisions.vote.secret': 'Is the ballot secret? What if I need help?',
  'decisions.vote.secret-how':
    'The program notes that the household has voted and keeps the sealed ballot elsewhere, with nothing that joins the two. The box is opened only for the count, and its key is destroyed then. While the box is open, whoever runs the server could technically open ballots; that is one reason why online votes serve only for the community’s own matters.',
  'decisions.vote.help': 'Without a device, bring the card to the culture house: the team helps, and that help is noted.',
  'decisions.vote.rule': (v) => `One household, one ballot; shares are counted on all ${v.households} households of the village.`,
  'decisions.vote.not-yet': (v) => `Voting has not started: from ${v.day}`,
  'decisions.vote.not-yet-next': 'Keep the household’s card and come back to this page.',
  'decisions.vote.over': 'Voting is over',
  'decisions.vote.over-next': 'No more ballots are taken. The result is published after the count.',
  'decisions.vote.see-decision': 'See this matter',
  'decisions.vote.desk': 'Help a household vote',
  'decisions.vote.desk-rule': 'The household chooses, you only help to type',
  'decisions.vote.desk-how':
    'This ballot is noted as helped, with your post. Do not read the choice out or write it down; hand the receipt code to the household.',
  'decisions.vote.no-vote': 'There is no online vote on this matter.',
  'decisions.vote.not-open': 'Ballots are not being taken: it has not started or is over. This ballot was not recorded.',
  'decisions.vote.bad-code':
    'The code is mistyped: a sign is wrong, missing or swapped. Please look at the card; your choice above is still there',
  'decisions.vote.unknown-code': 'This code does not belong to this vote, or was replaced by a new one. Please ask the team',
  'decisions.vote.unknown-choice': 'Please choose one of the answers above',
  'decisions.vote.too-many-tries': (v) =>
    `Too many wrong codes. Please try again in ${v.minutes} minutes or go to the culture house`,
  'decisions.vote.already': (v) =>
    `This household has voted (${enChannel(v.channel)}). One household, one ballot; the first one stands`,

  'decisions.receipt.title': 'Receipt of a ballot',
  'decisions.receipt.taken': 'The household’s ballot was taken',
  'decisions.receipt.unsure': 'Receipt code',
  'decisions.receipt.keep':
    'Write this code on the card or take a screenshot. After the count it shows you that the ballot is in the box.',
  'decisions.receipt.unsure-next':
    'Before the count nobody can tell whether this code is real. After it, look for it in the published list.',
  'decisions.receipt.first-counts':
    'Sending several times is one ballot: the first one counts, also if a later one chose something else.',
  'decisions.receipt.proves':
    'The receipt proves that the ballot is in the box, not what is on it; so nobody can demand it to learn your choice.',

  'decisions.look-up.title': 'Vote online',
  'decisions.look-up.lead': 'Type the code of the matter, printed on the card or the notice.',
  'decisions.look-up.label': 'Code of the matter',
  'decisions.look-up.do': 'Open the ballot',
  'decisions.look-up.hint': 'Such as K7MQ-2RTX-P. This is not the household’s code.',
  'decisions.look-up.none': (v) => `There is no online vote with the code “${v.code}”`,
  'decisions.look-up.none-next': 'Please look at the card again, or ask the village head.',
} satisfies Same<typeof viVote>;
