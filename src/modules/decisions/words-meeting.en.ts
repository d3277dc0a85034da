import { formatDay } from '#kernel/html/format.ts';
import type { Day } from '#kernel/day.ts';
import type { Same } from '#kernel/words.ts';
import type { viMeeting } from './words-meeting.vi.ts';

type Value = string | number;
const dayIn = (value: Value): string => formatDay(String(value) as Day, 'en');

export const enMeeting = {
  'decisions.meeting.title-community': (v: { day: string }) => `Meeting of ${v.day}`,
  'decisions.meeting.title-annual': (v: { day: string }) => `Annual conference of ${v.day}`,
  'decisions.meeting.when': 'Time',
  'decisions.meeting.place': 'Place',
  'decisions.meeting.chair': 'Chair',
  'decisions.meeting.secretary': 'Secretary',
  'decisions.meeting.secretary-by': (v: { name: string; votes: number }) =>
    `${v.name}, ${v.votes} representatives agreed by hands`,
  'decisions.meeting.households': 'All households',
  'decisions.meeting.households-now': (v: { households: string }) =>
    `${v.households} households today; fixed when the notice goes out`,
  'decisions.meeting.households-frozen': (v: { households: string }) =>
    `${v.households} households, fixed when the notice went out`,
  'decisions.meeting.notice-on': 'Day of the notice',
  'decisions.meeting.matters': (v: { count: number }) =>
    v.count === 0 ? 'no vote' : `${v.count} ${v.count === 1 ? 'matter' : 'matters'}`,

  'decisions.agenda.title': 'Matters put',
  'decisions.agenda.needs': (v: { needed: string; households: string; share: string }) =>
    `${v.needed} of ${v.households} households must agree (${v.share} of all households of the village).`,
  'decisions.option.unnamed': 'Candidate (name erased)',
  'decisions.candidate.caption': (v: { seats: number }) => `Candidates, ${v.seats} to be elected`,
  'decisions.candidate.none': 'Nobody is on the list yet.',
  'decisions.candidate.name': 'Name',
  'decisions.candidate.name-hint': 'The list of candidates is public on the notice and in the result.',
  'decisions.candidate.origin': 'Put forward by',
  'decisions.candidate.add': 'Add a candidate',
  'decisions.candidate.do': 'Add this candidate',
  'decisions.candidate.remove': 'Take off the list',
  'decisions.candidate.seats': 'How many are to be elected',
  'decisions.candidate.seats-do': 'Keep the number',
  'decisions.candidate.counted': 'The count has begun; the list of candidates stands.',
  'decisions.candidate.too-many': (v: { most: Value }) => `At most ${v.most} candidates.`,
  'decisions.origin.front-board': "The Front's working board",
  'decisions.origin.self': 'Themselves',
  'decisions.origin.meeting': 'The meeting',

  'decisions.spread.title': 'Let people know',
  'decisions.spread.lead': 'The same in three ways: to print and hang up, to read over the loudspeaker, to send to the group.',
  'decisions.spread.poster': 'Notice to print',
  'decisions.spread.poster-why': 'One page of A4 in large letters, with a code for phones.',
  'decisions.spread.loudspeaker': 'Script for the loudspeaker',
  'decisions.spread.message': 'Short message',
  'decisions.spread.message-text': (v: { unit: string; at: string; day: string; place: string; topics: string }) =>
    `Each household of ${v.unit} is asked to send one representative to the meeting at ${v.at}, ${v.day}, ${v.place}.${v.topics === '' ? '' : ` Topics: ${v.topics}.`}`,
  'decisions.spread.script-hello': (v: { unit: string }) => `Dear people of ${v.unit}.`,
  'decisions.spread.script-when': (v: { at: string; day: string; place: string }) =>
    `Please come to the meeting at ${v.at}, ${v.day}, ${v.place}.`,
  'decisions.spread.script-topics': (v: { topics: string }) => `The meeting discusses and votes on: ${v.topics}.`,
  'decisions.spread.script-who': 'One representative votes for each household. Whoever disagrees at home may come and speak.',
  'decisions.spread.script-again': (v: { at: string; day: string; place: string }) => `Once more: ${v.at}, ${v.day}, ${v.place}.`,

  'decisions.notice.button': 'Notice to print',
  'decisions.notice.title': (v: { day: string }) => `Notice of the meeting of ${v.day}`,
  'decisions.notice.back': 'Back',
  'decisions.notice.how': 'Print this page, hang it up at the culture house and bring it to every household.',
  'decisions.notice.head-community': 'Notice of a meeting of the community',
  'decisions.notice.head-annual': 'Summons to the annual conference of the community',
  'decisions.notice.invites': (v: { unit: string }) => `The representatives of the households of ${v.unit} are invited:`,
  'decisions.notice.when': (v: { at: string; day: string }) => `Time: ${v.at}, ${v.day}`,
  'decisions.notice.where': (v: { place: string }) => `Place: ${v.place}`,
  'decisions.notice.chair': (v: { chair: string }) => `Chair: ${v.chair}`,
  'decisions.notice.cluster': (v: { name: string; at: string; place: string }) => `${v.name}: ${v.at}, ${v.place}`,
  'decisions.notice.topics': 'To be discussed and voted on:',
  'decisions.notice.passes': (v: { needed: string; households: string }) =>
    `Passes when ${v.needed} of ${v.households} households agree.`,
  'decisions.notice.candidates': (v: { names: string }) => `Candidates: ${v.names}.`,
  'decisions.notice.who': 'Each household sends one representative; one household, one vote.',
  'decisions.notice.speak': 'Members of a household who disagree may register to come and speak.',
  'decisions.notice.issued': (v: { day: string }) => `Issued on ${v.day}`,

  'decisions.present.came': 'households present',
  'decisions.present.short': 'Present',
  'decisions.present.needed': 'households must agree, for the matter that needs most',
  'decisions.present.households': 'households in the village',
  'decisions.too-few.title': (v: { title: string }) => `Too few households to pass: ${v.title}`,
  'decisions.too-few.why': (v: { present: string; needed: string; households: string }) =>
    `${v.present} are present, ${v.needed} of ${v.households} households must agree.`,
  'decisions.too-few.quorum': 'For this matter the meeting is valid only when more than half of the households are represented.',
  'decisions.too-few.fallback':
    'If that is still so at the close, the meeting is recorded as without result and ballot papers may go to every household.',

  'decisions.check-in.button': 'Check people in',
  'decisions.check-in.title': 'Who came for which household',
  'decisions.check-in.lead': 'One household, one vote, however many of them come.',
  'decisions.check-in.back': 'Back to the meeting',
  'decisions.check-in.search': 'Find a household',
  'decisions.check-in.search-hint': 'Code, house or lane',
  'decisions.check-in.find': 'Find',
  'decisions.check-in.filter-all': (v: { count: string }) => `All ${v.count}`,
  'decisions.check-in.filter-absent': (v: { count: string }) => `Not here ${v.count}`,
  'decisions.check-in.filter-present': (v: { count: string }) => `Present ${v.count}`,
  'decisions.check-in.household': (v: { code: string }) => `Household ${v.code}`,
  'decisions.check-in.representative': 'Representative',
  'decisions.check-in.cluster': 'Part of the village',
  'decisions.check-in.more': 'More',
  'decisions.check-in.also-speaking': 'Another member came to speak',
  'decisions.check-in.also-speaking-hint': 'May speak, has no further vote.',
  'decisions.check-in.do': 'Present',
  'decisions.check-in.came': 'Present',
  'decisions.check-in.by': (v: { name: string }) => `Represented by ${v.name}`,
  'decisions.check-in.no-name': 'No name was written down',
  'decisions.check-in.undo': 'A mistake: undo',
  'decisions.check-in.just': (v: { code: string; address: string }) => `Household ${v.code} is present (${v.address})`,
  'decisions.check-in.undone': (v: { code: string; address: string }) => `Household ${v.code} was taken off again (${v.address})`,
  'decisions.check-in.nobody': 'No household here',
  'decisions.check-in.nobody-next': 'Choose “All” for the whole list.',
  'decisions.check-in.not-found': 'Try the code of the household or a part of the address.',
  'decisions.check-in.already':
    'This household is represented already. Whoever comes later may listen and speak, without a vote.',
  'decisions.check-in.counted': 'The vote has begun; the number present cannot go down any more.',
  'decisions.check-in.not-now': 'People are checked in from the notice to the close.',
  'decisions.check-in.not-on-roll':
    'This household is not on the list that was fixed with the notice. Its members may listen and speak.',
  'decisions.check-in.too-early': (v: { day: Value }) => `It is too early: people are checked in from ${dayIn(v.day)} on.`,
  'decisions.check-in.which-cluster': 'Please choose the part of the village',

  'decisions.open.title': 'Opening',
  'decisions.open.lead': (v: { day: string }) => `The meeting is on ${v.day}. Votes can be taken once it is open.`,
  'decisions.open.do': 'Open the meeting',
  'decisions.open.meeting-too-early': (v: { day: Value }) => `It is too early: the meeting opens from ${dayIn(v.day)} on.`,
  'decisions.procedure.votes': 'Representatives who raised a hand',
  'decisions.procedure.votes-hint': (v: { present: number }) => `Of ${v.present} households present`,
  'decisions.procedure.too-few': (v: { votes: Value; present: Value; needed: Value; legalRef: Value }) =>
    `${v.votes} of ${v.present} households present; ${v.needed} are needed (${v.legalRef}). Ask the meeting again.`,
  'decisions.procedure.more-than-present': (v: { votes: Value; present: Value }) =>
    `${v.votes} is more than the ${v.present} households present. Count again.`,
  'decisions.procedure.nobody': 'No household was checked in yet.',
  'decisions.secretary.title': 'Secretary of the meeting',
  'decisions.secretary.name': 'Name of the secretary',
  'decisions.secretary.do': 'Write the secretary down',
  'decisions.method.hands': 'Show of hands',
  'decisions.method.secret': 'Secret slips',
  'decisions.method.named': 'Named slips',
  'decisions.method.title': (v: { method: string }) => `Way of voting: ${v.method.toLowerCase()}`,
  'decisions.method.label': 'What the meeting chose',
  'decisions.method.do': 'Write the way of voting down',
  'decisions.method.counted': 'This was counted already; the way of voting stands.',
  'decisions.counting-board.title': 'Counting board and witnesses',
  'decisions.counting-board.named': 'Counting board is named; change',
  'decisions.counting-board.size': (v: { size: string }) => `The counting board has ${v.size}.`,
  'decisions.counting-board.witness-rule': (v: { number: string }) => `Household representatives witness the count: ${v.number}.`,
  'decisions.counting-board.counters': 'Members of the counting board',
  'decisions.counting-board.witnesses': 'Household representatives who witness',
  'decisions.counting-board.lines': 'One name on each line',
  'decisions.counting-board.do': 'Write the board down',
  'decisions.board.size': (v: { min: Value; max: Value; legalRef: Value }) =>
    `The counting board must have ${v.min} to ${v.max} members (${v.legalRef})`,
  'decisions.board.witnesses': (v: { needed: Value; legalRef: Value }) =>
    `${v.needed} household representatives must witness (${v.legalRef})`,

  'decisions.count.label': (v: { title: string }) => `Count: ${v.title}`,
  'decisions.count.legend-hands': 'Households that raised a hand',
  'decisions.count.legend-secret': 'Slips counted',
  'decisions.count.legend-part': (v: { name: string }) => `Households that voted in ${v.name}`,
  'decisions.count.hint': (v: { present: number; most: number }) =>
    `${v.present} households are present. One that raises no hand at all counts as blank.`,
  'decisions.count.hint-many': (v: { present: number; most: number }) =>
    `${v.present} households are present, each may choose ${v.most} at most.`,
  'decisions.count.last': (v: { sum: number; rest: number }) => `Last count: ${v.sum}, ${v.rest} households did not vote.`,
  'decisions.count.do': 'Keep the count',
  'decisions.count.again': 'Keep a recount',
  'decisions.count.more-than-present': (v: { count: Value; present: Value }) =>
    `${v.count} is more than the ${v.present} households present. Count again, or check in whoever has just come.`,
  'decisions.count.too-many': (v: { count: Value; most: Value }) =>
    `That makes ${v.count}; it can be ${v.most} at most. Count again.`,
  'decisions.count.options': 'The choices have just changed. Please open the page again, then count.',
  'decisions.count.no-board': 'A secret vote needs its counting board and witnesses before the count.',
  'decisions.count.nobody-there': 'Nobody was checked in for this part of the village.',
  'decisions.tally.blank': 'Did not vote, blank',
  'decisions.tally.spoiled': 'Spoiled',

  'decisions.close.title': 'Closing',
  'decisions.close.lead': 'Every result is worked out and made public at once. Nothing can be changed afterwards.',
  'decisions.close.left': 'Not counted yet',
  'decisions.close.not-counted': (v: { title: Value }) =>
    `Not counted yet: ${v.title}. Keep the count of every part, then close.`,
  'decisions.close.do': 'Close and publish the results',

  'decisions.board.button': 'Board for the projector',
  'decisions.board.title': (v: { unit: string }) => `Meeting of ${v.unit}`,
  'decisions.board.needed': 'needed to pass',
  'decisions.board.too-few': 'Too few households are present for this matter to pass',
  'decisions.board.stop': (v: { seconds: number }) => `Stop reloading (every ${v.seconds} seconds)`,
  'decisions.board.go-on': (v: { seconds: number }) => `Reload every ${v.seconds} seconds`,

  'decisions.minutes.button': 'Minutes',
  'decisions.minutes.title': 'Minutes of the meeting',
  'decisions.minutes.lead':
    'What was recorded during the meeting is written already. The secretary adds what was said, then keeps it.',
  'decisions.minutes.lead-kept': 'As kept. The figures that count are those of the result.',
  'decisions.minutes.drafted': 'Drafted from what was recorded, not kept yet.',
  'decisions.minutes.label': 'Text of the minutes',
  'decisions.minutes.do': 'Keep the minutes',
  'decisions.minutes.not-yet': 'Minutes are written from the opening of the meeting on.',
  'decisions.minutes.text-when': (v: { at: string; day: string; place: string }) =>
    `Time and place: ${v.at}, ${v.day}, ${v.place}.`,
  'decisions.minutes.text-who': (v: { present: string; households: string; absent: string }) =>
    `Households in all: ${v.households}. Represented: ${v.present}. Not represented: ${v.absent}.`,
  'decisions.minutes.text-chair': (v: { chair: string }) => `Chair: ${v.chair}.`,
  'decisions.minutes.text-secretary': (v: { name: string; votes: string; present: string }) =>
    `Secretary: ${v.name}, agreed by ${v.votes} of ${v.present} representatives present.`,
  'decisions.minutes.text-cluster': (v: { name: string; chair: string; present: string }) =>
    `${v.name}: ${v.present} households, chaired by ${v.chair}.`,
  'decisions.minutes.text-matter': (v: { at: number; title: string; matter: string }) =>
    `Matter ${v.at}: ${v.title} (${v.matter})`,
  'decisions.minutes.text-said': 'What was said: (summary by the secretary)',
  'decisions.minutes.text-method': (v: { method: string }) => `Way of voting: ${v.method.toLowerCase()}.`,
  'decisions.minutes.text-counted': (v: { counted: string }) => `Counted: ${v.counted}.`,
  'decisions.minutes.text-board': (v: { counters: string; witnesses: string }) =>
    `Counting board: ${v.counters}. Witnesses: ${v.witnesses}.`,
  'decisions.minutes.text-root': (v: { root: string }) => `Root of the published list of ballots: ${v.root}.`,
  'decisions.minutes.text-end': 'These minutes were read out to the meeting.',
} as const satisfies Same<typeof viMeeting>;
