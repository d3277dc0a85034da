import type { Same } from '#kernel/words.ts';
import type { viBallot } from './words-ballot.vi.ts';

const CHANNEL: Readonly<Record<string, string>> = {
  hands: 'by hand at the meeting',
  paper: 'on paper',
  phone: 'online',
  desk: 'helped at the culture house',
};

/** How a household voted, inside a sentence. */
export const enChannel = (channel: string | number): string => CHANNEL[channel] ?? 'not on the list yet';

export const enBallot = {
  'decisions.round-state.planned': 'Planned',
  'decisions.round-state.called': 'Announced',
  'decisions.round-state.open': 'Taking ballots',
  'decisions.round-state.counting': 'Being counted',
  'decisions.round-state.closed': 'Counted',
  'decisions.round-state.cancelled': 'Called off',

  'decisions.ballot.title': (v) => `Vote ${v.no}: ${v.form}`,
  'decisions.ballot.plan': 'Plan a vote of the households',
  'decisions.ballot.no-form': 'For now this matter can only be decided at a meeting of the community',
  'decisions.ballot.form': 'Form',
  'decisions.ballot.with-front': 'The village head and the head of the Front board have agreed on this form',
  'decisions.ballot.with-front-hint':
    'Required for ballots or an online vote on other matters of the community. The People’s Committee and the Front are told beforehand.',
  'decisions.ballot.opens': 'First day of voting',
  'decisions.ballot.opens-hint': 'Leave the time of notice that the law asks for',
  'decisions.ballot.closes': 'Last day of voting',
  'decisions.ballot.closes-hint': 'Ballots are taken until the end of this day',
  'decisions.ballot.leader': 'Team leader (representative of the Front board)',
  'decisions.ballot.leader-hint': 'The team is led by the representative of the Front board.',
  'decisions.ballot.members': 'Team members',
  'decisions.ballot.members-hint':
    'One on each line. For an online vote the team includes somebody fluent with computers and a representative of the households.',
  'decisions.ballot.witnesses': 'Household representatives who witness the count',
  'decisions.ballot.witnesses-hint': 'One on each line.',
  'decisions.ballot.rules': 'Rules that apply',
  'decisions.ballot.plan-do': 'Save the plan',
  'decisions.rule.team': 'People in the team',
  'decisions.rule.witnesses': 'Household witnesses',
  'decisions.rule.ballot.notice': 'Notice before voting starts',
  'decisions.rule.ballot.plan.send': 'Plan to the chairs of the People’s Committee and the Front of the commune',

  'decisions.ballot.facts': 'About this vote',
  'decisions.ballot.erased': 'erased on request',
  'decisions.ballot.period': 'Voting period',
  'decisions.ballot.notice': 'Announced on',
  'decisions.ballot.households': 'Households (frozen at the notice)',
  'decisions.ballot.options': 'Options',
  'decisions.ballot.turnout-paper': (v) => `${v.voted} of ${v.all} households have returned their slip`,
  'decisions.ballot.turnout-online': (v) =>
    `${v.voted} of ${v.all} households have voted, ${v.desk} of them with help at the culture house`,

  'decisions.ballot.next': 'What comes next',
  'decisions.ballot.call-lead':
    'With the notice the list and number of households are frozen; every share is counted on that number.',
  'decisions.ballot.call-do': 'Announce to the households',
  'decisions.ballot.open-lead': (v) => `Voting starts on ${v.day} or later, when every household has its code.`,
  'decisions.ballot.open-do': 'Start taking ballots',
  'decisions.ballot.end-lead': (v) => `End it when all slips have been collected, from ${v.day}. After that no ballot is taken.`,
  'decisions.ballot.end-lead-online': (v) =>
    `Ballots are taken until the end of ${v.day}; then it ends by itself, or sooner when every household has voted.`,
  'decisions.ballot.end-do': 'End voting',
  'decisions.ballot.close-lead':
    'Close when two people have keyed in every stack alike and the witnesses are there. The result cannot be changed afterwards.',
  'decisions.ballot.close-do': 'Count and freeze the result',
  'decisions.ballot.plan-due': (v) => `Send the plan to the chairs of the People’s Committee and the Front by ${v.day}`,
  'decisions.ballot.plan-late': (v) => `Late: the plan was due at the commune by ${v.day}`,
  'decisions.ballot.plan-sent': (v) => `The plan was sent to the commune on ${v.day}.`,
  'decisions.ballot.plan-sent-do': 'Note as sent',

  'decisions.ballot.slips': 'Slips of the households',
  'decisions.ballot.cards': 'Voting cards of the households',
  'decisions.ballot.desk': 'Help a household vote at the culture house',
  'decisions.ballot.vote-page': 'Open the ballot',
  'decisions.ballot.issued': (v) => `${v.issued} of ${v.all} households have theirs`,
  'decisions.ballot.all-issued': 'Every household has it.',
  'decisions.ballot.issued-to': 'Households that just received it',
  'decisions.ballot.issued-do': 'Note as handed out',
  'decisions.ballot.returned': (v) => `${v.returned} of ${v.all} slips returned`,
  'decisions.ballot.all-returned': 'Every household has returned its slip.',
  'decisions.ballot.returned-by': 'Households that just returned their slip',
  'decisions.ballot.returned-hint': 'Only when the slip is in the box. Noted in groups, without time or order.',
  'decisions.ballot.returned-do': 'Note as returned',
  'decisions.ballot.unmark': 'Marked a household by mistake?',
  'decisions.ballot.household-code': 'Household code',
  'decisions.ballot.unmark-hint': 'The household’s slip is not in the box. Taking the mark back goes on record.',
  'decisions.ballot.unmark-do': 'Take the mark back',

  'decisions.ballot.result': 'Result',
  'decisions.ballot.back-to-matter': 'Back to this matter',
  'decisions.ballot.rest': 'Other things',
  'decisions.ballot.call-off': 'Call this vote off',
  'decisions.ballot.call-off-lead':
    'Ballots taken so far are thrown away unopened; the households vote again in a new vote. The reason is public.',
  'decisions.ballot.call-off-reason': 'Reason',
  'decisions.ballot.call-off-do': 'Call it off',

  'decisions.plan.under-way': 'A vote on this matter is under way, or it has been decided',
  'decisions.plan.too-soon': 'The first day must be after today',
  'decisions.plan.backwards': 'The last day must not be before the first',
  'decisions.plan.step-a-first': (v) =>
    `First more than half of all household representatives must choose to vote online (${v.legalRef}). Please plan the vote on the form.`,
  'decisions.plan.no-candidates': 'There is no list of candidates from an earlier meeting. Please draw it up at a meeting.',
  'decisions.plan.sent-already': 'The sending of the plan is already noted.',
  'decisions.team.size': (v) =>
    `The team must have ${v.min} to ${v.max} people including its leader; it has ${v.people} (${v.legalRef})`,
  'decisions.team.witnesses': (v) => `${v.needed} household witnesses are needed; there are ${v.witnesses} (${v.legalRef})`,
  'decisions.call.too-late': (v) =>
    `The notice must come at least ${v.days} days before (${v.legalRef}). Please call this vote off and plan one that starts later.`,
  'decisions.open.too-early': 'The first day that was announced has not come yet.',
  'decisions.open.too-late': 'The voting period is over. Please call this vote off and plan a new one.',
  'decisions.open.no-slips': 'Some households have no code yet. Please make slips or cards for all before voting starts.',
  'decisions.end.too-early': (v) =>
    `${v.waiting} households have not voted and ballots were promised to be taken until the end of ${v.until}. That promise must be kept.`,

  'decisions.roll.correct': 'Correct the list of households before voting',
  'decisions.roll.change': 'Change',
  'decisions.roll.add': 'Add a household that is missing',
  'decisions.roll.remove': 'Take off a household that does not belong',
  'decisions.roll.with-front': 'The village head and the head of the Front board both agree',
  'decisions.roll.correct-do': 'Correct the list',
  'decisions.roll.frozen':
    'The list of households is frozen: it can be corrected only after the notice and before voting starts. Nothing was changed.',
  'decisions.roll.front-needed': 'Both the village head and the head of the Front board must agree',
  'decisions.roll.unknown-household': (v) => `There is no household ${v.code} in this village`,
  'decisions.roll.nothing-to-change': (v) => `Household ${v.code} already stands like that`,

  'decisions.mark.nobody': 'Please choose at least one household',
  'decisions.return.no-paper': 'This vote does not use slips of paper.',
  'decisions.return.already': (v) =>
    `Voted already or not on the list: ${v.households} (${enChannel(v.channel)}). Nobody was marked this time.`,
  'decisions.return.not-marked': 'This household is not marked as having returned a slip',

  'decisions.slips.not-now': 'Slips are made after the notice and before voting ends.',
  'decisions.slips.made':
    'Slips have been made. If the print was spoilt, tick this box to make them again: all codes before are void then',
  'decisions.slips.voted': 'This household has voted, so its code cannot be made again.',

  'decisions.stack.title': 'Counting the slips',
  'decisions.stack.lead': (v) =>
    `Mix the slips well, then make stacks. ${v.laid} of ${v.returned} slips are keyed in. Two people key in each stack by themselves; both must find the same.`,
  'decisions.stack.slips': 'Slips in the stack',
  'decisions.stack.slips-hint': 'A very small stack could give away what a few households think.',
  'decisions.stack.photo': 'Photo of the stack',
  'decisions.stack.photo-hint': 'Spread out, so that the marks can be seen.',
  'decisions.stack.add': 'Add a stack',
  'decisions.stack.no': (v) => `Stack ${v.no}: ${v.slips} slips`,
  'decisions.stack.state.no-entry': 'Not keyed in',
  'decisions.stack.state.one-entry': 'Keyed in once',
  'decisions.stack.state.mismatch': 'Two people differ',
  'decisions.stack.state.agreed': 'Two people agree',
  'decisions.stack.see-photo': 'See the photo',
  'decisions.stack.first': 'You are the first to key it in.',
  'decisions.stack.second': 'You are the second: please count by yourself and do not ask for the other’s figures.',
  'decisions.stack.again':
    'You have keyed in this stack. If a recount finds something else, key it in here; the first figures stay on record.',
  'decisions.stack.blank': 'Blank slips',
  'decisions.stack.spoiled': 'Spoiled slips',
  'decisions.stack.enter': 'Save this stack',
  'decisions.stack.compare': (v) => `The two counts of stack ${v.no}`,
  'decisions.stack.option': 'Option',
  'decisions.stack.one': 'First person',
  'decisions.stack.two': 'Second person',
  'decisions.stack.same': 'Comparison',
  'decisions.stack.match': 'Same',
  'decisions.stack.differ': 'Different',
  'decisions.stack.drop': 'Drop this stack (wrong number of slips)',
  'decisions.stack.not-counting': 'Slips are counted after voting has ended.',
  'decisions.stack.too-many': (v) =>
    `Only ${v.left} of ${v.returned} returned slips are left to key in; this stack says ${v.slips}`,
  'decisions.stack.too-small': (v) =>
    `This stack, or what is left, has fewer than ${v.smallest} slips. Please divide them so that nothing of a few households is given away`,
  'decisions.stack.keyed': 'Somebody has keyed in this stack, so it cannot be dropped.',
  'decisions.stack.unknown': 'There is no such stack.',
  'decisions.stack.two-already': 'Two people have keyed in this stack. The same two must count again until they agree.',
  'decisions.stack.by-people': 'Whoever keys in must hold a post in the village or the commune.',
  'decisions.stack.not-even': (v) =>
    `The figures must add up to the ${v.slips} slips of this stack. Please count again; nothing was saved.`,

  'decisions.close.stack-open': (v) => `Stack ${v.no} has not been keyed in by two people.`,
  'decisions.close.stack-mismatch': (v) => `Stack ${v.no} has two different counts. Both people, please count again.`,
  'decisions.close.slips-differ': (v) =>
    `${v.slips} slips are keyed in but ${v.returned} households are marked as having returned one. If slips are missing, take back the marks of households that did not return theirs; surplus slips do not count.`,
  'decisions.close.no-witness': (v) => `The count needs ${v.needed} household witnesses; there are ${v.witnesses}.`,
  'decisions.close.not-even': (v) =>
    `The box holds ${v.ballots} ballots but ${v.marked} of ${v.households} households are marked as having voted. It cannot be closed; please ask the commune to look into it.`,
  'decisions.close.key-lost':
    'The key of the ballot box is gone, so nobody can open the ballots. Please call this vote off, say why, and let the households vote again.',
} satisfies Same<typeof viBallot>;
